import Foundation
public import Runs

/// Any folder that holds grey images and their labels as IDX files, as MNIST comes: for training and for validation.
public enum IDXFolder {
  /// The four roles in the order of `DatasetFacts.files`, and the words that file names have for them.
  private static let roles: [(what: String, part: [String], kind: String)] = [
    ("training images", training, "images"), ("training labels", training, "labels"),
    ("validation images", validation, "images"), ("validation labels", validation, "labels"),
  ]
  private static let training = ["train"]
  private static let validation = ["t10k", "test", "valid"]

  /// What the files in the folder at `path` say of themselves: counts, the extent of an image, labels.
  ///
  /// - digests: the SHA-256 of each file where they are known; nil reads every file for them
  public static func facts(
    at path: String, digests: [String]? = nil
  ) -> Result<DatasetFacts, UnusableFolder> {
    do throws(UnusableFolder) {
      return .success(try read(path, digests))
    } catch {
      return .failure(error)
    }
  }

  private static func read(_ path: String, _ digests: [String]?) throws(UnusableFolder) -> DatasetFacts {
    let names = try names(in: path)
    let files = try names.map { name throws(UnusableFolder) in try open(path + "/" + name) }
    let images = [0, 2].map { (path + "/" + names[$0], files[$0]) }
    let extents = try images.map { name, file throws(UnusableFolder) in try counts(of: file, name, dimensions: 3) }
    let labels = try [1, 3].map { index throws(UnusableFolder) in
      try counts(of: files[index], path + "/" + names[index], dimensions: 1)[0]
    }
    for (index, set) in ["training", "validation"].enumerated() {
      guard extents[index][0] == labels[index], labels[index] > 0 else {
        throw UnusableFolder(
          "`\(path)` has \(extents[index][0]) \(set) images and \(labels[index]) labels", help: "each image has a label"
        )
      }
    }
    guard extents[0][1...] == extents[1][1...], extents[0][1] > 0, extents[0][2] > 0 else {
      throw UnusableFolder(
        "training images in `\(path)` are \(extents[0][1]) × \(extents[0][2]), validation images \(extents[1][1]) × "
          + "\(extents[1][2])", help: "all images have the same size")
    }
    let classes = [1, 3].map { files[$0].bytes.dropFirst(8).max() ?? 0 }.max() ?? 0
    let hashes = digests ?? files.map { $0.sha256() }
    return DatasetFacts(
      name: path, documentation: "a folder of IDX files", trainingCount: labels[0], validationCount: labels[1],
      imageShape: ImageShape(channels: 1, height: extents[0][1], width: extents[0][2]), classes: Int(classes) + 1,
      files: zip(names, hashes).map { DatasetFile($0, sha256: $1) })
  }

  /// The name of the one file for each role.
  private static func names(in path: String) throws(UnusableFolder) -> [String] {
    guard let all = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw UnusableFolder(
        "there is no folder `\(path)`", help: "paths begin at the current folder; `runner data list` shows names")
    }
    let visible = all.filter { !$0.hasPrefix(".") && !$0.hasSuffix(".gz") }.sorted()
    return try roles.map { role throws(UnusableFolder) in
      let found = visible.filter { name in role.part.contains { name.contains($0) } && name.contains(role.kind) }
      guard let first = found.first else {
        let isPacked = all.contains { name in role.part.contains { name.contains($0) } && name.hasSuffix(".gz") }
        throw UnusableFolder(
          "`\(path)` has no file of \(role.what)",
          help: isPacked
            ? "unpack its `.gz` files with `gunzip`"
            : "its name holds `\(role.kind)` and `\(role.part[0])`, such as `\(role.part[0])-\(role.kind)`")
      }
      guard found.count == 1 else {
        throw UnusableFolder(
          "`\(path)` has several files of \(role.what): `\(first)`, `\(found[1])`", help: "leave one in the folder")
      }
      return first
    }
  }

  private static func open(_ path: String) throws(UnusableFolder) -> MappedFile {
    do throws(DatasetError) {
      return try MappedFile(path)
    } catch {
      throw UnusableFolder(error.description, help: "it has to be a file that can be read")
    }
  }

  /// The extents in the file's header, which its size must bear out.
  private static func counts(
    of file: MappedFile, _ name: String, dimensions: Int
  ) throws(UnusableFolder) -> [Int] {
    let header = 4 + 4 * dimensions
    let words = (0...dimensions).map { word in
      file.bytes.count < header
        ? 0 : UInt32(bigEndian: file.bytes.loadUnaligned(fromByteOffset: 4 * word, as: UInt32.self))
    }
    guard words[0] == 0x800 + UInt32(dimensions) else {
      throw UnusableFolder(
        "`\(name)` is no IDX file of bytes with \(dimensions == 1 ? "1 dimension" : "\(dimensions) dimensions")",
        help: "it begins with the magic number 0x0000080\(dimensions)")
    }
    let counts = words.dropFirst().map(Int.init)
    // Three 32-bit extents can exceed 64 bits.
    let size = counts.reduce(1.0) { $0 * Double($1) } + Double(header)
    guard size == Double(file.bytes.count) else {
      let extents = counts.map(String.init).joined(separator: " × ")
      throw UnusableFolder(
        "`\(name)` has \(file.bytes.count) bytes, which is not \(header) and \(extents)",
        help: "it is cut off, or another kind of file")
    }
    return counts
  }
}

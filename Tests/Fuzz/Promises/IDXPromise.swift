import Datasets
import Diagnostics
import Foundation
import Runs

/// What holds for every file that is given to the reader of IDX files, however it was made.
///
/// The file is opened as the images and as the labels of a data set of three images of 2 × 2 pixels in three classes.
public struct IDXPromise: Sendable {
  private static let facts = DatasetFacts(
    name: "fuzz", documentation: "for tests", trainingCount: 3, validationCount: 3,
    imageShape: ImageShape(channels: 1, height: 2, width: 2), classes: 3,
    files: ["images", "labels", "valid-images", "valid-labels"].map { DatasetFile($0, sha256: "") })
  /// Whole files, written down byte for byte.
  static let images: [UInt8] = [0, 0, 8, 3, 0, 0, 0, 3, 0, 0, 0, 2, 0, 0, 0, 2] + Array(1...12)
  static let labels: [UInt8] = [0, 0, 8, 1, 0, 0, 0, 3, 0, 2, 1]

  private let folder: String

  /// Promises that are looked at with files in `folder`, which must be there.
  public init(folder: String) {
    self.folder = folder
    for (name, bytes) in [("valid-images", Self.images), ("valid-labels", Self.labels)] { write(bytes, to: name) }
  }

  /// What reading `bytes` breaks; nil where every promise is kept.
  public func broken(by bytes: [UInt8]) -> String? {
    write(bytes, to: "images")
    write(Self.labels, to: "labels")
    let isImages = bytes.count == 28 && bytes.starts(with: Self.images.prefix(16))
    if let broken = complaint(isImages, bytes, counts: [3, 2, 2], file: "images") { return broken }
    write(Self.images, to: "images")
    write(bytes, to: "labels")
    let isLabels = bytes.count == 11 && bytes.starts(with: Self.labels.prefix(8))
    return complaint(isLabels, bytes, counts: [3], file: "labels", classes: 3)
  }

  /// - isWhole: whether `bytes` are a file of `counts`, worked out by other means
  private func complaint(_ isWhole: Bool, _ bytes: [UInt8], counts: [Int], file: String, classes: Int = 256) -> String?
  {
    let path = folder + "/" + file
    var headerError: DatasetError?
    do throws(DatasetError) { try Self.check(bytes, counts, path) } catch { headerError = error }
    if (headerError == nil) != isWhole {
      return "\(file): the header says \(headerError.map { "\($0)" } ?? "all is well")"
    }
    let elements = Array(bytes.dropFirst(4 + 4 * counts.count))
    let isRight = isWhole && elements.allSatisfy { $0 < classes }
    do throws(DatasetError) {
      let set = try Dataset(Self.facts, in: folder).training
      if !isRight { return "\(file): accepted" }
      let read = Array(file == "images" ? set.pixels : set.labels)
      return set.count == 3 && read == elements ? nil : "\(file): read \(read) where \(elements) are"
    } catch {
      if isRight { return "\(file): refused: \(error)" }
      if let headerError, headerError != error { return "\(file): \(error), but of the same bytes \(headerError)" }
      return error.fault.code.hasPrefix("data.wrong-") && error.fault.message.contains(path) && error.fault.help != nil
        ? nil : "\(file): a fault without its file or a remedy: \(error.fault)"
    }
  }

  /// Checks bytes that lie in memory of exactly their size, so that a sanitizer sees every step outside.
  private static func check(_ bytes: [UInt8], _ counts: [Int], _ path: String) throws(DatasetError) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    defer { memory.deallocate() }
    memory.copyBytes(from: bytes)
    try IDXHeader(counts: counts).check(UnsafeRawBufferPointer(memory), of: path)
  }

  private func write(_ bytes: [UInt8], to name: String) {
    let path = folder + "/" + name
    guard let file = fopen(path, "w") else { fatalError("\(path) cannot be written") }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }
}

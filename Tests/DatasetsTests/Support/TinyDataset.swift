import Runs

@testable import Datasets

/// Three and two images of 2 × 2 pixels in three classes, and the bytes of their files.
enum TinyDataset {
  static let contents: [(name: String, bytes: [UInt8])] = [
    ("tiny-train-images", IDXFile.encode([0, 1, 2, 3, 10, 20, 30, 40, 255, 254, 253, 252], counts: [3, 2, 2])),
    ("tiny-train-labels", IDXFile.encode([0, 2, 1], counts: [3])),
    ("tiny-test-images", IDXFile.encode([5, 6, 7, 8, 9, 9, 9, 9], counts: [2, 2, 2])),
    ("tiny-test-labels", IDXFile.encode([1, 0], counts: [2])),
  ]

  static let facts = DatasetFacts(
    name: "tiny", documentation: "for tests", trainingCount: 3, validationCount: 2,
    imageShape: ImageShape(channels: 1, height: 2, width: 2), classes: 3,
    files: contents.map { DatasetFile($0.name, sha256: digest($0.bytes)) })

  static func digest(_ bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finalize()
  }

  /// Writes all four files, those named in `changed` with other bytes.
  static func write(to folder: TemporaryFolder, below name: String = "", changed: [String: [UInt8]] = [:]) throws {
    for file in contents { try folder.write(changed[file.name] ?? file.bytes, to: name + "/" + file.name) }
  }
}

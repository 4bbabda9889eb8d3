import Foundation
public import Runs

/// The images of a data set, opened from its files.
public struct Dataset: Sendable {
  /// What the data set is.
  public let facts: DatasetFacts
  /// The folder that holds its files.
  public let folder: String
  /// The images to train on.
  public let training: ImageSet
  /// The images to validate on.
  public let validation: ImageSet
  /// Sizes and modification times of the files: who has verified them hands it to who opens them again.
  public let stamp: String

  /// Opens the uncompressed files of `facts` in `folder`.
  ///
  /// Headers, sizes and labels are checked, which is cheap; the checksums are not (see `verify()`).
  ///
  /// - expected: the stamp of the verified files, nil where none is known; another one is refused
  public init(_ facts: DatasetFacts, in folder: String, expecting expected: String? = nil) throws(DatasetError) {
    precondition(facts.files.count == 4, "training images and labels, then validation images and labels")
    let paths = facts.files.map { folder + "/" + $0.name }
    self.facts = facts
    self.folder = folder
    training = try ImageSet(
      images: paths[0], labels: paths[1], count: facts.trainingCount, shape: facts.imageShape, classes: facts.classes)
    validation = try ImageSet(
      images: paths[2], labels: paths[3], count: facts.validationCount, shape: facts.imageShape, classes: facts.classes)
    stamp = try Self.stamp(of: paths)
    if let expected, expected != stamp { throw .changed(folder: folder) }
  }

  /// Compares the SHA-256 of every file with the data set's, which reads all of them.
  public func verify() throws(DatasetError) {
    for file in facts.files {
      let path = folder + "/" + file.name
      let found = try MappedFile(path).sha256()
      guard found == file.sha256 else { throw .wrongChecksum(path, expected: file.sha256, found: found) }
    }
  }

  private static func stamp(of paths: [String]) throws(DatasetError) -> String {
    var parts: [String] = []
    for path in paths {
      do {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        let modified = (attributes[.modificationDate] as? Date)?.timeIntervalSinceReferenceDate ?? 0
        parts.append("\(attributes[.size] as? Int ?? 0)@\(modified)")
      } catch {
        throw .cannotAccess(path, reason: error.localizedDescription)
      }
    }
    return parts.joined(separator: ",")
  }
}

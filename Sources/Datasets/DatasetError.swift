/// What can be wrong with the files of a data set; the words for it are in `DatasetError+fault.swift`.
public enum DatasetError: Error, Hashable, Sendable {
  /// The data set's folder does not hold this file, plain or as `.gz`.
  case missingFile(String)
  /// The system refuses to read or write the file.
  case cannotAccess(String, reason: String)
  /// The file is cut off or too long, in bytes.
  case wrongSize(String, expected: Int, found: Int)
  /// The file does not begin with the IDX magic number of its kind.
  case wrongMagic(String, expected: UInt32, found: UInt32)
  /// The header counts other than the data set's images, rows and columns.
  case wrongCounts(String, expected: [Int], found: [Int])
  /// The label at `index` names no class; `classes` is how many there are.
  case labelOutOfRange(String, index: Int, classes: Int, found: Int)
  /// The SHA-256 of the file's uncompressed bytes is not the data set's.
  case wrongChecksum(String, expected: String, found: String)
  /// A `.gz` file cannot be unpacked.
  case cannotUnpack(String, reason: String)
  /// The files are not those that were verified: other sizes or modification times.
  case changed(folder: String)
  /// Somebody asked to stop while the data set was being fetched; what was complete is kept.
  case interrupted(dataset: String)
  /// None of the sources gave the files that are missing; `tried` has a line for each attempt.
  case unobtainable(dataset: String, missing: [String], tried: [String], folder: String)
}

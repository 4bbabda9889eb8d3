import Foundation

/// A data set that code of ours makes from nothing.
struct Generated: DatasetSource {
  let name = "our own generator"
  /// The bytes of the file of that name.
  var bytes: @Sendable (String) -> [UInt8]

  func obtain(_ files: [String], on workbench: Workbench) throws(SourceFailure) {
    for file in files {
      workbench.progress("drawing \(file)")
      let path = workbench.folder + "/" + file
      guard FileManager.default.createFile(atPath: path, contents: Data(bytes(file))) else {
        throw SourceFailure("cannot write `\(path)`")
      }
    }
  }
}

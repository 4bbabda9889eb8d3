import Foundation

/// A folder of this machine that a package of its system puts `.gz` files into.
struct InstalledFolder: DatasetSource {
  /// Where the package puts them.
  var path: String

  var name: String { path }

  /// Unpacks file after file.
  func obtain(_ files: [String], on workbench: Workbench) throws(SourceFailure) {
    for file in files {
      let packed = "\(path)/\(file).gz"
      guard FileManager.default.fileExists(atPath: packed) else { throw SourceFailure("there is no `\(packed)`") }
      workbench.progress("unpacking \(file).gz")
      try workbench.run(["gzip", "-dc", packed], seconds: workbench.limits.unpacking, output: file)
    }
  }
}

import Foundation

/// A package of Debian and its descendants that holds `.gz` files, loaded and opened without installing anything.
struct DebianPackage: DatasetSource {
  /// Its name, as `apt-get` takes it.
  var package: String
  /// The folder inside the package that holds the files.
  var path: String

  var name: String { "Debian package \(package)" }

  func obtain(_ files: [String], on workbench: Workbench) throws(SourceFailure) {
    workbench.progress("loading \(name)")
    // `apt-get download` writes into the current folder and knows no other.
    try workbench.run(
      ["env", "-C", workbench.folder, "apt-get", "download", "--quiet", package], seconds: workbench.limits.loading)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: workbench.folder)) ?? []
    guard let archive = names.sorted().first(where: { $0.hasSuffix(".deb") }) else {
      throw SourceFailure("`apt-get` gave no package")
    }
    let contents = workbench.folder + "/contents"
    try workbench.run(
      ["dpkg-deb", "--extract", workbench.folder + "/" + archive, contents], seconds: workbench.limits.unpacking)
    try InstalledFolder(path: contents + "/" + path).obtain(files, on: workbench)
  }
}

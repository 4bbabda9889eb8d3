/// A host that has the original `.gz` files side by side.
struct Mirror: DatasetSource {
  /// The address of the folder, without a slash at its end.
  var address: String

  /// The host.
  var name: String {
    address.split(separator: "/").dropFirst().first.map(String.init) ?? address
  }

  /// Loads and unpacks file after file; the first failure ends it, so that a host that is not there costs one time-out.
  func obtain(_ files: [String], on workbench: Workbench) throws(SourceFailure) {
    let limits = workbench.limits
    for file in files {
      workbench.progress("loading \(file).gz from \(name)")
      try workbench.run(
        [
          "curl", "--fail", "--silent", "--show-error", "--location", "--proto", "=http,https",
          "--connect-timeout", "\(limits.connecting)", "--max-time", "\(limits.loading)",
          // A host that sends next to nothing is as good as gone.
          "--speed-limit", "10000", "--speed-time", "\(Int(limits.connecting.rounded(.up)))",
          "--output", "\(workbench.folder)/\(file).gz", "\(address)/\(file).gz",
        ], seconds: limits.loading + limits.connecting)
      try workbench.run(
        ["gzip", "-dc", "\(workbench.folder)/\(file).gz"], seconds: limits.unpacking, output: file)
    }
  }
}

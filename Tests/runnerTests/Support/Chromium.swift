import Foundation

/// A browser without a window and without a network, where one is installed; tests of pages are skipped elsewhere.
enum Chromium {
  /// Where it is, nil where there is none.
  static let path: String? = ["chromium", "chromium-browser", "google-chrome"].lazy
    .flatMap { name in ["/usr/bin", "/usr/local/bin", "/snap/bin"].map { "\($0)/\(name)" } }
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// Opens a page and lets it work for five seconds of its own time.
  ///
  /// - Returns: the page as its script has left it, and the lines of the console: errors, and what its own policy forbade to fetch
  static func open(_ page: URL) throws -> (page: String, console: [String]) {
    let profile = FileManager.default.temporaryDirectory.appendingPathComponent("chromium-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: profile) }
    let log = profile.appendingPathComponent("log")
    try FileManager.default.createDirectory(at: profile, withIntermediateDirectories: true)
    let options = [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(profile.path)", "--no-first-run",
      "--host-resolver-rules=MAP * ~NOTFOUND", "--enable-logging=stderr", "--v=0", "--virtual-time-budget=5000",
      "--dump-dom", page.absoluteString,
    ]
    try Data().write(to: log)
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: path ?? "")
    process.arguments = options
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: log)
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let lines = try String(decoding: Data(contentsOf: log), as: UTF8.self).split(separator: "\n").map(String.init)
    return (text, lines.filter { $0.contains(":CONSOLE") })
  }
}

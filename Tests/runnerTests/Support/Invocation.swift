import Foundation

/// The built `runner`, run as a user runs it: in a folder of its own, without a terminal.
struct Invocation {
  /// What it printed and how it ended.
  struct Result {
    let exitCode: Int32
    let output: String
    let errors: String
  }

  /// The folder that it is run in; gone with `remove()`.
  let folder: URL
  private let environment: [String: String]

  /// An empty folder, and the data set `glyphs` where `runner` finds it.
  init(environment: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("runner-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var all = ProcessInfo.processInfo.environment
    all["RUNNER_DATA"] = Self.data
    for name in ["RUNNER_KERNELS", "COLUMNS", "NO_COLOR"] { all[name] = nil }
    self.environment = all.merging(environment) { $1 }
  }

  /// Deletes the folder.
  func remove() {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Writes a file into the folder.
  func write(_ text: String, to name: String) throws {
    let url = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// The names of all files below the folder, in alphabetical order.
  var files: [String] {
    (FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []).sorted()
  }

  /// Runs `runner` to its end.
  func callAsFunction(_ arguments: String..., environment: [String: String] = [:]) throws -> Result {
    let started = try start(arguments, environment: environment)
    return started.wait()
  }

  /// Runs a line of the shell in the folder, with `$RUNNER` for the executable.
  func shell(_ line: String) throws -> Result { try startShell(line).wait() }

  /// Starts a line of the shell in the folder, with `$RUNNER` for the executable, and returns at once.
  func startShell(_ line: String) throws -> Running {
    let all = environment.merging(["RUNNER": Self.executable.path]) { $1 }
    return try Running(URL(fileURLWithPath: "/bin/sh"), ["-c", line], folder, all)
  }

  /// Starts `runner` and returns at once.
  func start(_ arguments: [String], environment extra: [String: String] = [:]) throws -> Running {
    try Running(Self.executable, arguments, folder, environment.merging(extra) { $1 })
  }

  /// The executable that was built with the tests.
  static let executable = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appendingPathComponent("runner")

  /// One folder of data sets for all tests of a process.
  private static let data = FileManager.default.temporaryDirectory
    .appendingPathComponent("runner-test-data-\(getuid())").path
}

/// A `runner` that runs.
final class Running {
  private let process = Process()
  private let output: URL
  private let errors: URL

  init(_ executable: URL, _ arguments: [String], _ folder: URL, _ environment: [String: String]) throws {
    let id = UUID().uuidString
    output = FileManager.default.temporaryDirectory.appendingPathComponent("runner-test-\(id).out")
    errors = FileManager.default.temporaryDirectory.appendingPathComponent("runner-test-\(id).err")
    for file in [output, errors] { try Data().write(to: file) }
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
  }

  var processID: Int32 { process.processIdentifier }

  /// The processes that it has started and that still run.
  var children: [Int32] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return all.compactMap(Int32.init).filter { processID in
      guard let stat = try? String(contentsOfFile: "/proc/\(processID)/stat", encoding: .utf8),
        let end = stat.lastIndex(of: ")")
      else { return false }
      let fields = stat[end...].split(separator: " ").dropFirst()
      return fields.dropFirst().first == "\(self.processID)" && fields.first != "Z"
    }.sorted()
  }

  /// Waits for its end.
  func wait() -> Invocation.Result {
    process.waitUntilExit()
    defer { for file in [output, errors] { try? FileManager.default.removeItem(at: file) } }
    func text(_ file: URL) -> String { String(decoding: (try? Data(contentsOf: file)) ?? Data(), as: UTF8.self) }
    return Invocation.Result(exitCode: process.terminationStatus, output: text(output), errors: text(errors))
  }
}

/// Looks again and again until `condition` holds; false where it does not within `seconds`.
func eventually(within seconds: Double = 20, _ condition: () throws -> Bool) rethrows -> Bool {
  let end = Date().addingTimeInterval(seconds)
  while Date() < end {
    if try condition() { return true }
    Thread.sleep(forTimeInterval: 0.02)
  }
  return try condition()
}

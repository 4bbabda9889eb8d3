import Foundation

/// One run of a program of the system in a process of its own, with an end after `seconds` at the latest.
struct Command {
  /// The program, looked for on the path, then its arguments.
  var words: [String]
  /// When it is killed, with all that it started.
  var seconds: Double
  /// Where its standard output goes, nil for nowhere.
  var output: String?
  /// Asked ten times a second: whether nobody waits for it any more.
  var isCancelled: () -> Bool = { false }

  /// Why a command did not do its work.
  enum Failure: Error, Equatable {
    /// There is no program of that name on the path.
    case notInstalled
    /// It ended with an error or was killed; in its own words or ours.
    case failed(String)
    /// It was killed because nobody waits for it any more.
    case cancelled
  }

  /// Waits for the command to end well.
  ///
  /// - environment: the process's whole environment; messages are asked for in English
  /// - scratch: a folder for what it prints to standard error
  func run(environment: [String: String], scratch: String) throws(Failure) {
    let complaints = scratch + "/standard-error"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.environment = environment.merging(["LC_ALL": "C"]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try output.map { path throws(Failure) in try Self.file(path) } ?? FileHandle.nullDevice
    process.standardError = try Self.file(complaints)
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do { try process.run() } catch { throw .failed(error.localizedDescription) }
    let deadline = DispatchTime.now() + seconds
    while ended.wait(timeout: min(deadline, .now() + 0.1)) == .timedOut {
      guard .now() >= deadline || isCancelled() else { continue }
      // Foundation gives the process a group of its own, so that this ends its children too.
      kill(-process.processIdentifier, SIGKILL)
      kill(process.processIdentifier, SIGKILL)
      ended.wait()
      throw isCancelled() ? .cancelled : .failed("no answer within \(Int(seconds.rounded(.up))) s")
    }
    switch (process.terminationReason, process.terminationStatus) {
    case (.exit, 0): return
    case (.exit, 127): throw .notInstalled
    case (_, let status): throw .failed(Self.lastLine(of: complaints) ?? "ended with status \(status)")
    }
  }

  private static func file(_ path: String) throws(Failure) -> FileHandle {
    guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forWritingAtPath: path)
    else { throw .failed("cannot write `\(path)`") }
    return file
  }

  private static func lastLine(of path: String) -> String? {
    guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").last.map { line in
      line.trimmingCharacters(in: .whitespaces)
    }
  }
}

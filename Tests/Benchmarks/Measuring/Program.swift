@preconcurrency import Glibc
import Foundation

/// A program that ran to its end, and what that took.
struct ProgramRun {
  /// From its start to its end.
  let seconds: Double
  /// Its largest resident set, in bytes; of its children the largest one, where that is larger.
  let peakMemory: Int
  /// Time on processors, in seconds, its children's included.
  let processorSeconds: Double
  let output: String
  let errors: String
}

/// A program that did not do what it was started for.
struct ProgramError: Error, CustomStringConvertible {
  let description: String
}

/// Runs programs and measures them.
struct Program {
  let path: String
  /// Where their output goes; a file, so that nothing waits for a reader.
  let scratch: String

  /// Runs the program to its end with `arguments`.
  ///
  /// - environment: variables beside those of this process
  /// - Throws: `ProgramError` where it cannot be started or ends with another code than 0
  func run(_ arguments: [String], environment: [String: String] = [:]) throws -> ProgramRun {
    let files = ["out", "err"].map { scratch + "/program." + $0 }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    for (index, file) in files.enumerated() {
      posix_spawn_file_actions_addopen(&actions, Int32(index + 1), file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    let variables = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    var process = pid_t()
    let started = Stopwatch.seconds()
    let code = withStrings([path] + arguments) { arguments in
      withStrings(variables.map { "\($0)=\($1)" }) { posix_spawn(&process, path, &actions, nil, arguments, $0) }
    }
    guard code == 0 else { throw ProgramError(description: "\(path): \(String(cString: strerror(code)))") }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 && errno == EINTR {}
    let seconds = Stopwatch.seconds() - started
    let texts = try files.map { try String(contentsOfFile: $0, encoding: .utf8) }
    guard status == 0 else {
      throw ProgramError(description: "\(path) \(arguments.joined(separator: " ")) failed:\n\(texts[1].suffix(2000))")
    }
    return ProgramRun(
      seconds: seconds, peakMemory: Int(usage.ru_maxrss) * 1024,
      processorSeconds: Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime), output: texts[0], errors: texts[1])
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

  private func withStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = strings.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
  }
}

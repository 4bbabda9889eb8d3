import Foundation
import Testing

/// Whatever state of signals `runner` inherits from the program that started it.
@Suite(.serialized) struct SignalTests {
  /// Python that becomes `runner` after it has set how it takes signals.
  static let states = [
    "signal.pthread_sigmask(signal.SIG_UNBLOCK, stops)", "signal.pthread_sigmask(signal.SIG_BLOCK, stops)",
    "[signal.signal(number, signal.SIG_IGN) for number in stops]",
  ]

  @Test("SIGINT and SIGTERM stop runner and its workers in order", arguments: states, [SIGINT, SIGTERM])
  func stops(state: String, number: Int32) throws {
    let runner = try Invocation()
    defer { runner.remove() }
    try runner.write(Spec.long(seeds: [0]), to: "small.json")
    try runner.write(
      """
      import os, signal, sys
      stops = [signal.SIGINT, signal.SIGTERM]
      signal.pthread_sigmask(signal.SIG_UNBLOCK, stops)
      \(state)
      os.execv(sys.argv[1], sys.argv[1:])
      """, to: "start.py")
    let running = try runner.startShell(#"exec python3 start.py "$RUNNER" small.json --only plain --jobs 1"#)
    let isAtWork = try eventually {
      guard runner.files.contains("results/small.sqlite"), !running.children.isEmpty else { return false }
      return try runner("query", "results/small.sqlite", "SELECT count(*) FROM batches", "--format", "csv")
        .output.split(separator: "\n").last.flatMap { Int($0) } ?? 0 > 0
    }
    #expect(isAtWork)
    kill(running.processID, number)
    let result = running.wait()
    #expect(result.exitCode == 130, "\(result.errors)")
    #expect(try query(runner, "SELECT status FROM results") == "interrupted\n")
  }
}

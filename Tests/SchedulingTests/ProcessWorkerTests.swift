import Foundation
import Runs
import Scheduling
import Testing

/// Real processes: what a worker prints, how it ends, and what reaches it.
@Suite struct ProcessWorkerTests {
  let bell = Bell()

  func shell(_ script: String) throws -> ProcessWorker {
    try ProcessWorker(executable: URL(fileURLWithPath: "/bin/sh"), arguments: ["-c", script], bell: bell)
  }

  /// Waits until the worker has ended.
  func exit(of worker: ProcessWorker) async throws -> WorkerExit {
    for _ in 0..<1_000 {
      if let exit = worker.exit { return exit }
      try await Task.sleep(for: .milliseconds(10))
    }
    worker.signal(.kill)
    throw TimedOut()
  }

  struct TimedOut: Error {}

  @Test("the exit code and what it printed on both streams are kept")
  func exitCode() async throws {
    let worker = try shell("echo one; echo two >&2; exit 3")
    #expect(try await exit(of: worker) == WorkerExit(.code(3), outputTail: "one\ntwo"))
  }

  @Test("of much output the last 20 lines are kept")
  func tail() async throws {
    let worker = try shell("seq 1 100000; exit 1")
    let lines = try await exit(of: worker).outputTail.split(separator: "\n")
    #expect(lines.count == 20)
    #expect(lines.last == "100000")
  }

  @Test("a crash is told by its signal")
  func crash() async throws {
    let worker = try shell("kill -SEGV $$")
    #expect(try await exit(of: worker).cause == .signal(11))
  }

  @Test("terminate is SIGTERM, kill is SIGKILL")
  func signals() async throws {
    let polite = try shell("trap 'exit 130' TERM; echo ready; while :; do sleep 0.05; done")
    try await Task.sleep(for: .milliseconds(200))
    polite.signal(.terminate)
    #expect(try await exit(of: polite).cause == .code(130))
    let deaf = try shell("trap '' TERM; while :; do sleep 0.05; done")
    try await Task.sleep(for: .milliseconds(200))
    deaf.signal(.terminate)
    try await Task.sleep(for: .milliseconds(200))
    #expect(deaf.exit == nil)
    deaf.signal(.kill)
    #expect(try await exit(of: deaf).cause == .signal(9))
  }

  @Test("a worker lives in a process group of its own")
  func processGroup() async throws {
    let worker = try shell("ps -o pgid= -p $$ | tr -d ' '")
    let exit = try await exit(of: worker)
    #expect(Int(exit.outputTail) == worker.processID)
  }

  /// So that the control pipe of each worker closes when this process ends, and no sooner.
  @Test("a worker inherits no pipe and no file of its parent beyond its three streams")
  func openFiles() async throws {
    let earlier = try shell("sleep 30")
    defer { earlier.signal(.kill) }
    let worker = try shell("exec ls -l /proc/self/fd")
    let inherited = try await exit(of: worker).outputTail.split(separator: "\n").filter { line in
      (line.contains("pipe:") || line.contains("runner-worker")) && !line.contains(#/ [012] -> /#)
    }
    #expect(inherited.isEmpty)
  }

  @Test("an executable that is not there is a clear error")
  func missing() {
    #expect(throws: WorkerError.self) {
      try ProcessWorker(executable: URL(fileURLWithPath: "/no/such/runner"), arguments: [], bell: bell)
    }
  }
}

import Foundation
import Testing

/// Real processes, killed for real.
@Suite(.serialized) struct InterruptionTests {
  /// A `runner` at work on the long spec, with two workers that record.
  func atWork(_ runner: Invocation) throws -> Running {
    try runner.write(Spec.long(), to: "small.json")
    let running = try runner.start(["small.json", "--jobs", "2"])
    let isReady = try eventually {
      guard running.children.count == 2, runner.files.contains("results/small.sqlite") else { return false }
      let sql = "SELECT count(DISTINCT run) FROM batches WHERE configuration = 'plain'"
      return try runner("query", "results/small.sqlite", sql, "--format", "csv").output.hasSuffix("\n2\n")
    }
    #expect(isReady)
    return running
  }

  let statuses = "SELECT status, count(*) FROM results GROUP BY status ORDER BY status"

  @Test("a worker that is killed fails its run and says so; the others complete; the next run does only that one")
  func killedWorker() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    let running = try atWork(runner)
    kill(try #require(running.children.first), SIGKILL)
    let result = running.wait()
    #expect(result.exitCode == 1, "\(result.errors)")
    #expect(result.errors.contains("failed: its worker was killed (signal 9)"))
    #expect(try query(runner, statuses) == "completed,5\nfailed,1\n")
    #expect(result.output.contains("failed"))

    let again = try runner("small.json")
    #expect(again.exitCode == 0, "\(again.errors)")
    #expect(again.errors.contains("small: 6 runs, 1 to train, 5 done"))
    #expect(try query(runner, statuses) == "completed,6\n")
    #expect(
      try query(runner, "SELECT count(*) FROM (SELECT run FROM batches GROUP BY run, step HAVING count(*) > 1)")
        == "0\n")
  }

  @Test(
    "with --retries a worker that is killed is followed by one that goes on from its checkpoint, with the same bits")
  func retriedWorker() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    try runner.write(Spec.long(seeds: [0]), to: "small.json")
    let running = try runner.start(
      ["small.json", "--only", "plain", "--retries", "1", "--checkpoint-every", "50ms"])
    let hasEpoch = try eventually {
      guard runner.files.contains("results/small.sqlite") else { return false }
      return try runner("query", "results/small.sqlite", "SELECT 1 FROM epochs", "--format", "csv").output.contains(
        "\n1\n")
    }
    #expect(hasEpoch)
    kill(try #require(running.children.first), SIGKILL)
    let result = running.wait()
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.errors.contains("was killed (signal 9)"), "\(result.errors)")
    #expect(try query(runner, "SELECT resumes FROM provenance") == "1\n")
    #expect(try runner("verify", "results/small.sqlite").output == "1 run: 1 equal\n")
  }

  @Test("a worker that is told to stop leaves its run interrupted, and runner says that it did not end")
  func stoppedWorker() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    let running = try atWork(runner)
    kill(try #require(running.children.first), SIGTERM)
    let result = running.wait()
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("1 run did not end"))
    #expect(try query(runner, statuses) == "completed,5\ninterrupted,1\n")
  }

  @Test("--rerun all keeps each result until the run that replaces it begins, so that stopping loses little")
  func rerunAll() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    try runner.write(Spec.long(seeds: [0, 1, 2, 3]).replacing("60", with: "8"), to: "small.json")
    #expect(try runner("small.json").exitCode == 0)
    let digests = "SELECT run, weights_digest FROM provenance ORDER BY run"
    let before = try query(runner, digests)
    let running = try runner.start(["small.json", "--rerun", "all", "--jobs", "1"])
    #expect(eventually { running.children.count == 1 })
    Thread.sleep(forTimeInterval: 0.3)
    kill(running.processID, SIGINT)
    let result = running.wait()
    #expect(result.exitCode == 130)
    #expect(result.errors.contains("small.json --jobs 1") && !result.errors.contains("--rerun"))
    let kept = try query(runner, "SELECT count(*) FROM results WHERE status = 'completed'")
    #expect(["7\n", "8\n"].contains(kept), "\(kept)")
    #expect(try runner("small.json").exitCode == 0)
    #expect(try query(runner, digests) == before)
  }

  @Test("when runner is killed its workers say that they were interrupted, and the next run goes on from there")
  func killedRunner() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    let running = try atWork(runner)
    let workers = running.children
    kill(running.processID, SIGKILL)
    _ = running.wait()
    #expect(eventually(within: 5) { workers.allSatisfy { kill($0, 0) != 0 || isZombie($0) } })
    #expect(try query(runner, "SELECT count(*) FROM results WHERE status = 'running'") == "0\n")
    #expect(runner.files.allSatisfy { !$0.hasSuffix("-wal") }, "one file remains")

    let again = try runner("small.json")
    #expect(again.exitCode == 0, "\(again.errors)")
    #expect(try query(runner, statuses) == "completed,6\n")
    #expect(
      try query(runner, "SELECT DISTINCT count(*) FROM batches WHERE configuration = 'plain' GROUP BY run") == "1920\n")
  }

  @Test("Ctrl-C marks what was running, exits with 130 and says how to go on")
  func interrupted() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    let running = try atWork(runner)
    kill(running.processID, SIGINT)
    let result = running.wait()
    #expect(result.exitCode == 130, "\(result.errors)")
    #expect(result.errors.contains("small.json --jobs 2"))
    let rows = try query(runner, "SELECT status, reason FROM results WHERE status = 'interrupted'")
    #expect(rows.split(separator: "\n").count == 2)

    #expect(try runner("small.json").exitCode == 0)
    #expect(try query(runner, statuses) == "completed,6\n")
  }

  @Test("two runners on one store train each run once and both end well")
  func twoRunners() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    try runner.write(Spec.small(seeds: Array(0..<6)), to: "small.json")
    let both = try [runner.start(["small.json", "--jobs", "2"]), runner.start(["small.json", "--jobs", "2"])]
    for running in both {
      let result = running.wait()
      #expect(result.exitCode == 0, "\(result.errors)")
    }
    #expect(try runner("small.json").errors.contains("0 to train, 12 done"))
    #expect(try query(runner, statuses) == "completed,12\n")
  }
}

private func isZombie(_ processID: Int32) -> Bool {
  guard let stat = try? String(contentsOfFile: "/proc/\(processID)/stat", encoding: .utf8) else { return true }
  return stat.contains(") Z ")
}

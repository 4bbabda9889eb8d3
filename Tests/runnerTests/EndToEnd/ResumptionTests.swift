import Foundation
import Testing

/// Real processes, killed for real, and what comes of their runs.
@Suite(.serialized) struct ResumptionTests {
  /// Two runs that need everything a checkpoint holds.
  static let spec = """
    {
      "name": "small",
      "baseline": "plain",
      "seeds": [3],
      "defaults": { "dataset": "glyphs", "epochs": 30, "batch_size": 96, "learning_rate": 0.01 },
      "configurations": [
        { "name": "plain" },
        { "name": "cycle", "extends": "plain", "schedule": { "name": "one_cycle" }, "drop_last": false,
          "model": { "normalization": "batch" }, "optimizer": { "name": "sgd", "momentum": 0.9 } }
      ]
    }
    """

  /// Everything that a run recorded but times.
  static func numbers(_ runner: Invocation) throws -> String {
    try [
      "SELECT run, step, epoch, loss, smooth_loss, learning_rate, momentum FROM batches ORDER BY run, step",
      "SELECT run, epoch, train_loss, valid_loss, accuracy FROM epochs",
      "SELECT run, status, weights_digest, metrics_digest FROM provenance",
    ].map { try query(runner, $0) }.joined()
  }

  /// The numbers of a `runner` that nobody disturbs.
  static let undisturbed = Result {
    let runner = try Invocation()
    defer { runner.remove() }
    try runner.write(spec, to: "small.json")
    #expect(try runner("small.json").exitCode == 0)
    return try numbers(runner)
  }

  /// How many batches are recorded.
  func recorded(_ runner: Invocation) throws -> Int {
    guard runner.files.contains("results/small.sqlite") else { return 0 }
    let result = try runner("query", "results/small.sqlite", "SELECT count(*) FROM batches", "--format", "csv")
    return result.output.split(separator: "\n").last.flatMap { Int($0) } ?? 0
  }

  /// Kills `running` and its workers so that none of them can say anything any more.
  func killAll(_ running: Running) {
    kill(running.processID, SIGSTOP)
    for child in running.children { kill(child, SIGKILL) }
    kill(running.processID, SIGKILL)
    _ = running.wait()
  }

  @Test("runs whose runner and workers are killed again and again end with the bits of undisturbed ones")
  func killed() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    try runner.write(Self.spec, to: "small.json")
    var kills = 0
    while kills < 12 {
      let running = try runner.start(["small.json", "--jobs", "2", "--checkpoint-every", "50ms"])
      let before = try recorded(runner)
      _ = try eventually(within: 3) { try recorded(runner) > before + 20 }
      Thread.sleep(forTimeInterval: .random(in: 0...0.2))
      killAll(running)
      kills += 1
      if try query(runner, "SELECT count(*) FROM results WHERE status = 'completed'") == "2\n" { break }
    }
    let last = try runner("small.json")
    #expect(last.exitCode == 0, "\(last.errors)")
    #expect(try Self.numbers(runner) == Self.undisturbed.get())
    let resumes = try query(runner, "SELECT sum(resumes) FROM provenance")
    #expect(kills > 1 && Int(resumes.dropLast()) ?? 0 > 1, "\(kills) kills, \(resumes) resumes")
    #expect(try query(runner, "SELECT count(*) FROM run_checkpoint") == "0\n")
  }

  @Test(
    "a signal loses not one batch: the checkpoint is where the rows end, and times add up",
    arguments: [SIGINT, SIGTERM])
  func signalled(number: Int32) throws {
    let runner = try Invocation()
    defer { runner.remove() }
    try runner.write(Self.spec, to: "small.json")
    let running = try runner.start(["small.json", "--jobs", "1", "--only", "cycle", "--checkpoint-every", "1h"])
    #expect(try eventually { try recorded(runner) > 30 })
    kill(running.processID, number)
    #expect(running.wait().exitCode == 130)
    let rows = "SELECT (SELECT count(*) FROM run_batch), (SELECT count(*) FROM run_epoch), time_s FROM results"
    let stopped = try query(runner, rows).dropLast().split(separator: ",").compactMap { Double($0) }
    try #require(stopped.count == 3)
    let saved = try query(runner, "SELECT step, epoch FROM run_checkpoint")
    #expect(saved == "\(Int(stopped[0])),\(Int(stopped[1]))\n")
    #expect(stopped[2] > 0)
    let started = try query(runner, "SELECT started_at FROM results")

    #expect(try runner("small.json").exitCode == 0)
    #expect(try Self.numbers(runner) == Self.undisturbed.get())
    let ended = "SELECT started_at, resumes, time_s > \(stopped[2]) FROM results JOIN provenance USING (run)"
    #expect(try query(runner, ended + " WHERE resumes > 0") == "\(started.dropLast()),1,1\n")
  }

  @Test("a run that times out goes on where it was, and ends like any other")
  func timedOut() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    try runner.write(Self.spec, to: "small.json")
    var attempts = 0
    while attempts < 30, try runner("small.json", "--timeout", "600ms").exitCode != 0 { attempts += 1 }
    #expect(attempts > 0)
    #expect(try runner("small.json").exitCode == 0)
    #expect(try Self.numbers(runner) == Self.undisturbed.get())
  }

  @Test("a checkpoint that is damaged is refused: the run fails with that reason and starts over next time")
  func damaged() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    try runner.write(Self.spec, to: "small.json")
    let running = try runner.start(["small.json", "--jobs", "1", "--only", "plain"])
    #expect(try eventually { try recorded(runner) > 30 })
    kill(running.processID, SIGTERM)
    #expect(running.wait().exitCode == 130)
    let python = """
      import sqlite3
      store = sqlite3.connect("results/small.sqlite")
      state = bytearray(store.execute("SELECT state FROM run_checkpoint").fetchone()[0])
      state[5000] ^= 1
      store.execute("UPDATE run_checkpoint SET state = ?", (state,))
      store.commit()
      """
    try runner.write(python, to: "damage.py")
    #expect(try runner.shell("python3 damage.py").exitCode == 0)

    let refused = try runner("small.json", "--only", "plain")
    #expect(refused.exitCode == 1)
    let reason = try query(runner, "SELECT status, reason FROM results WHERE configuration = 'plain'")
    #expect(reason.hasPrefix("failed,run "))
    #expect(reason.contains("cannot go on from its checkpoint: it is damaged"), "\(reason)")
    #expect(try runner("small.json").exitCode == 0)
    #expect(try Self.numbers(runner) == Self.undisturbed.get())
  }

  @Test("an interval that is none is refused with what is wanted", arguments: ["5", "0s", "soon", "-1s"])
  func interval(text: String) throws {
    let runner = try Invocation()
    defer { runner.remove() }
    try runner.write(Self.spec, to: "small.json")
    let result = try runner("small.json", "--checkpoint-every=\(text)")
    #expect(result.exitCode == 64)
    #expect(result.errors.contains("--checkpoint-every") && result.errors.contains(text), "\(result.errors)")
    #expect(!runner.files.contains("results"))
  }
}

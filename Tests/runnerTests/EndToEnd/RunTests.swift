import Foundation
import Testing

/// `runner SPEC` on the small generated data set, as a user runs it.
@Suite struct RunTests {
  @Test("a spec is trained, recorded and compared; the same command again trains nothing")
  func runAndRunAgain() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    try runner.write(Spec.small(), to: "experiments/small.json")

    let first = try runner("experiments/small.json")
    #expect(first.exitCode == 0, "\(first.errors)")
    #expect(first.output.contains("plain") && first.output.contains("cycle"))
    #expect(first.errors.contains("small: 4 runs, 4 to train"))
    #expect(first.errors.contains("[4/4] "))
    #expect(!first.errors.contains("\u{1B}"), "no animation off a terminal")
    #expect(runner.files.contains("results/small.sqlite"))
    #expect(runner.files.allSatisfy { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }, "one file remains")
    let times = try query(runner, "SELECT run, finished_at FROM results ORDER BY run")

    let second = try runner("experiments/small.json")
    #expect(second.exitCode == 0)
    #expect(second.output == first.output)
    #expect(second.errors.contains("small: 4 runs, 0 to train, 4 done"))
    #expect(try query(runner, "SELECT run, finished_at FROM results ORDER BY run") == times)
  }

  @Test("what was recorded answers as a person expects")
  func records() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    try runner.write(Spec.small(epochs: 2), to: "small.json")
    #expect(try runner("small.json").exitCode == 0)

    #expect(
      try query(runner, "SELECT configuration, seed, count(*) FROM batches GROUP BY 1, 2 ORDER BY 1, 2") == """
        cycle,0,64
        cycle,1,64
        plain,0,64
        plain,1,64

        """)
    #expect(
      try query(
        runner, "SELECT name, value FROM hyperparameters WHERE configuration = 'cycle' AND name LIKE 'schedule%'"
      )
      .split(separator: "\n").sorted() == [
        "schedule.anneal,cosine", "schedule.div,25.0", "schedule.div_final,100000.0",
        "schedule.moms,\"[0.95,0.85,0.95]\"",
        "schedule.name,one_cycle", "schedule.pct_start,0.25", "schedule.warmup,0.0", "schedule.warmup_div,25.0",
      ])
    #expect(
      try query(
        runner,
        "SELECT count(DISTINCT learning_rate), min(momentum) FROM batches WHERE configuration = 'plain'"
      ) == "1,0.9\n")
    #expect(
      try query(
        runner,
        "SELECT max(abs(train_loss - smooth_loss)) FROM epochs JOIN batches USING (run, epoch) WHERE step IN (31, 63)")
        == "0.0\n")
    #expect(try query(runner, "SELECT count(*) FROM epochs WHERE accuracy BETWEEN 0 AND 1 AND time_s > 0") == "8\n")
  }

  @Test("one cycle's learning rate and momentum follow the formula at every batch")
  func oneCycle() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    try runner.write(Spec.small(seeds: [0]), to: "small.json")
    #expect(try runner("small.json").exitCode == 0)
    let rows = try query(
      runner, "SELECT step, learning_rate, momentum FROM batches WHERE configuration = 'cycle' ORDER BY step"
    ).split(separator: "\n").map { $0.split(separator: ",").compactMap { Double($0) } }
    #expect(rows.count == 32)
    func cosine(_ a: Double, _ b: Double, _ p: Double) -> Double { a + (1 + cos(.pi * (1 - p))) * (b - a) / 2 }
    for row in rows {
      let position = row[0] / 32
      let (rate, momentum) =
        position < 0.25
        ? (cosine(0.01 / 25, 0.01, position / 0.25), cosine(0.95, 0.85, position / 0.25))
        : (cosine(0.01, 0.01 / 1e5, (position - 0.25) / 0.75), cosine(0.85, 0.95, (position - 0.25) / 0.75))
      #expect(abs(row[1] - rate) < 1e-14 && abs(row[2] - momentum) < 1e-14, "step \(row[0])")
    }
  }

  @Test("--only and --seeds pick runs and change no definition")
  func selection() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    try runner.write(Spec.small(), to: "small.json")
    let result = try runner("small.json", "--only", "cyc*", "--seeds", "1")
    #expect(result.exitCode == 0)
    #expect(result.errors.contains("small: 1 runs, 1 to train") || result.errors.contains("small: 1 run, 1 to train"))
    #expect(try query(runner, "SELECT configuration, seed FROM results") == "cycle,1\n")
    #expect(
      try query(runner, "SELECT DISTINCT configuration FROM hyperparameters ORDER BY 1") == "cycle\nplain\n",
      "the parent is defined, though it has no runs")
    #expect(try runner("report", "results/small.sqlite").output.contains("–"))
  }

  @Test("a learning rate of 1e30 diverges: a result with its batch, not a failure")
  func divergence() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    try runner.write(Spec.small(seeds: [0]), to: "small.json")
    let result = try runner("small.json", "--set", "learning_rate=1e30")
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.output.contains("diverged"))
    let rows = try query(runner, "SELECT status, reason FROM results").split(separator: "\n")
    #expect(rows.count == 2)
    #expect(rows.allSatisfy { $0.hasPrefix("diverged,") && $0.contains("batch") }, "\(rows)")
    #expect(try query(runner, "SELECT DISTINCT overrides FROM provenance") == "learning_rate=1e30\n")
    #expect(try runner("small.json", "--set", "learning_rate=1e30").errors.contains("0 to train"))
  }

  @Test("a dry run says what would run and leaves nothing behind")
  func dryRun() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    try runner.write(Spec.small(), to: "small.json")
    let result = try runner("small.json", "--dry-run")
    #expect(result.exitCode == 0)
    #expect(result.output.contains("cycle"))
    #expect(runner.files == ["small.json"])
  }

  @Test(
    "bad options are refused before anything is touched",
    arguments: [
      (["small.json", "--jobs", "0"], 64), (["small.json", "--rerun", "some"], 64),
      (["small.json", "--seeds", "a"], 64),
      (["small.json", "--seeds", "9"], 64), (["small.json", "--only", "nothing"], 64),
      (["small.json", "--set", "learning_rat=1"], 64), (["missing.json"], 66),
    ])
  func badOptions(arguments: [String], code: Int) throws {
    let runner = try Invocation()
    defer { runner.remove() }
    try runner.write(Spec.small(), to: "small.json")
    let result = try runner.start(arguments).wait()
    #expect(Int(result.exitCode) == code, "\(result.errors)")
    #expect(!result.errors.isEmpty)
    #expect(runner.files == ["small.json"])
  }

  @Test("unknown kernels are refused by name")
  func unknownKernels() throws {
    let runner = try Invocation(environment: ["RUNNER_KERNELS": "avx1024"])
    defer { runner.remove() }
    try runner.write(Spec.small(), to: "small.json")
    let result = try runner("small.json")
    #expect(result.exitCode == 64)
    #expect(result.errors.contains("avx1024") && result.errors.contains("plain"))
    #expect(runner.files == ["small.json"])
  }
}

/// The rows of an answer as CSV, without its header.
func query(_ runner: Invocation, _ sql: String, of experiment: String = "small") throws -> String {
  let result = try runner("query", "results/\(experiment).sqlite", sql, "--format", "csv")
  #expect(result.exitCode == 0, "\(result.errors)")
  return result.output.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().joined(separator: "\n")
}

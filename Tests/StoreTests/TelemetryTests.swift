import GRDB
import Runs
import Store
import Testing

@Suite("Telemetry in a store")
struct TelemetryTests {
  let folder: Folder
  let store: Store
  let experiment: Experiment
  var runs: [PlannedRun] { plan(of: experiment) }
  var run: PlannedRun { runs[2] }

  init() throws {
    folder = try Folder()
    experiment = Self.chapter(every: 1)
    store = try Store(path: folder.file("results.sqlite"), access: .create)
    try store.define(experiment, runs: runs, at: time(0))
  }

  /// The experiment whose `bs512` asks for telemetry of every so many batches; nil asks for none.
  static func chapter(every: Int?) -> Experiment {
    var experiment = StoreTests.chapter()
    experiment.configurations[1].settings.telemetry = every.map { Telemetry(every: $0) }
    for name in ["telemetry.activations", "telemetry.every"] { experiment.configurations[1].origins[name] = .own }
    return experiment
  }

  /// Every configuration with every seed; telemetry is no part of a fingerprint.
  func plan(of experiment: Experiment) -> [PlannedRun] { StoreTests.plan(of: StoreTests.chapter()) }

  /// What `layer` made of batch `step`, with numbers that need every bit of a double.
  static func statistics(_ step: Int, _ layer: Int) -> LayerStatistics {
    let bins = (0..<40).map { $0 == 39 ? step : $0 * layer * 1_000 }
    let inside = bins.reduce(0, +)
    return LayerStatistics(
      count: inside + 30, mean: 1 / Double(step + 3) - 0.2, std: 1 / Double(layer + 7), nearZero: 20 + layer,
      nearZeroAbs: 10, below: 20, above: 10, histogram: bins)
  }

  /// Batches with the telemetry of two layers for each `every`th.
  static func batches(_ steps: Range<Int>, every: Int? = 1, changing: Double = 0) -> [BatchRecord] {
    batchRecords(steps).map { record in
      var record = record
      record.loss += changing
      if let every, record.step.isMultiple(of: every) {
        record.gradientNorm = 3 / Double(record.step + 1)
        record.layers = (0..<2).map { statistics(record.step, $0) }
      }
      return record
    }
  }

  static let digest = String(repeating: "ab", count: 32)
  static let layers = ["conv_1", "norm_1"]

  /// Records twenty batches and two epochs of a begun run, and ends it.
  func finish(
    _ assignment: Assignment, in store: Store, changing: Double = 0, weights: String = Self.digest
  ) throws {
    try store.record(
      inputMean: 0.1, inputStd: 0.3, layers: assignment.configuration.telemetry == nil ? [] : Self.layers,
      of: assignment)
    try store.append(
      to: assignment,
      batches: Self.batches(0..<20, every: assignment.configuration.telemetry?.every, changing: changing),
      epochs: [epoch(0, accuracy: 0.5), epoch(1, accuracy: 0.9)], at: time(40))
    try store.end(assignment, as: .completed(weightsDigest: weights), at: time(41))
  }

  @Test("what the layers made is read back as it was, and stands in layer_stats beside names and shares")
  func readBack() throws {
    try finish(store.start(run), in: store)
    let stored = try store.layers(of: run.fingerprint)
    #expect(stored.count == 40)
    #expect(stored.map(\.statistics) == (0..<20).flatMap { step in (0..<2).map { Self.statistics(step, $0) } })
    #expect(stored[3] == LayerRecord(step: 1, layer: "norm_1", index: 1, statistics: Self.statistics(1, 1)))
    #expect(try store.layers(of: run.fingerprint, named: "conv_1").map(\.step) == Array(0..<20))
    #expect(try store.batches(of: run.fingerprint).map(\.gradientNorm) == (0..<20).map { 3 / Double($0 + 1) })
    let row = try store.rows(
      """
      SELECT experiment, configuration, seed, run, layer, layer_index, step, below, above, count, nonfinite
      FROM layer_stats WHERE step = 7 ORDER BY layer_index
      """)
    let count = Self.statistics(7, 1).count
    #expect(row[1] == "ch13 bs512 7 \(run.fingerprint.run) norm_1 1 7 20 10 \(count) –")
    #expect(
      try store.rows("SELECT near_zero * count, near_zero_abs * count FROM layer_stats WHERE step = 0")
        == ["20.0 10.0", "21.0 10.0"])
    let bins =
      "SELECT sum(j.value), count(*) FROM layer_stats, json_each(histogram) AS j WHERE step = 5 AND layer = 'norm_1'"
    #expect(try store.rows(bins) == ["\(38 * 39 / 2 * 1_000 + 5) 40"])
    #expect(try store.rows("SELECT gradient_norm FROM batches WHERE step = 2") == ["1.0"])
  }

  @Test("the metrics digest does not depend on telemetry")
  func digests() throws {
    try finish(store.start(run), in: store)
    let plain = try Store(path: folder.file("plain.sqlite"), access: .create)
    try plain.define(StoreTests.chapter(), runs: runs, at: time(0))
    try finish(plain.start(run), in: plain)
    #expect(try plain.layers(of: run.fingerprint) == [])
    let records = try [store, plain].map { try $0.run(matching: run.fingerprint.hex) }
    #expect(records[0].record.metricsDigest == records[1].record.metricsDigest)
    #expect(records.map(\.telemetry) == [Telemetry(every: 1), nil])
  }

  @Test("numbers that are not finite are NULL and named, and come back")
  func nonfinite() throws {
    let assignment = try store.start(run)
    try store.record(inputMean: 0, inputStd: 1, layers: Self.layers, of: assignment)
    var batch = Self.batches(0..<1)[0]
    batch.gradientNorm = .infinity
    batch.layers[0].mean = .infinity
    batch.layers[0].std = .nan
    try store.append(to: assignment, batches: [batch], epochs: [], at: time(20))
    #expect(try store.batches(of: run.fingerprint)[0].gradientNorm == .infinity)
    let stored = try store.layers(of: run.fingerprint)
    #expect(stored[0].statistics.mean == .infinity && stored[0].statistics.std.isNaN)
    #expect(
      try store.rows("SELECT mean, std, nonfinite FROM layer_stats WHERE layer_index = 0")
        == [#"– – {"mean":"+inf","std":"nan"}"#])
  }

  @Test("taking over deletes the telemetry after the checkpoint, and what is recorded then is complete")
  func takenOver() throws {
    let first = try store.start(run, by: 1)
    try store.record(inputMean: 0, inputStd: 1, layers: Self.layers, of: first)
    let checkpoint = StoredCheckpoint(step: 6, epoch: 0, unfinishedSeconds: 1, state: [1])
    try store.append(to: first, batches: Self.batches(0..<6), epochs: [], checkpoint: checkpoint, at: time(20))
    try store.append(to: first, batches: Self.batches(6..<9), epochs: [], at: time(21))
    let second = try store.begin(
      run.fingerprint, lease: lease(2), provenance: provenance(), takingOver: lease(1), at: time(30))
    #expect(second.checkpoint == checkpoint && second.configuration.telemetry == Telemetry(every: 1))
    #expect(try store.rows("SELECT max(step), count(*) FROM run_layer_batch") == ["5 12"])
    try store.record(inputMean: 0, inputStd: 1, layers: Self.layers, of: second)
    try store.append(to: second, batches: Self.batches(6..<20), epochs: [], at: time(31))
    #expect(try store.layers(of: run.fingerprint).map(\.statistics.mean).count == 40)
    #expect(try store.rows("SELECT count(*) FROM layer_stats") == ["40"])
  }

  /// Interrupts the run at batch 6, recorded every `before`, and begins it again where `after` is asked for.
  func interrupted(before: Int?, after: Int?) throws -> Assignment {
    try store.define(Self.chapter(every: before), runs: runs, at: time(1))
    let first = try store.start(run, by: 1)
    let checkpoint = StoredCheckpoint(step: 6, epoch: 0, unfinishedSeconds: 1, state: [1])
    try store.append(
      to: first, batches: Self.batches(0..<6, every: before), epochs: [], checkpoint: checkpoint, at: time(20))
    try store.abandon(run.fingerprint, as: .interrupted, reason: "Ctrl-C", at: time(22))
    try store.define(Self.chapter(every: after), runs: runs, at: time(23))
    return try store.start(run, by: 2, at: 24)
  }

  @Test(
    "a run goes on with what it has recorded where that is enough, and begins anew where it is not",
    arguments: [
      (1, 1, true), (1, 3, true), (2, 6, true), (1, nil, true), (nil, nil, true), (2, 1, false), (4, 6, false),
      (nil, 5, false),
    ] as [(Int?, Int?, Bool)])
  func goesOn(before: Int?, after: Int?, goesOn: Bool) throws {
    let assignment = try interrupted(before: before, after: after)
    let recorded = assignment.configuration.telemetry?.every
    #expect((assignment.checkpoint != nil) == goesOn)
    #expect(recorded == (goesOn ? before : after))
    #expect(try store.rows("SELECT count(*) FROM batches WHERE configuration = 'bs512'") == [goesOn ? "6" : "0"])
    #expect(try store.rows("SELECT count(*) FROM run_checkpoint") == [goesOn ? "1" : "0"], "none is left behind")
    #expect(try store.rows("SELECT telemetry_every FROM run") == [recorded.map { "\($0)" } ?? "–"])
  }

  @Test("configurations that share a run get what all of them ask for")
  func shared() throws {
    var both = StoreTests.chapter()
    for (index, every) in [(0, 6), (2, 4)] {
      both.configurations[index].settings.telemetry = Telemetry(every: every)
      for name in ["telemetry.activations", "telemetry.every"] { both.configurations[index].origins[name] = .own }
    }
    try store.define(both, runs: runs, at: time(1))
    #expect(runs[0].fingerprint == runs[4].fingerprint)
    #expect(try store.start(runs[0]).configuration.telemetry == Telemetry(every: 2))
  }

  /// Completes the run without telemetry, and begins it again to record some.
  func again() throws -> (before: StoredRun, assignment: Assignment) {
    try store.define(StoreTests.chapter(), runs: runs, at: time(1))
    try finish(store.start(run), in: store)
    let before = try store.run(matching: run.fingerprint.hex)
    try store.define(Self.chapter(every: 1), runs: runs, at: time(50))
    #expect(try store.states(of: [run.fingerprint])[run.fingerprint]?.telemetry == nil)
    let assignment = try store.begin(
      run.fingerprint, lease: lease(3), provenance: provenance(), replacing: .confirmed, at: time(51))
    #expect(assignment.configuration.telemetry == Telemetry(every: 1))
    return (before, assignment)
  }

  @Test("a result that comes out again has its telemetry from then on")
  func confirmed() throws {
    let (before, assignment) = try again()
    try finish(assignment, in: store)
    let after = try store.run(matching: run.fingerprint.hex)
    #expect(after.record.status == .completed && after.record.metricsDigest == before.record.metricsDigest)
    #expect(try store.layers(of: run.fingerprint).count == 40)
    #expect(
      try store.rows("SELECT expected_metrics_digest, expected_weights_digest FROM run WHERE status = 'completed'") == [
        "– –"
      ])
  }

  @Test(
    "a result that comes out differently fails, says so, and fails again until it may",
    arguments: ["metrics", "weights"])
  func refuted(digest: String) throws {
    let (before, assignment) = try again()
    let weights = digest == "weights" ? String(repeating: "cd", count: 32) : Self.digest
    let changing = digest == "metrics" ? 1e-15 : 0
    try finish(assignment, in: store, changing: changing, weights: weights)
    let failed = try store.run(matching: run.fingerprint.hex).record
    #expect(failed.status == .failed && failed.weightsDigest == nil && failed.metricsDigest == nil)
    let old = digest == "metrics" ? before.record.metricsDigest : before.record.weightsDigest
    #expect(failed.reason?.contains("came out differently: \(digest) digest ") == true, "\(failed.reason ?? "")")
    #expect(failed.reason?.contains("it had \(old?.prefix(12) ?? "-")") == true)
    #expect(failed.reason?.contains("--rerun all") == true)
    try finish(store.start(run), in: store, changing: changing, weights: weights)
    #expect(try store.run(matching: run.fingerprint.hex).record.status == .failed)
    let state = try store.states(of: [run.fingerprint])
    #expect(try store.queue([run.fingerprint], seen: state, forgetting: true, at: time(60)) == [run.fingerprint])
    let last = try store.begin(run.fingerprint, lease: lease(4), provenance: provenance(), at: time(61))
    try finish(last, in: store, changing: changing, weights: weights)
    #expect(try store.run(matching: run.fingerprint.hex).record.status == .completed)
  }

  @Test("a merge brings in telemetry with new runs, and adds it to runs that have none")
  func merged() throws {
    try finish(store.start(run), in: store)
    let stored = try store.layers(of: run.fingerprint)
    for hasRun in [false, true] {
      let target = try Store(path: folder.file("target \(hasRun).sqlite"), access: .create)
      try target.define(StoreTests.chapter(), runs: runs, at: time(0))
      if hasRun { try finish(target.start(run), in: target) }
      for _ in 0..<2 {
        let outcome = try target.merge(store) { _ in false }
        #expect(outcome.conflicts == [])
        #expect(try target.layers(of: run.fingerprint) == stored)
        #expect(try target.batches(of: run.fingerprint) == store.batches(of: run.fingerprint))
        #expect(try target.run(matching: run.fingerprint.hex).telemetry == Telemetry(every: 1))
      }
      #expect(try store.merge(target) { _ in false }.kept == 1)
      #expect(try store.layers(of: run.fingerprint) == stored)
    }
  }

  @Test(
    "what cannot be true is refused, whoever writes it",
    arguments: [
      "UPDATE run SET telemetry_every = 0", "UPDATE run SET expected_metrics_digest = 'short'",
      "UPDATE run_layer SET name = ''", "UPDATE run_layer_batch SET run = 99", "UPDATE run_layer_batch SET mean = NULL",
      "UPDATE run_layer_batch SET std = -1", "UPDATE run_layer_batch SET near_zero_abs = near_zero + 1",
      "UPDATE run_layer_batch SET below = near_zero + 1", "UPDATE run_layer_batch SET count = near_zero - 1",
      "UPDATE run_layer_batch SET histogram = '[1,2]'", "UPDATE run_layer_batch SET histogram = 'none'",
      "UPDATE run_layer_batch SET nonfinite = '{\"mean\":\"nan\"}'", "UPDATE run_layer_batch SET above = NULL",
      "UPDATE run_batch SET nonfinite = '{\"gradient_norm\":\"nan\"}'",
    ])
  func guarded(sql: String) throws {
    try finish(store.start(run), in: store)
    try store.finish()
    let database = try DatabaseQueue(path: store.path)
    #expect(throws: DatabaseError.self) { try database.write { try $0.execute(sql: sql) } }
  }
}

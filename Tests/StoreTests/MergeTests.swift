import Foundation
import GRDB
import Runs
import Store
import Testing

@Suite("Stores that come together")
struct MergeTests {
  let folder: Folder
  let runs = plan(of: chapter())

  init() throws { folder = try Folder() }

  /// A store of its own that holds `experiment` and has completed `runs`.
  func store(
    _ name: String, _ experiment: Experiment = chapter(), completing runs: [PlannedRun] = [], accuracy: Double = 0.98
  ) throws -> Store {
    let store = try Store(path: folder.file(name), access: .create)
    try store.define(experiment, runs: plan(of: experiment), at: time(0))
    for run in runs { try store.complete(run, accuracy: accuracy) }
    return store
  }

  /// Every row of every table but SQLite's and GRDB's own, without the keys that a store gives by itself.
  func everything(_ store: Store) throws -> [String] {
    try ["results", "all_runs", "epochs", "hyperparameters", "provenance"].flatMap { view in
      ["-- \(view)"] + (try store.rows("SELECT * FROM \(view)"))
    } + (try store.rows("SELECT * FROM batches ORDER BY run, configuration, step"))
      + (try store.rows("SELECT name, title, baseline, defined_at FROM experiment ORDER BY id"))
      + (try store.rows("SELECT fingerprint, queued_at, heartbeat_at, settings FROM run ORDER BY fingerprint"))
  }

  func merge(_ shard: Store, into store: Store) throws -> MergeOutcome {
    try store.merge(shard) { _ in false }
  }

  @Test("an empty store has, after a merge, everything that the other has: definitions, rows, provenance, digests")
  func intoEmpty() throws {
    let shard = try store("shard.sqlite", completing: [runs[0], runs[2], runs[3]])
    let target = try Store(path: folder.file("new.sqlite"), access: .create)
    let outcome = try merge(shard, into: target)
    #expect(outcome.added == [runs[0], runs[2], runs[3]].map(\.fingerprint))
    #expect(try everything(target) == everything(shard))
    #expect(try target.experiments() == shard.experiments())
    for run in [runs[0], runs[2]] {
      #expect(try target.batches(of: run.fingerprint) == shard.batches(of: run.fingerprint))
    }
  }

  @Test("merging twice changes nothing")
  func idempotent() throws {
    let shard = try store("shard.sqlite", completing: [runs[0], runs[2]])
    let target = try store("target.sqlite", completing: [runs[3]])
    #expect(try merge(shard, into: target).added.count == 2)
    let once = try everything(target)
    let outcome = try merge(shard, into: target)
    #expect(outcome.added == [] && outcome.kept == 2 && outcome.conflicts == [])
    #expect(try everything(target) == once)
  }

  @Test("the order in which shards come makes no difference to what is recorded of the runs")
  func order() throws {
    let shards = try runs[0..<4].enumerated().map { try store("\($0).sqlite", completing: [$1]) }
    let (one, two) = (try store("one.sqlite"), try store("two.sqlite"))
    for shard in shards { _ = try merge(shard, into: one) }
    for shard in shards.reversed() { _ = try merge(shard, into: two) }
    #expect(try one.experiments() == two.experiments())
    #expect(try one.experiments()[0].runs.count == 6, "two configurations share their runs")
  }

  @Test("a run that both have with different digests is refused, reported, and nothing of it is changed")
  func conflict() throws {
    let shard = try store("shard.sqlite", completing: [runs[0], runs[2]], accuracy: 0.5)
    let target = try store("target.sqlite", completing: [runs[0]])
    let before = try target.run(matching: runs[0].fingerprint.hex)
    let outcome = try merge(shard, into: target)
    #expect(outcome.added == [runs[2].fingerprint], "the others come in")
    let conflict = try #require(outcome.conflicts.first)
    #expect(conflict.fingerprint == runs[0].fingerprint && conflict.difference == "metrics digest")
    #expect(conflict.here == before.record.metricsDigest && conflict.there != conflict.here)
    #expect(try target.run(matching: runs[0].fingerprint.hex) == before)
  }

  @Test("runs without a result are counted and left out; here they give way to a result")
  func incomplete() throws {
    let shard = try store("shard.sqlite", completing: [runs[2]])
    try shard.start(runs[0])
    _ = try shard.queue([runs[1].fingerprint], seen: [:], at: time(1))
    let target = try store("target.sqlite")
    let failed = try target.start(runs[2])
    try target.append(to: failed, batches: batchRecords(0..<50), epochs: [], at: time(12))
    try target.abandon(runs[2].fingerprint, as: .failed, reason: "crashed", at: time(13))
    let outcome = try merge(shard, into: target)
    #expect(outcome.incomplete == 2 && outcome.added == [runs[2].fingerprint])
    #expect(try target.rows("SELECT status, count(*) FROM results GROUP BY status") == ["completed 1"])
    #expect(try target.rows("SELECT count(*) FROM batches") == ["20"], "no row of the failed attempt is left")
  }

  @Test("a run that is being trained here is left to its worker; one whose worker is gone gives way")
  func held() throws {
    let shard = try store("shard.sqlite", completing: [runs[2]])
    let target = try store("target.sqlite")
    let assignment = try target.start(runs[2], by: 7)
    let held = try target.merge(shard) { $0.lease?.processID == 7 }
    #expect(held.held == 1 && held.added == [])
    try target.append(to: assignment, batches: batchRecords(0..<3), epochs: [], at: time(14))
    #expect(try target.merge(shard) { _ in false }.added == [runs[2].fingerprint])
    #expect(throws: StoreError.leaseLost(run: runs[2].fingerprint.run)) {
      try target.append(to: assignment, batches: batchRecords(3..<4), epochs: [], at: time(15))
    }
  }

  @Test("where the definitions differ the receiving one stays, and what it does not ask for stands in all_runs")
  func otherDefinition() throws {
    var wider = chapter()
    wider.seeds = [7, 1]
    wider.title = "another title"
    let widerRuns = plan(of: wider)
    let shard = try store("shard.sqlite", wider, completing: [widerRuns[2], widerRuns[3]])
    let target = try store("target.sqlite")
    let definition = try target.experiments()[0].experiment
    #expect(try merge(shard, into: target).added.count == 2)
    #expect(try target.experiments()[0].experiment == definition)
    let shown = "SELECT configuration, seed, status"
    #expect(try target.rows("\(shown) FROM results") == ["bs512 7 completed"])
    #expect(
      try target.rows("\(shown), current FROM all_runs ORDER BY seed")
        == ["bs512 1 completed 0", "bs512 7 completed 1"])
    try target.define(wider, runs: widerRuns, at: time(99))
    #expect(try target.rows("SELECT count(*) FROM results") == ["2"], "asked for, they are current without training")
  }

  @Test("a shard whose rows do not give its digest is refused as damaged, and nothing of it comes in")
  func forged() throws {
    let shard = try store("shard.sqlite", completing: [runs[0], runs[2]])
    try shard.finish()
    let editor = try DatabaseQueue(path: shard.path)
    try editor.write {
      try $0.execute(sql: "UPDATE run_epoch SET accuracy = 0.999 WHERE run = 2 AND epoch = 1")
    }
    try editor.close()
    let target = try store("target.sqlite", completing: [runs[3]])
    let before = try everything(target)
    let error = #expect(throws: StoreError.self) {
      try merge(Store(path: shard.path, access: .read), into: target)
    }
    guard case .damaged(shard.path, let reason) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(reason.contains(runs[2].fingerprint.run))
    #expect(try everything(target) == before)
  }

  @Test("a shard whose pages are broken is refused, and nothing of it comes in")
  func broken() throws {
    let shard = try store("shard.sqlite", completing: Array(runs[0..<4]))
    try shard.finish()
    let size = try #require(FileManager.default.attributesOfItem(atPath: shard.path)[.size] as? Int)
    let file = try #require(FileHandle(forUpdatingAtPath: shard.path))
    try file.seek(toOffset: UInt64(size - 3 * 4096))
    try file.write(contentsOf: Data(repeating: 0xa5, count: 3 * 4096))
    try file.close()
    let target = try store("target.sqlite")
    let before = try everything(target)
    let error = #expect(throws: StoreError.self) { try merge(Store(path: shard.path, access: .read), into: target) }
    guard case .damaged(shard.path, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try everything(target) == before)
  }

  @Test("a store that is merged into itself stays as it is")
  func itself() throws {
    let target = try store("target.sqlite", completing: [runs[0]])
    let before = try everything(target)
    let outcome = try merge(Store(path: target.path, access: .read), into: target)
    #expect(outcome.kept == 1 && outcome.added == [])
    #expect(try everything(target) == before)
  }

  @Test("a shard of an earlier schema comes in, and is not changed")
  func earlierSchema() throws {
    let path = folder.file("old.sqlite")
    let dump = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Schemas/version1.sql")
    let old = try DatabaseQueue(path: path)
    let sql = try String(contentsOf: dump, encoding: .utf8)
    try old.writeWithoutTransaction { try $0.execute(sql: sql) }
    try old.close()
    let before = FileManager.default.contents(atPath: path)
    let target = try store("target.sqlite")
    let outcome = try merge(Store(path: path, access: .read), into: target)
    #expect(outcome.added.count == 2 && outcome.incomplete == 1)
    #expect(
      try target.rows("SELECT configuration, status, epochs FROM results") == ["plain completed 2", "wild diverged 0"])
    #expect(FileManager.default.contents(atPath: path) == before)
  }
}

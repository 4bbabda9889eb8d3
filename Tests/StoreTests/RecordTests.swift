import Foundation
import GRDB
import Runs
import Store
import Testing

@Suite("What a run records besides its numbers")
struct RecordTests {
  let folder: Folder
  let runs = plan(of: chapter())

  init() throws { folder = try Folder() }

  /// Of ten images those at `right`.
  func images(_ right: Int...) -> Correctness {
    var correctness = Correctness(images: 10)
    for image in right { correctness[image] = true }
    return correctness
  }

  /// Completes a run with its validation images and sizes; the last accuracy is theirs.
  func complete(_ run: PlannedRun, _ correctness: Correctness, in store: Store) throws {
    let assignment = try store.start(run)
    try store.record(parameters: 1_234, imagesPerEpoch: 640, of: assignment)
    try store.append(to: assignment, batches: batchRecords(0..<10), epochs: [epoch(0, accuracy: 0.975)], at: time(12))
    try store.append(
      to: assignment, batches: batchRecords(10..<20),
      epochs: [epoch(1, accuracy: Double(correctness.count) / Double(correctness.images))], correctness: correctness,
      at: time(12))
    try store.end(assignment, as: .completed(weightsDigest: String(repeating: "ab", count: 32)), at: time(13))
  }

  @Test("which validation images a run got right, and its parameters, are read back with it")
  func recorded() throws {
    let store = try Store.holding(in: folder)
    try complete(runs[2], images(0, 3, 9), in: store)
    let record = try store.run(matching: runs[2].fingerprint.hex).record
    #expect(record.correctness == images(0, 3, 9))
    #expect(record.parameters == 1_234)
    #expect(try store.experiments()[0].runs.first { $0.seed == runs[2].seed && $0.configuration == "bs512" } == record)
  }

  @Test("they change no metrics digest")
  func digest() throws {
    let store = try Store.holding(in: folder)
    try complete(runs[2], images(0, 3), in: store)
    try complete(runs[3], images(1, 9), in: store)
    let digests = try store.experiments()[0].runs.compactMap(\.metricsDigest)
    #expect(digests.count == 2 && Set(digests).count == 1)
  }

  @Test("each image is a row of `validation_images`, right or wrong as it was recorded")
  func view() throws {
    let store = try Store.holding(in: folder)
    try complete(runs[2], images(0, 3, 4, 7, 9), in: store)
    try complete(runs[3], images(), in: store)
    let sql = "SELECT image, correct FROM validation_images WHERE seed = \(runs[2].seed) ORDER BY image"
    #expect(try store.rows(sql) == ["0 1", "1 0", "2 0", "3 1", "4 1", "5 0", "6 0", "7 1", "8 0", "9 1"])
    #expect(try store.rows("SELECT count(*), sum(correct) FROM validation_images") == ["20 5"])
  }

  @Test("`costs` counts images, parameters, training without validation, and the time to an accuracy")
  func costs() throws {
    let store = try Store.holding(in: folder)
    try complete(runs[2], images(0), in: store)
    try store.complete(runs[0], accuracy: 0.995)
    let sql = "SELECT * FROM costs WHERE seed = 7 ORDER BY configuration DESC"
    let columns = "images, parameters, training_s, validation_s, to_97_s, to_98_s, to_99_s"
    #expect(try store.query(sql).columns.count == 12)
    let rows = try store.rows("SELECT configuration, \(columns) FROM costs WHERE seed = 7 ORDER BY configuration DESC")
    #expect(
      rows == [
        "bs512 1280 1234 3.0 0.5 1.5 – –", "baseline – – 3.0 0.5 3.0 3.0 3.0", "again – – 3.0 0.5 3.0 3.0 3.0",
      ])
  }

  @Test("`settings` has a column for each setting, and gets one more when a setting appears")
  func settings() throws {
    let store = try Store.holding(in: folder)
    #expect(
      try store.query("SELECT * FROM settings").columns == [
        "experiment", "configuration", "batch_size", "learning_rate", "model.channels", "optimizer.name",
        "schedule.moms", "shuffle",
      ])
    #expect(
      try store.rows("SELECT configuration, batch_size, \"model.channels\", shuffle FROM settings") == [
        "baseline 64 [8,16] 1", "bs512 512 [8,16] 1", "again 64 [8,16] 1",
      ])
    let other = Experiment(
      name: "other", baseline: "odd", seeds: [0],
      configurations: [configuration("odd", ["it's \"odd\"": .number(0.5)])])
    try store.define(other, runs: plan(of: other), at: time(1))
    let sql = "SELECT configuration, batch_size, \"it's \"\"odd\"\"\" FROM settings"
    #expect(try store.rows(sql) == ["baseline 64 –", "bs512 512 –", "again 64 –", "odd 64 0.5"])
    try store.define(other, runs: plan(of: other), at: time(2))
    #expect(try store.rows(sql).count == 4)
  }

  @Test("a merge brings the images along, and adds them to a run that has none")
  func merge() throws {
    let shard = try Store.holding(in: folder)
    try complete(runs[2], images(1, 8), in: shard)
    let empty = try Store(path: folder.file("empty.sqlite"), access: .create)
    #expect(try empty.merge(shard) { _ in false }.added == [runs[2].fingerprint])
    #expect(try empty.experiments() == shard.experiments())
    #expect(try empty.query("SELECT * FROM settings") == shard.query("SELECT * FROM settings"))

    let older = try Store(path: folder.file("older.sqlite"), access: .create)
    #expect(try older.merge(shard) { _ in false }.added == [runs[2].fingerprint])
    try strip(older.path)
    #expect(try older.run(matching: runs[2].fingerprint.hex).record.correctness == nil)
    #expect(try older.merge(shard) { _ in false }.kept == 1)
    #expect(try older.run(matching: runs[2].fingerprint.hex).record.correctness == images(1, 8))
    #expect(try older.run(matching: runs[2].fingerprint.hex).record.parameters == 1_234)
  }

  @Test("images that contradict the last accuracy are found, and not merged")
  func contradiction() throws {
    let shard = try Store.holding(in: folder)
    try complete(runs[2], images(1, 8), in: shard)
    try shard.requireWholeResults()
    let database = try DatabaseQueue(path: shard.path)
    try database.write { try $0.execute(sql: "UPDATE run_correctness SET bits = x'0100'") }
    try database.close()
    #expect(throws: StoreError.self) { try shard.requireWholeResults() }
    let target = try Store(path: folder.file("target.sqlite"), access: .create)
    #expect(throws: StoreError.self) { try target.merge(shard) { _ in false } }
    #expect(try target.rows("SELECT count(*) FROM run") == ["0"])
  }

  @Test("a run that begins again has lost its images")
  func replaced() throws {
    let store = try Store.holding(in: folder)
    try complete(runs[2], images(1, 8), in: store)
    _ = try store.begin(
      runs[2].fingerprint, lease: lease(), provenance: provenance(), replacing: .forgotten, at: time(20))
    #expect(try store.rows("SELECT count(*) FROM run_correctness") == ["0"])
    #expect(try store.rows("SELECT count(*) FROM run_size") == ["0"])
  }

  @Test("a worker that lost its run cannot write them")
  func lost() throws {
    let store = try Store.holding(in: folder)
    let assignment = try store.start(runs[2])
    try store.abandon(runs[2].fingerprint, as: .failed, reason: "signal 9", at: time(12))
    #expect(throws: StoreError.self) { try store.record(parameters: 1, imagesPerEpoch: 1, of: assignment) }
    #expect(throws: StoreError.self) {
      try store.append(
        to: assignment, batches: [], epochs: [epoch(0, accuracy: 0.2)], correctness: images(1, 2), at: time(13))
    }
  }

  private func strip(_ path: String) throws {
    let database = try DatabaseQueue(path: path)
    try database.write { try $0.execute(sql: "DELETE FROM run_correctness; DELETE FROM run_size") }
    try database.close()
  }
}

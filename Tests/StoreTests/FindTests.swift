import GRDB
import Runs
import Store
import Testing

@Suite("Learning-rate finds in a store")
struct FindTests {
  let folder: Folder
  let store: Store

  init() throws {
    folder = try Folder()
    store = try Store.holding(in: folder)
  }

  /// A find of twenty batches, the last of which has no loss.
  static func found(configuration name: String = "bs512", iterations: Int = 100) -> StoredFind {
    let sweep = LearningRateSweep(iterations: iterations)
    var batches = batchRecords(0..<20)
    for index in batches.indices { batches[index].learningRate = 0.01 * Double(index + 1) }
    batches[19].loss = .infinity
    return StoredFind(
      fingerprint: LearningRateFind.fingerprint(of: plan(of: chapter())[2].fingerprint, sweep), experiment: "ch13",
      configuration: name, seed: 7, settings: configuration(name).settings,
      find: LearningRateFind(
        sweep: sweep, batches: batches, stoppedEarly: true,
        suggestions: LearningRateSuggestions(valley: 0.1, steep: 0.02, minimum: 1 / 3)))
  }

  @Test("a find is read back as it was, and stands in its views and in no view of runs")
  func readBack() throws {
    let stored = try store.record(Self.found(), provenance: provenance(), at: time(5))
    #expect(try store.find(stored.fingerprint, experiment: "ch13", configuration: "bs512") == stored)
    #expect(
      try store.rows(
        "SELECT experiment, configuration, seed, valley, steep, slide, iterations, batches, stopped_early FROM lr_finds"
      )
        == ["ch13 bs512 7 0.1 0.02 – 100 20 1"])
    #expect(
      try store.rows("SELECT step, learning_rate, loss, nonfinite FROM lr_find_batches WHERE step = 19")
        == [#"19 0.2 – {"loss":"+inf"}"#])
    for view in ["results", "all_runs", "batches", "provenance", "layer_stats"] {
      #expect(try store.rows("SELECT * FROM \(view)") == [], "\(view)")
    }
    #expect(try store.find(stored.fingerprint, experiment: "ch13", configuration: "again") == nil)
  }

  @Test("the same find again takes the place of the old one; another sweep stands beside it")
  func again() throws {
    _ = try store.record(Self.found(), provenance: provenance(), at: time(5))
    _ = try store.record(Self.found(), provenance: provenance(), at: time(6))
    _ = try store.record(Self.found(iterations: 50), provenance: provenance(), at: time(7))
    #expect(try store.rows("SELECT iterations FROM lr_finds") == ["100", "50"])
    #expect(try store.rows("SELECT count(*) FROM lr_find_batches") == ["40"])
  }

  @Test("a merge brings finds in, once, under keys of their own")
  func merged() throws {
    let stored = try store.record(Self.found(), provenance: provenance(), at: time(5))
    let target = try Store(path: folder.file("target.sqlite"), access: .create)
    _ = try target.record(Self.found(iterations: 50), provenance: provenance(), at: time(4))
    for round in 0..<2 {
      let outcome = try target.merge(store) { _ in false }
      #expect(outcome.finds == (round == 0 ? 1 : 0))
      #expect(try target.rows("SELECT count(*) FROM lr_finds") == ["2"])
    }
    var here = try target.find(stored.fingerprint, experiment: "ch13", configuration: "bs512")
    #expect(here?.id == 2)
    here?.id = stored.id
    #expect(here == stored)
  }

  @Test("a merge of a store without finds, as of an earlier schema, brings none in")
  func mergedEarlier() throws {
    let old = folder.file("old.sqlite")
    try MigrationTests.write(version: 3, to: old)
    _ = try store.record(Self.found(), provenance: provenance(), at: time(5))
    let outcome = try store.merge(Store(path: old, access: .read)) { _ in false }
    #expect(outcome.added.count == 2 && outcome.finds == 0)
    #expect(try store.rows("SELECT count(*) FROM lr_finds") == ["1"])
  }

  @Test(
    "what cannot be true of a find is refused",
    arguments: [
      "UPDATE lr_find SET fingerprint = 'abc'", "UPDATE lr_find SET configuration = ''",
      "UPDATE lr_find SET settings = 'not json'", "UPDATE lr_find SET start_rate = 0",
      "UPDATE lr_find SET end_rate = start_rate", "UPDATE lr_find SET iterations = 0",
      "UPDATE lr_find SET stopped_early = 2", "UPDATE lr_find SET valley = 0", "UPDATE lr_find SET found_at = 'today'",
      "UPDATE lr_find SET kernels = NULL", "UPDATE lr_find_batch SET step = -1 WHERE step = 0",
      "UPDATE lr_find_batch SET loss = NULL WHERE step = 0",
      "UPDATE lr_find_batch SET nonfinite = NULL WHERE step = 19",
      "INSERT INTO lr_find_batch SELECT 9, step, epoch, learning_rate, momentum, loss, smooth_loss, nonfinite FROM lr_find_batch",
    ])
  func refused(sql: String) throws {
    _ = try store.record(Self.found(), provenance: provenance(), at: time(5))
    try store.finish()
    let database = try DatabaseQueue(path: store.path)
    let error = #expect(throws: DatabaseError.self) { try database.write { try $0.execute(sql: sql) } }
    #expect(error?.resultCode == .SQLITE_CONSTRAINT, "\(String(describing: error))")
  }
}

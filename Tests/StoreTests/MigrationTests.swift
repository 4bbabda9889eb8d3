import Foundation
import GRDB
import Runs
import Store
import Testing

@Suite("Stores of earlier schemas")
struct MigrationTests {
  let folder: Folder
  let path: String

  init() throws {
    folder = try Folder()
    path = folder.file("old.sqlite")
  }

  /// Makes the file as a version left it.
  static func write(version: Int, to path: String) throws {
    let dump = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Schemas/version\(version).sql")
    let database = try DatabaseQueue(path: path)
    // The dump has transactions of its own.
    let sql = try String(contentsOf: dump, encoding: .utf8)
    try database.writeWithoutTransaction { try $0.execute(sql: sql) }
    try database.close()
  }

  /// What each version had recorded, by run.
  static let statuses = [
    1: ["plain completed 2 8", "wild diverged 0 2", "long interrupted 1 8"],
    2: ["plain completed 2 8", "wild diverged 0 2", "long interrupted 4 17"],
    3: ["plain completed 2 8", "wild diverged 0 2", "long interrupted 23 94"],
    4: ["plain completed 2 8", "wild diverged 0 2", "long interrupted 19 80"],
  ]
  static let statusQuery = """
    SELECT configuration, status, epochs, (SELECT count(*) FROM batches AS b WHERE b.run = r.run) FROM results AS r
    """

  @Test("an earlier store is read as it is, without being changed", arguments: [1, 2, 3, 4])
  func read(version: Int) throws {
    try Self.write(version: version, to: path)
    let before = FileManager.default.contents(atPath: path)
    let store = try Store(path: path, access: .read)
    #expect(try store.rows("PRAGMA user_version") == ["\(version)"])
    #expect(try store.rows(Self.statusQuery) == Self.statuses[version])
    let runs = try store.experiments()[0].runs
    #expect(runs.map(\.status) == [.completed, .diverged, .interrupted])
    #expect(try store.progress() == [])
    for run in runs {
      #expect(try store.states(of: [run.fingerprint])[run.fingerprint]?.status == run.status)
      #expect((run.correctness == nil) == (version < 4 || run.status != .completed))
      #expect((run.parameters == nil) == (version < 4))
      #expect(try store.run(matching: run.fingerprint.hex).record == run)
      #expect(try store.run(matching: run.fingerprint.hex).telemetry == (version < 3 ? nil : Telemetry(every: 8)))
      #expect(try store.layers(of: run.fingerprint).isEmpty == (version < 3))
      #expect(try store.batches(of: run.fingerprint).allSatisfy { $0.gradientNorm == nil } == (version < 3))
      #expect(try store.find(run.fingerprint, experiment: "old", configuration: run.configuration) == nil)
    }
    try store.finish()
    #expect(FileManager.default.contents(atPath: path) == before)
  }

  @Test(
    "an earlier store that is opened for writing has today's schema, and every number that it had",
    arguments: [1, 2, 3, 4])
  func migrate(version: Int) throws {
    try Self.write(version: version, to: path)
    let old = try Store(path: path, access: .read)
    let experiments = try old.experiments()
    let batches = try experiments[0].runs.map { try old.batches(of: $0.fingerprint) }
    try old.finish()
    let store = try Store(path: path, access: .update)
    #expect(try store.rows("PRAGMA user_version") == ["5"])
    #expect(try store.experiments() == experiments)
    // Not ==: NaN differs from itself.
    #expect(try "\(experiments[0].runs.map { try store.batches(of: $0.fingerprint) })" == "\(batches)")
    #expect(try store.rows(Self.statusQuery) == Self.statuses[version])
    #expect(try store.rows("SELECT count(*) FROM validation_images") == [version < 4 ? "0" : "512"])
    let epochs = try store.rows("SELECT configuration, value FROM hyperparameters WHERE name = 'epochs'")
    #expect(try !epochs.isEmpty && store.rows("SELECT configuration, epochs FROM settings") == epochs)
    #expect(try store.rows("SELECT count(*) FROM layer_stats") == [["0", "0", "70", "60"][version - 1]])
    #expect(try store.rows("SELECT count(*) FROM lr_finds") == ["0"])
    #expect(try store.rows("PRAGMA integrity_check") == ["ok"])
    #expect(try store.rows("PRAGMA foreign_key_check") == [])
  }

  @Test("a migrated store has the very tables and views that a new one has", arguments: [1, 2, 3, 4])
  func sameSchema(version: Int) throws {
    try Self.write(version: version, to: path)
    // The columns of `settings` are those of the definitions, which a new store does not have.
    let sql = "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name <> 'settings' ORDER BY type, name"
    let migrated = try Store(path: path, access: .update)
    let new = try Store(path: folder.file("new.sqlite"), access: .create)
    #expect(try migrated.rows(sql) == new.rows(sql))
  }

  /// Begins the run that was left interrupted.
  func resume(_ store: Store) throws -> (run: RunRecord, assignment: Assignment) {
    let run = try #require(try store.experiments()[0].runs.last)
    #expect(
      try store.queue([run.fingerprint], seen: store.states(of: [run.fingerprint]), at: time(1)) == [run.fingerprint])
    let provenance = try #require(run.provenance)
    return (run, try store.begin(run.fingerprint, lease: lease(), provenance: provenance, at: time(2)))
  }

  @Test("a run that version 1 left interrupted begins again, because it has no checkpoint")
  func interruptedWithout() throws {
    try Self.write(version: 1, to: path)
    let store = try Store(path: path, access: .update)
    let (run, assignment) = try resume(store)
    #expect(assignment.checkpoint == nil)
    #expect(try store.batches(of: run.fingerprint) == [])
  }

  @Test("a run that version 2 left interrupted goes on from its checkpoint, with every row before it")
  func interruptedWith() throws {
    try Self.write(version: 2, to: path)
    let store = try Store(path: path, access: .update)
    let (run, assignment) = try resume(store)
    let checkpoint = try #require(assignment.checkpoint)
    #expect((checkpoint.step, checkpoint.epoch, checkpoint.state.count) == (17, 4, 4064))
    #expect(try store.batches(of: run.fingerprint).map(\.step) == Array(0..<17))
  }
}

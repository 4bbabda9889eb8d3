import Foundation
import GRDB
import Runs
import Store
import Testing

@Suite("Stores of earlier schemas")
struct MigrationTests {
  let folder: Folder
  let path: String

  /// A file as version 1 left it.
  init() throws {
    folder = try Folder()
    path = folder.file("old.sqlite")
    let dump = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Schemas/version1.sql")
    let database = try DatabaseQueue(path: path)
    // The dump has transactions of its own.
    let sql = try String(contentsOf: dump, encoding: .utf8)
    try database.writeWithoutTransaction { try $0.execute(sql: sql) }
    try database.close()
  }

  /// What version 1 had recorded, by run.
  static let statuses = ["plain completed 2 8", "wild diverged 0 2", "long interrupted 1 8"]
  static let statusQuery = """
    SELECT configuration, status, epochs, (SELECT count(*) FROM batches AS b WHERE b.run = r.run) FROM results AS r
    """

  @Test("a version 1 store is read as it is, without being changed")
  func read() throws {
    let before = FileManager.default.contents(atPath: path)
    let store = try Store(path: path, access: .read)
    #expect(try store.rows("PRAGMA user_version") == ["1"])
    #expect(try store.rows(Self.statusQuery) == Self.statuses)
    let runs = try store.experiments()[0].runs
    #expect(runs.map(\.status) == [.completed, .diverged, .interrupted])
    #expect(runs.map(\.unfinishedSeconds) == [nil, nil, nil])
    #expect(try store.progress() == [])
    try store.finish()
    #expect(FileManager.default.contents(atPath: path) == before)
  }

  @Test("a version 1 store that is opened for writing has today's schema, and every number that it had")
  func migrate() throws {
    let old = try Store(path: path, access: .read)
    let experiments = try old.experiments()
    let batches = try experiments[0].runs.map { try old.batches(of: $0.fingerprint) }
    try old.finish()
    let store = try Store(path: path, access: .update)
    #expect(try store.rows("PRAGMA user_version") == ["2"])
    #expect(try store.experiments() == experiments)
    // Not ==: NaN differs from itself.
    #expect(try "\(experiments[0].runs.map { try store.batches(of: $0.fingerprint) })" == "\(batches)")
    #expect(try store.rows(Self.statusQuery) == Self.statuses)
    #expect(try store.rows("PRAGMA integrity_check") == ["ok"])
    #expect(try store.rows("PRAGMA foreign_key_check") == [])
  }

  @Test("a migrated store has the very tables and views that a new one has")
  func sameSchema() throws {
    let sql = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"
    let migrated = try Store(path: path, access: .update)
    let new = try Store(path: folder.file("new.sqlite"), access: .create)
    #expect(try migrated.rows(sql) == new.rows(sql))
  }

  @Test("a run that version 1 left interrupted begins again, because it has no checkpoint")
  func interrupted() throws {
    let store = try Store(path: path, access: .update)
    let run = try #require(try store.experiments()[0].runs.last)
    #expect(
      try store.queue([run.fingerprint], seen: store.states(of: [run.fingerprint]), at: time(1)) == [run.fingerprint])
    let provenance = try #require(run.provenance)
    let assignment = try store.begin(run.fingerprint, lease: lease(), provenance: provenance, at: time(2))
    #expect(assignment.checkpoint == nil)
    #expect(try store.batches(of: run.fingerprint) == [])
  }
}

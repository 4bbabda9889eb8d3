import Foundation
import GRDB
import Runs
import Store
import Testing

@Suite("Looking a store over, and copying it")
struct UpkeepTests {
  let folder: Folder
  let run = plan(of: chapter())[2]

  init() throws { folder = try Folder() }

  @Test("a store that is well has no findings")
  func well() throws {
    let store = try Store.holding(in: folder)
    try store.complete(run)
    #expect(try store.integrityProblems() == [])
    #expect(try store.danglingReferences() == [])
    #expect(try store.running().isEmpty)
    #expect(try store.rows("PRAGMA user_version") == [String(try store.schemaVersion())])
  }

  @Test("an index that misses a row, and rows that belong to none, are found")
  func tampered() throws {
    let store = try Store.holding(in: folder)
    try store.complete(run)
    try store.finish()
    var configuration = GRDB.Configuration()
    configuration.foreignKeysEnabled = false
    let editor = try DatabaseQueue(path: store.path, configuration: configuration)
    try editor.writeWithoutTransaction { db in
      try db.execute(sql: "INSERT INTO run_epoch SELECT 99, epoch, 1, 1, 1, 1, 1, NULL FROM run_epoch WHERE run = 1")
      try db.execute(sql: "PRAGMA writable_schema = 1")
      try db.execute(
        sql: "UPDATE sqlite_master SET sql = 'CREATE INDEX run_by_status ON run (reason)' WHERE name = 'run_by_status'")
    }
    try editor.close()
    let damaged = try Store(path: store.path, access: .read)
    #expect(try damaged.danglingReferences() == ["run_epoch refers to run: 2 rows"])
    #expect(try damaged.integrityProblems().contains { $0.contains("run_by_status") })
  }

  @Test("the runs that stand as running come with their leases")
  func running() throws {
    let store = try Store.holding(in: folder)
    try store.start(run, by: 31)
    let running = try store.running()
    #expect(running.map(\.fingerprint) == [run.fingerprint])
    #expect(running.first?.state == RunState(status: .running, lease: lease(31), heartbeat: time(11)))
  }

  @Test("standings count each run once, and what was never queued")
  func standings() throws {
    let store = try Store.holding(in: folder)
    try store.complete(run)
    try store.start(plan(of: chapter())[3])
    let expected = try #require(try store.standings().first)
    // Three configurations with two seeds, of which two configurations share their runs.
    #expect(expected.counts == [.completed: 1, .running: 1] && expected.missing == 2)
    #expect(try store.standings(of: "ch13") == [expected])
    #expect(try store.standings(of: "none") == [])
  }

  @Test("a copy is one whole file with the same bytes in every answer, also while a writer has the store open")
  func backup() throws {
    let store = try Store.holding(in: folder)
    try store.complete(run)
    let writer = try store.start(plan(of: chapter())[3])
    let copy = folder.file("copy.sqlite")
    try Store(path: store.path, access: .read).backup(to: copy)
    try store.append(to: writer, batches: batchRecords(0..<5), epochs: [], at: time(30))
    #expect(try folder.contents.filter { $0.hasPrefix("copy") } == ["copy.sqlite"])
    let reader = try Store(path: copy, access: .read)
    #expect(try reader.integrityProblems() == [])
    #expect(try reader.batches(of: run.fingerprint) == batchRecords(0..<20))
    #expect(
      try reader.rows("SELECT count(*) FROM batches") == ["20"], "the state of the moment, without what came later")
    #expect(try folder.contents.filter { $0.hasPrefix("copy") } == ["copy.sqlite"])
    #expect(try Store(path: copy, access: .update).states(of: [run.fingerprint])[run.fingerprint]?.status == .completed)
  }

  @Test("a copy overwrites nothing, and leaves nothing where it cannot be made")
  func noOverwriting() throws {
    let store = try Store.holding(in: folder)
    let existing = folder.file("notes.txt")
    try "mine".write(toFile: existing, atomically: true, encoding: .utf8)
    #expect(throws: StoreError.exists(path: existing)) { try store.backup(to: existing) }
    #expect(try String(contentsOfFile: existing, encoding: .utf8) == "mine")
    #expect(throws: StoreError.exists(path: store.path)) { try store.backup(to: store.path) }
    let nowhere = folder.file("none/copy.sqlite")
    let error = #expect(throws: StoreError.self) { try store.backup(to: nowhere) }
    #expect(error?.message.contains(nowhere) == true && error?.category == .storage)
    #expect(try !folder.contents.contains { $0.contains(".part") || $0 == "none" })
  }
}

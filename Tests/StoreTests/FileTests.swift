import Foundation
import GRDB
import Runs
import Store
import Testing

@Suite("The file")
struct FileTests {
  let folder: Folder
  let run = plan(of: chapter())[2]

  init() throws { folder = try Folder() }

  @Test("a new store is made with its folders, and what was written is there when it is opened again")
  func create() throws {
    let path = folder.file("deep/er/results.sqlite")
    let store = try Store(path: path, access: .create)
    try store.define(chapter(), runs: plan(of: chapter()), at: time(0))
    try store.complete(run)
    try store.finish()
    for access in [Store.Access.create, .update, .read] {
      let again = try Store(path: path, access: access)
      #expect(try again.experiments()[0].runs[0].status == .completed)
      try again.finish()
    }
  }

  @Test("a finished store is one file, for writers and for readers after them")
  func oneFile() throws {
    let store = try Store.holding(in: folder)
    try store.complete(run)
    #expect(try folder.contents.contains("results.sqlite-wal"))
    try store.finish()
    #expect(try folder.contents == ["results.sqlite"])
    let reader = try Store(path: store.path, access: .read)
    #expect(try reader.rows("SELECT count(*) FROM batches") == ["20"])
    #expect(try folder.contents == ["results.sqlite"])
    try reader.finish()
    #expect(try folder.contents == ["results.sqlite"])
  }

  @Test("of several that finish, the last one leaves one file, and none disturbs the others")
  func lastToFinish() throws {
    let first = try Store.holding(in: folder)
    let second = try Store(path: first.path, access: .update)
    try first.finish()
    try second.complete(run)
    let reader = try Store(path: first.path, access: .read)
    #expect(try reader.rows("SELECT count(*) FROM batches") == ["20"])
    try reader.finish()
    try second.finish()
    #expect(try folder.contents == ["results.sqlite"])
  }

  @Test("where a reader is still there, a finished store's file is whole all the same")
  func finishBesideReader() throws {
    let store = try Store.holding(in: folder)
    let reader = try Store(path: store.path, access: .read)
    try store.complete(run)
    #expect(try reader.experiments()[0].runs.count == 1)
    try store.finish()
    let copy = folder.file("copy.sqlite")
    try FileManager.default.copyItem(atPath: store.path, toPath: copy)
    #expect(try Store(path: copy, access: .read).experiments() == reader.experiments())
  }

  @Test("a lock that another process keeps for too long is said to be busy, and nothing was written")
  func busy() throws {
    let store = try Store(path: Store.holding(in: folder).path, access: .update, busyTimeout: 0.05)
    let other = try DatabaseQueue(path: store.path)
    try other.inTransaction(.immediate) { db in
      try db.execute(sql: "UPDATE experiment SET title = 'other'")
      let error = #expect(throws: StoreError.self) { try store.queue([run.fingerprint], seen: [:], at: time(1)) }
      #expect(error == .busy(path: store.path))
      #expect(error?.category == .busy)
      return .rollback
    }
    #expect(try store.queue([run.fingerprint], seen: [:], at: time(1)) == [run.fingerprint])
  }

  @Test("whoever waits for a second for another's lock is told so, once a wait", arguments: [0.9, 1.6])
  func waiting(timeout: Double) throws {
    let told = Counter()
    let path = try Store.holding(in: folder).path
    let store = try Store(path: path, access: .update, busyTimeout: timeout) { told.count() }
    #expect(told.value == 0)
    let other = try DatabaseQueue(path: path)
    try other.inTransaction(.immediate) { _ in
      for _ in 0..<2 {
        #expect(throws: StoreError.busy(path: path)) { try store.queue([run.fingerprint], seen: [:], at: time(1)) }
      }
      return .rollback
    }
    #expect(told.value == (timeout < 1 ? 0 : 2))
  }

  @Test("a question in SQL waits for another's lock as well, and then says busy")
  func busyQuery() throws {
    let path = try Store.holding(in: folder).path
    try Store(path: path, access: .update).finish()
    let told = Counter()
    let other = try DatabaseQueue(path: path)
    try other.inTransaction(.exclusive) { _ in
      let error = #expect(throws: StoreError.self) {
        let store = try Store(path: path, access: .read, busyTimeout: 1.2) { told.count() }
        _ = try store.query("SELECT 1 FROM run")
      }
      #expect(error == .busy(path: path))
      return .rollback
    }
    #expect(told.value == 1)
  }

  @Test("a store cannot be made below a file, and the message says where and why")
  func cannotOpen() throws {
    #expect(FileManager.default.createFile(atPath: folder.file("file"), contents: nil))
    let path = folder.file("file/results.sqlite")
    let error = #expect(throws: StoreError.self) { try Store(path: path, access: .create) }
    #expect(error == .cannotOpen(path: path, reason: "its folder cannot be made: not a directory"))
    #expect(error?.category == .storage)
    #expect(error?.message == "\(path) cannot be opened: its folder cannot be made: not a directory")
  }

  @Test("a reader sees what a writer commits while both are open")
  func readWhileWriting() throws {
    let writer = try Store.holding(in: folder)
    let reader = try Store(path: writer.path, access: .read)
    let assignment = try writer.start(run)
    #expect(try reader.progress().map(\.step) == [nil])
    try writer.append(to: assignment, batches: batchRecords(0..<3), epochs: [], at: time(20))
    #expect(try reader.progress().map(\.step) == [2])
    #expect(try reader.rows("SELECT count(*) FROM batches") == ["3"])
  }

  @Test("a reader that was opened on a finished store sees a writer that comes later")
  func writerAfterReader() throws {
    try Store.holding(in: folder).finish()
    let reader = try Store(path: folder.file("results.sqlite"), access: .read)
    #expect(try reader.experiments()[0].runs == [])
    let writer = try Store(path: reader.path, access: .update)
    try writer.complete(run)
    #expect(try reader.experiments()[0].runs.count == 1)
  }

  @Test("a write-protected copy in another folder can be read, and nothing appears beside it")
  func protectedCopy() throws {
    let store = try Store.holding(in: folder)
    try store.complete(run)
    let before = try store.experiments()
    try store.finish()
    let other = try Folder()
    let copy = other.file("copy of it?.sqlite")
    try FileManager.default.copyItem(atPath: store.path, toPath: copy)
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: copy)
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: other.path)
    let reader = try Store(path: copy, access: .read)
    #expect(try reader.experiments() == before)
    #expect(try reader.rows("SELECT count(*) FROM batches") == ["20"])
    #expect(try other.contents == ["copy of it?.sqlite"])
  }

  @Test("a copy whose header still asks for a write-ahead log is read without making one")
  func unfinishedHeader() throws {
    let store = try Store.holding(in: folder)
    try store.finish()
    // sqlite3 and other programs leave files of theirs in this state.
    let other = try DatabaseQueue(path: store.path)
    try other.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    try other.close()
    #expect(try folder.contents == ["results.sqlite"])
    let reader = try Store(path: store.path, access: .read)
    #expect(try reader.experiments().count == 1)
    #expect(try reader.rows("SELECT count(*) FROM hyperparameters") == ["18"])
    #expect(try folder.contents == ["results.sqlite"])
  }

  @Test("a store that does not exist is said to be missing, and is not made", arguments: [Store.Access.read, .update])
  func missing(access: Store.Access) throws {
    let path = folder.file("none/results.sqlite")
    let error = #expect(throws: StoreError.self) { try Store(path: path, access: access) }
    #expect(error == .notFound(path: path))
    #expect(error?.category == .missing)
    #expect(error?.message == "there is no store at \(path)")
    #expect(try folder.contents == [])
  }

  @Test(
    "what is no store is refused and left as it is", arguments: [Store.Access.create, .update, .read])
  func foreign(access: Store.Access) throws {
    let text = folder.file("notes.txt")
    try String(repeating: "not a database at all, but long enough for a header\n", count: 40)
      .write(toFile: text, atomically: true, encoding: .utf8)
    let database = folder.file("other.sqlite")
    let other = try DatabaseQueue(path: database)
    try other.write { try $0.execute(sql: "CREATE TABLE results (a); PRAGMA user_version = 1") }
    try other.close()
    for (path, found) in [
      (text, "no SQLite database"), (database, "the SQLite database of another program"), (folder.path, "a folder"),
    ] {
      let before = FileManager.default.contents(atPath: path)
      #expect(throws: StoreError.notAStore(path: path, found: found)) { try Store(path: path, access: access) }
      #expect(FileManager.default.contents(atPath: path) == before)
    }
    #expect(try folder.contents == ["notes.txt", "other.sqlite"])
  }

  @Test("another program's database is refused, also where GRDB made it", arguments: ["aardvark", "zebra"])
  func foreignDatabase(table: String) throws {
    let path = folder.file("foreign.sqlite")
    do {
      let queue = try DatabaseQueue(path: path)
      try queue.write { db in
        try db.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT); CREATE TABLE \(table) (a)")
      }
      try queue.close()
    }
    let before = FileManager.default.contents(atPath: path)
    for access in [Store.Access.read, .update, .create] {
      #expect(throws: StoreError.notAStore(path: path, found: "the SQLite database of another program")) {
        try Store(path: path, access: access)
      }
    }
    #expect(FileManager.default.contents(atPath: path) == before)
  }

  @Test("an empty file becomes a store where one may be made, and is none to read")
  func emptyFile() throws {
    let path = folder.file("empty.sqlite")
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    #expect(throws: StoreError.empty(path: path)) {
      try Store(path: path, access: .read)
    }
    let store = try Store(path: path, access: .create)
    #expect(try store.experiments() == [])
  }

  @Test(
    "the store of a newer runner is refused with both versions", arguments: [Store.Access.create, .update, .read])
  func newer(access: Store.Access) throws {
    let store = try Store.holding(in: folder)
    try store.finish()
    let newer = try DatabaseQueue(path: store.path)
    try newer.write { try $0.execute(sql: "PRAGMA user_version = 7") }
    try newer.close()
    let error = #expect(throws: StoreError.self) { try Store(path: store.path, access: access) }
    #expect(error == .newerSchema(path: store.path, found: 7, known: 5))
    #expect(error?.category == .storage)
    #expect(error?.message.hasSuffix("has schema version 7, and this runner knows versions up to 5") == true)
  }

  @Test("a store whose pages are broken says so")
  func damaged() throws {
    let store = try Store.holding(in: folder)
    try store.complete(run)
    try store.finish()
    let file = try #require(FileHandle(forUpdatingAtPath: store.path))
    let size = try file.seekToEnd()
    try file.seek(toOffset: 4096)
    try file.write(contentsOf: Data(repeating: 0xa5, count: Int(size) - 4096))
    try file.close()
    let error = #expect(throws: StoreError.self) { try Store(path: store.path, access: .read).experiments() }
    guard case .damaged = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("several processes' worth of connections that make the same new store at once all get it")
  func createTogether() async throws {
    let path = folder.file("new.sqlite")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<4 {
        group.addTask {
          let store = try Store(path: path, access: .create)
          try store.define(chapter("experiment \(index)"), runs: plan(of: chapter()), at: time(index))
          try store.finish()
        }
      }
      try await group.waitForAll()
    }
    #expect(try folder.contents == ["new.sqlite"])
    #expect(try Store(path: path, access: .read).experiments().count == 4)
  }
}

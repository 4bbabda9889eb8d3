import Foundation
import GRDB

/// Opening: what is checked, in which order, and how the journal is chosen.
extension Store {
  /// How long, in seconds, a process waits for another one's lock.
  private static let patience: TimeInterval = 30

  static func requireFile(_ path: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw StoreError.notFound(path: path)
    }
    if isFolder.boolValue { throw StoreError.notAStore(path: path, found: "a folder") }
  }

  /// A connection that writes, to a file that is a store of the latest schema afterwards.
  static func openForWriting(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    let connection = try DatabaseQueue(path: absolute(path), configuration: configuration)
    try connection.writeWithoutTransaction { db in
      try Schema.check(db, path: path, mayBeEmpty: true)
      try useWriteAheadLog(db)
    }
    try Schema.migrate(connection)
    return connection
  }

  /// A connection that only reads, made so that it leaves no file behind where that can be avoided.
  static func openForReading(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(patience)
    var name = absolute(path)
    if try isWriteAhead(path), !FileManager.default.fileExists(atPath: path + "-wal") {
      // The log was merged and removed, so nobody is writing: without this SQLite would make an empty log to read.
      name = URL(fileURLWithPath: path).absoluteString + "?immutable=1"
    }
    let connection = try DatabaseQueue(path: name, configuration: configuration)
    try connection.read { try Schema.check($0, path: path, mayBeEmpty: false) }
    return connection
  }

  /// Absolute, so that no name is taken for a URI or for an in-memory database.
  private static func absolute(_ path: String) -> String {
    URL(fileURLWithPath: path).path
  }

  /// Switches to the write-ahead log; SQLite's own busy timeout does not cover this statement.
  private static func useWriteAheadLog(_ db: Database) throws {
    let pause: TimeInterval = 0.02
    var left = Int(patience / pause)
    while true {
      do {
        try db.execute(sql: "PRAGMA journal_mode = WAL")
        break
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && left > 0 {
        left -= 1
        Thread.sleep(forTimeInterval: pause)
      }
    }
    try db.execute(sql: "PRAGMA synchronous = NORMAL")
  }

  /// Whether the file's header asks for a write-ahead log (SQLite file format, bytes 18 and 19).
  private static func isWriteAhead(_ path: String) throws -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw StoreError.cannotOpen(path: path, reason: "permission denied")
    }
    defer { try? file.close() }
    let header = try file.read(upToCount: 20) ?? Data()
    return header.count == 20 && header[18] == 2 && header[19] == 2
  }
}

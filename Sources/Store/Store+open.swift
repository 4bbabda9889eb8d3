import Foundation
import GRDB

/// Opening: what is checked, in which order, and how the journal is chosen.
extension Store {
  static func makeFolder(of path: String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw StoreError.cannotOpen(path: path, reason: "its folder cannot be made: \(words(for: error))")
    }
    guard !FileManager.default.fileExists(atPath: path) else { return try requireFile(path) }
    if access(folder, W_OK) != 0 {
      throw StoreError.cannotOpen(path: path, reason: "nothing can be written to its folder: \(words(for: errno))")
    }
  }

  private static func words(for error: any Error) -> String {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error ?? error
    guard (cause as NSError).domain == NSPOSIXErrorDomain else { return cause.localizedDescription }
    let code = Int32((cause as NSError).code)
    // What exists where a folder is to be made is none.
    return words(for: code == EEXIST ? ENOTDIR : code)
  }

  private static func words(for code: Int32) -> String { String(cString: strerror(code)).lowercased() }

  static func requireFile(_ path: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw StoreError.notFound(path: path)
    }
    if isFolder.boolValue { throw StoreError.notAStore(path: path, found: "a folder") }
  }

  /// A connection that writes, to a file that is a store of the latest schema afterwards.
  static func openForWriting(_ path: String, busy: BusyWait) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .callback { busy.sleep(after: $0) }
    let connection = try DatabaseQueue(path: absolute(path), configuration: configuration)
    try connection.writeWithoutTransaction { db in
      try Schema.check(db, path: path, mayBeEmpty: true)
      try useWriteAheadLog(db, busy: busy)
    }
    try Schema.migrate(connection)
    return connection
  }

  /// A connection that only reads, made so that it leaves no file behind where that can be avoided.
  static func openForReading(_ path: String, busy: BusyWait) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .callback { busy.sleep(after: $0) }
    let connection = try DatabaseQueue(path: nameForReading(path), configuration: configuration)
    try connection.read { try Schema.check($0, path: path, mayBeEmpty: false) }
    return connection
  }

  /// The name under which SQLite reads the file and leaves none behind where that can be avoided.
  static func nameForReading(_ path: String) throws -> String {
    // A header that asks for a log where there is none: the log was merged and removed, and SQLite would make an empty
    // one to read. Looked at twice, because a writer that is just opening the file shows the same for a moment.
    for attempt in 0..<2 {
      if attempt > 0 { Thread.sleep(forTimeInterval: 0.02) }
      let isQuiet = try isWriteAhead(path) && !FileManager.default.fileExists(atPath: path + "-wal")
      guard isQuiet else { return absolute(path) }
    }
    return URL(fileURLWithPath: path).absoluteString + "?immutable=1"
  }

  /// Absolute, so that no name is taken for a URI or for an in-memory database.
  private static func absolute(_ path: String) -> String {
    URL(fileURLWithPath: path).path
  }

  /// Switches to the write-ahead log; SQLite does not wait for this statement by itself.
  private static func useWriteAheadLog(_ db: Database, busy: BusyWait) throws {
    var tries = 0
    while true {
      do {
        try db.execute(sql: "PRAGMA journal_mode = WAL")
        break
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && busy.sleep(after: tries) {
        tries += 1
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

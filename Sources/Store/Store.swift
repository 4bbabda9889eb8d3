import Foundation
import GRDB

/// One SQLite file that holds experiments, their runs, and every number that the runs recorded.
///
/// The only channel between the processes of an experiment: the coordinator defines and queues, workers append, anybody
/// reads. Each open store is one connection; calls from several threads take turns. Nothing here looks at a clock: time
/// stamps are passed in as UTC, ISO 8601 with milliseconds (`2026-01-31T09:30:00.125Z`).
public final class Store: Sendable {
  /// How a store is opened.
  public enum Access: Sendable {
    /// For writing; made, with its folders, where it does not exist.
    case create
    /// For writing; it must exist.
    case update
    /// For reading only; it must exist, and no file is made beside it where that can be avoided.
    case read
  }

  /// The path as it was given.
  public let path: String
  let connection: DatabaseQueue
  let busy: BusyWait

  /// Opens the store at `path`.
  ///
  /// - busyTimeout: seconds to wait for another process's lock before giving up as busy
  /// - onWait: called where such a wait takes a second, once a wait
  /// - Throws: `StoreError`, before anything is written, where the file is missing, foreign, damaged, or made by a
  ///   newer runner.
  public init(
    path: String, access: Access, busyTimeout: Double = 30, onWait: @escaping @Sendable () -> Void = {}
  ) throws(StoreError) {
    self.path = path
    busy = BusyWait(timeout: busyTimeout, onWait: onWait)
    do {
      switch access {
      case .create:
        try Self.makeFolder(of: path)
        connection = try Self.openForWriting(path, busy: busy)
      case .update:
        try Self.requireFile(path)
        connection = try Self.openForWriting(path, busy: busy)
      case .read:
        try Self.requireFile(path)
        connection = try Self.openForReading(path, busy: busy)
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Closes the store; it is one file afterwards, with nothing beside it, unless another process has it open.
  public func finish() throws(StoreError) {
    try inStore {
      defer { try? connection.close() }
      guard !connection.configuration.readonly else { return }
      try connection.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA busy_timeout = 0")
        do {
          // A rollback journal outlives no transaction, so that the file can be read from write-protected folders too.
          try db.execute(sql: "PRAGMA journal_mode = DELETE")
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
          // Another process has it open, and the last one to finish does this. What is in the log goes to the file all
          // the same, so that a copy of the file alone is whole.
          _ = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
      }
    }
  }
}

extension Store {
  /// Runs `body` in one transaction that holds the write lock from its start, so that what it reads stays true.
  func write<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    try inStore {
      try connection.writeWithoutTransaction { db in
        var result: T?
        try db.inTransaction(.immediate) {
          result = try body(db)
          return .commit
        }
        guard let result else { throw StoreError.failed(path: path, reason: "a transaction was not committed") }
        return result
      }
    }
  }

  /// Runs `body` on one state of the store.
  func read<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    try inStore { try connection.read(body) }
  }

  /// Turns whatever `body` throws into a `StoreError`.
  func inStore<T>(_ body: () throws -> T) throws(StoreError) -> T {
    do {
      return try body()
    } catch {
      throw StoreError(error, path: path)
    }
  }
}

import Foundation
import GRDB
import GRDBSQLite

extension Store {
  /// Answers one statement that reads.
  ///
  /// It runs on a connection of its own that can only read; whatever else a statement could do is refused while SQLite
  /// compiles it.
  ///
  /// - Throws: `StoreError.badQuery` for a statement that is refused or that SQLite does not understand.
  public func query(_ sql: String) throws(StoreError) -> QueryResult {
    try inStore {
      let connection = try openForQuery()
      defer { sqlite3_close_v2(connection) }
      let patience = Patience(busy)
      defer { withExtendedLifetime(patience) {} }
      patience.install(on: connection)
      // SQLite reads the schema with the first statement; that must not meet the guard.
      let code = sqlite3_exec(
        connection, "PRAGMA query_only = 1; SELECT 1 FROM sqlite_master LIMIT 1", nil, nil, nil)
      guard code == SQLITE_OK else { throw failure(code, connection) }
      QueryGuard.install(on: connection)
      let statement = try onlyStatement(of: sql, connection)
      defer { sqlite3_finalize(statement) }
      guard sqlite3_stmt_readonly(statement) != 0 else { throw Self.refused }
      guard sqlite3_bind_parameter_count(statement) == 0 else {
        throw StoreError.badQuery(message: "the statement has a parameter without a value", help: "write the value out")
      }
      return try answer(of: statement, connection)
    }
  }

  private static let refused = StoreError.badQuery(
    message: "only statements that read are run", help: "write to a copy with sqlite3, if you must")

  private func openForQuery() throws -> OpaquePointer {
    // Where this store writes, its own log is there to read.
    let name = self.connection.configuration.readonly ? try Self.nameForReading(path) : self.connection.path
    var connection: OpaquePointer?
    let code = sqlite3_open_v2(
      name, &connection, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI, nil)
    guard let connection, code == SQLITE_OK else {
      let reason = String(cString: sqlite3_errstr(code))
      sqlite3_close_v2(connection)
      throw StoreError(code: code, reason: reason, path: path)
    }
    return connection
  }

  /// Compiles `sql`, which must be exactly one statement; comments and semicolons may follow it.
  private func onlyStatement(of sql: String, _ connection: OpaquePointer) throws -> OpaquePointer {
    try sql.withCString { text in
      var rest: UnsafePointer<CChar>? = text
      var found: OpaquePointer?
      while let start = rest, start.pointee != 0 {
        var statement: OpaquePointer?
        let code = sqlite3_prepare_v2(connection, start, -1, &statement, &rest)
        if found != nil, code != SQLITE_OK || statement != nil {
          sqlite3_finalize(statement)
          sqlite3_finalize(found)
          throw StoreError.badQuery(message: "there is more than one statement", help: "give one at a time")
        }
        guard code == SQLITE_OK else { throw failure(code, connection) }
        if let statement { found = statement }
      }
      guard let found else { throw StoreError.badQuery(message: "there is no statement", help: nil) }
      return found
    }
  }

  private func answer(of statement: OpaquePointer, _ connection: OpaquePointer) throws -> QueryResult {
    let count = sqlite3_column_count(statement)
    let columns = (0..<count).map { column in
      sqlite3_column_name(statement, column).map { String(cString: $0) } ?? ""
    }
    var rows: [[QueryValue]] = []
    while true {
      let code = sqlite3_step(statement)
      if code == SQLITE_DONE { return QueryResult(columns: columns, rows: rows) }
      guard code == SQLITE_ROW else { throw failure(code, connection) }
      rows.append((0..<count).map { QueryValue(statement, column: $0) })
    }
  }

  /// What went wrong: the statement itself, or the store under it.
  private func failure(_ code: Int32, _ connection: OpaquePointer) -> StoreError {
    let reason = String(cString: sqlite3_errmsg(connection))
    switch code & 0xff {
    case SQLITE_AUTH, SQLITE_READONLY: return Self.refused
    // How some versions of SQLite say that the guard refused a CREATE.
    case SQLITE_SCHEMA where reason == "not authorized": return Self.refused
    case SQLITE_ERROR, SQLITE_TOOBIG, SQLITE_MISMATCH, SQLITE_RANGE:
      return .badQuery(message: reason, help: "docs/schema.md lists the views and their columns")
    default: return StoreError(code: code, reason: reason, path: path)
    }
  }
}

/// A wait for locks in the form in which SQLite takes it; must outlive the connection's use.
private final class Patience {
  private let busy: BusyWait

  init(_ busy: BusyWait) { self.busy = busy }

  func install(on connection: OpaquePointer) {
    sqlite3_busy_handler(
      connection,
      { context, tries in
        guard let context else { return 0 }
        return Unmanaged<Patience>.fromOpaque(context).takeUnretainedValue().busy.sleep(after: Int(tries)) ? 1 : 0
      }, Unmanaged.passUnretained(self).toOpaque())
  }
}

extension QueryValue {
  /// The value in a column of the statement's current row.
  fileprivate init(_ statement: OpaquePointer, column: Int32) {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: self = .integer(Int(sqlite3_column_int64(statement, column)))
    case SQLITE_FLOAT: self = .real(sqlite3_column_double(statement, column))
    case SQLITE_TEXT:
      let text = sqlite3_column_text(statement, column)
      let bytes = UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(statement, column)))
      self = .text(String(decoding: bytes, as: UTF8.self))
    case SQLITE_BLOB:
      let blob = sqlite3_column_blob(statement, column)
      let bytes = UnsafeRawBufferPointer(start: blob, count: Int(sqlite3_column_bytes(statement, column)))
      self = .blob([UInt8](bytes))
    default: self = .null
    }
  }
}

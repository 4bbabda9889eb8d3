import GRDB
import GRDBSQLite

/// A prepared INSERT whose values are bound without GRDB's arguments: three times as fast for rows of numbers.
struct RawStatement {
  private let statement: Statement
  private let handle: OpaquePointer

  init(_ statement: Statement) {
    self.statement = statement
    handle = statement.sqliteStatement
  }

  func bind(_ value: Int64, at index: Int32) {
    sqlite3_bind_int64(handle, index, value)
  }

  /// Finite, or NULL.
  func bind(_ value: Double, at index: Int32) {
    if value.isFinite { sqlite3_bind_double(handle, index, value) } else { sqlite3_bind_null(handle, index) }
  }

  func bind(_ value: String?, at index: Int32) {
    guard let value else {
      sqlite3_bind_null(handle, index)
      return
    }
    // SQLITE_TRANSIENT: SQLite copies the text before the call returns.
    sqlite3_bind_text(handle, index, value, -1, unsafeBitCast(-1, to: sqlite3_destructor_type.self))
  }

  /// Text that is not changed before the next `execute`.
  func bind(_ text: UnsafeBufferPointer<UInt8>, at index: Int32) {
    text.withMemoryRebound(to: CChar.self) { characters in
      _ = sqlite3_bind_text(handle, index, characters.baseAddress, Int32(characters.count), nil)
    }
  }

  func execute() throws {
    let code = sqlite3_step(handle)
    sqlite3_reset(handle)
    guard code == SQLITE_DONE else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code),
        message: sqlite3_errmsg(sqlite3_db_handle(handle)).map { String(cString: $0) })
    }
  }
}

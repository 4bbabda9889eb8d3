import GRDB
import GRDBSQLite

extension StoreError {
  /// The error that SQLite's result code `code` means for the store at `path`.
  init(code: Int32, reason: String, path: String) {
    switch code & 0xff {
    case SQLITE_BUSY, SQLITE_LOCKED: self = .busy(path: path)
    case SQLITE_READONLY, SQLITE_PERM: self = .readOnly(path: path)
    case SQLITE_CANTOPEN, SQLITE_AUTH: self = .cannotOpen(path: path, reason: reason)
    case SQLITE_NOTADB: self = .notAStore(path: path, found: "no SQLite database")
    case SQLITE_CORRUPT: self = .damaged(path: path, reason: reason)
    case SQLITE_FULL: self = .full(path: path)
    // What is beside the file could not be made longer: there is no other reason for that.
    case SQLITE_IOERR where code == ResultCode.SQLITE_IOERR_SHMSIZE.rawValue: self = .full(path: path)
    default: self = .failed(path: path, reason: "\(reason) (SQLite error \(code))")
    }
  }

  /// Whatever a body that talks to the store at `path` threw.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as StoreError: self = error
    case let error as DatabaseError:
      self.init(code: error.extendedResultCode.rawValue, reason: error.message ?? "unknown error", path: path)
    default: self = .failed(path: path, reason: String(describing: error))
    }
  }
}

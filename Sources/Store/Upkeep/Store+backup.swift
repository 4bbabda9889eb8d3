import Foundation
import GRDB

extension Store {
  /// Makes a copy of the store as it is at one moment, also while others write to it: one whole file.
  ///
  /// The file gets its name only once everything is in it.
  ///
  /// - Throws: `StoreError` that names the copy; `.exists` where there is a file of that name, which is left as it is.
  public func backup(to copy: String) throws(StoreError) {
    guard !FileManager.default.fileExists(atPath: copy) else { throw .exists(path: copy) }
    let draft = copy + ".\(UUID().uuidString).part"
    defer { try? FileManager.default.removeItem(atPath: draft) }
    do {
      let target = try DatabaseQueue(path: URL(fileURLWithPath: draft).path)
      defer { try? target.close() }
      try connection.backup(to: target)
      try target.writeWithoutTransaction { db in
        // The copy's header asks for a log where the store has one.
        try db.execute(sql: "PRAGMA journal_mode = DELETE")
        let answer = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? ""
        guard answer == "ok" else { throw StoreError.damaged(path: path, reason: answer) }
      }
    } catch {
      throw StoreError(error, path: copy)
    }
    // Unlike a rename, a link never replaces a file that somebody else has made meanwhile.
    guard link(draft, copy) != 0 else { return }
    let code = errno
    if code == EEXIST { throw .exists(path: copy) }
    guard rename(draft, copy) == 0 else {
      throw .cannotOpen(path: copy, reason: String(cString: strerror(code)))
    }
  }
}

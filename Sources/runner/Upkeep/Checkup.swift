import Foundation
import Reports
import Runs
import Store

/// Looks a store over: the file, what is beside it, what is in it, and the disk under it. Changes nothing.
struct Checkup {
  private let path: String

  /// A checkup of the store at `path`.
  init(_ path: String) { self.path = path }

  /// Everything that was looked at; a file that cannot be opened is a finding.
  ///
  /// - Throws: `StoreError.busy`: a store that another process keeps locked says nothing of itself
  func table() throws(StoreError) -> CheckupTable {
    // Before the store is opened: a connection of this process would be seen as a user of the log.
    let log = log
    var checks: [CheckupTable.Check] = []
    do {
      let store = try Store(path: path, access: .read)
      checks.append(.init("format", "a store of runner, schema version \(try store.schemaVersion())"))
      checks += try contents(of: store)
    } catch {
      checks.append(try Self.problem("format", error))
    }
    return CheckupTable(store: path, checks: [size] + checks + [log, space])
  }

  private func contents(of store: Store) throws(StoreError) -> [CheckupTable.Check] {
    [
      try check("integrity", "every page, row and index is as SQLite expects") { () throws(StoreError) in
        try store.integrityProblems().first.map {
          ($0, "restore it from a copy; `sqlite3 \(path) .recover` may save what is left")
        }
      },
      try check("references", "every row belongs to one that is there") { () throws(StoreError) in
        let found = try store.danglingReferences()
        return found.isEmpty
          ? nil : (found.joined(separator: ", "), "rows were removed by hand: restore it from a copy, or run again")
      },
      try check("leases", "no run is held by a worker that is gone") { () throws(StoreError) in
        let gone = try store.running().filter { !$0.state.isAlive }.map(\.fingerprint.run)
        return gone.isEmpty
          ? nil
          : (
            "\(counted(gone.count, "run")) held by workers that are gone: \(gone.joined(separator: ", "))",
            "the next `runner SPEC` takes over what they left"
          )
      },
    ]
  }

  /// One check: what `problem` finds and what to do about it, else `fine`.
  private func check(
    _ name: String, _ fine: String, _ problem: () throws(StoreError) -> (finding: String, help: String)?
  ) throws(StoreError) -> CheckupTable.Check {
    do {
      guard let found = try problem() else { return .init(name, fine) }
      return .init(name, problem: found.finding, help: found.help)
    } catch {
      return try Self.problem(name, error)
    }
  }

  private static func problem(_ name: String, _ error: StoreError) throws(StoreError) -> CheckupTable.Check {
    if case .busy = error { throw error }
    return .init(name, problem: error.message, help: error.help ?? "restore it from a copy")
  }

  /// Bytes of the file and of its log.
  private var bytes: Int { bytes(of: path) + bytes(of: path + "-wal") }

  private func bytes(of file: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: file)
    return attributes?[.size] as? Int ?? 0
  }

  private var size: CheckupTable.Check { .init("file", "\(path), \(ByteCount.text(bytes))") }

  /// What SQLite keeps beside a store while it is in use, and after a process was killed.
  private var log: CheckupTable.Check {
    let left = ["-wal", "-shm", "-journal"].filter { FileManager.default.fileExists(atPath: path + $0) }
    guard !left.isEmpty else { return .init("log", "the store is one file") }
    let names = left.joined(separator: " and ")
    if let user = WriteAheadLog.user(of: path) {
      return .init("log", "\(names) beside it: in use by process \(user)")
    }
    return .init(
      "log", problem: "\(names) left beside it by a process that ended early",
      help:
        "leave them there, they are part of the store; the next `runner SPEC` merges them, `--backup FILE` makes one file"
    )
  }

  private var space: CheckupTable.Check {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let attributes = try? FileManager.default.attributesOfFileSystem(forPath: folder)
    guard let free = (attributes?[.systemFreeSize] as? NSNumber)?.intValue else {
      return .init("disk", "its free space is not known")
    }
    let needed = max(bytes, 16 << 20)
    let text = "\(ByteCount.text(free)) free"
    return free >= needed
      ? .init("disk", text)
      : .init(
        "disk", problem: "only \(text)",
        help: "free some space: less than \(ByteCount.text(needed)) is little for a store of its size")
  }
}

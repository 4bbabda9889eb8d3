import GRDB
public import Runs

extension Store {
  /// The version of the store's schema.
  public func schemaVersion() throws(StoreError) -> Int {
    try read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
  }

  /// What SQLite finds wrong with the pages, tables and indexes of the file; empty where all is well, 20 at most.
  public func integrityProblems() throws(StoreError) -> [String] {
    try read { db in
      try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
    }
  }

  /// Rows that refer to a row that is not there, by table: `run_batch refers to run: 3 rows`.
  public func danglingReferences() throws(StoreError) -> [String] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT "table", parent, count(*) AS count FROM pragma_foreign_key_check GROUP BY "table", parent ORDER BY 1, 2
          """)
      return rows.map { row in
        "\(row["table"] as String) refers to \(row["parent"] as String): \(row["count"] as Int) rows"
      }
    }
  }

  /// The runs that stand as running, in the order in which they were queued first.
  public func running() throws(StoreError) -> [(fingerprint: Fingerprint, state: RunState)] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT fingerprint, \(try Self.stateColumns(db)) FROM run WHERE status = 'running' ORDER BY id"
      ).map { (Fingerprint(hex: $0["fingerprint"]), try state(in: $0)) }
    }
  }
}

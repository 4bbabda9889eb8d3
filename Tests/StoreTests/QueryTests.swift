import GRDB
import Runs
import Store
import Testing

@Suite("Questions in SQL")
struct QueryTests {
  let folder: Folder
  let store: Store

  init() throws {
    folder = try Folder()
    store = try Store.holding(in: folder)
    try store.complete(plan(of: chapter())[2])
  }

  @Test("an answer has the columns by name and the values in their own types")
  func types() throws {
    let answer = try store.query("SELECT NULL AS none, 1 AS one, 1.0, 'ä', x'00ff' AS bytes, '';  -- all types\n;")
    #expect(answer.columns == ["none", "one", "1.0", "'ä'", "bytes", "''"])
    #expect(answer.rows == [[.null, .integer(1), .real(1), .text("ä"), .blob([0, 255]), .text("")]])
    #expect(try store.query("SELECT run FROM results WHERE 0") == QueryResult(columns: ["run"], rows: []))
  }

  @Test(
    "statements that read are run",
    arguments: [
      "SELECT count(*) FROM batches", "WITH n(i) AS (VALUES (1)) SELECT i FROM n", "VALUES (1)",
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT i FROM n",
      "SELECT value FROM json_each('[1]')", "EXPLAIN QUERY PLAN SELECT * FROM results", "/* first */ SELECT 1",
      "PRAGMA table_info(results)", "PRAGMA user_version", "SELECT name FROM pragma_table_info('batches')",
      "PRAGMA integrity_check", "SELECT name FROM sqlite_master",
      "SELECT median, std FROM summary", "SELECT row_number() OVER (ORDER BY step) FROM batches",
    ])
  func allowed(sql: String) throws {
    #expect(try !store.query(sql).rows.isEmpty)
  }

  @Test(
    "whatever does more than read is refused, and changes nothing",
    arguments: [
      "DELETE FROM run", "UPDATE sqlite_master SET sql = ''", "UPDATE run SET status = 'failed', reason = 'x'",
      "INSERT INTO run_batch DEFAULT VALUES",
      "REPLACE INTO experiment_seed VALUES (1, 0, 9)", "DROP TABLE run", "DROP VIEW results", "CREATE TABLE t (a)",
      "CREATE TEMP TABLE t (a)", "CREATE TEMP VIEW v AS SELECT 1", "CREATE VIRTUAL TABLE t USING fts5(a)",
      "CREATE INDEX i ON run (seed)", "CREATE TRIGGER t AFTER INSERT ON run BEGIN SELECT 1; END",
      "ALTER TABLE run ADD COLUMN x", "ANALYZE", "REINDEX", "VACUUM", "VACUUM INTO 'FOLDER/copy.sqlite'",
      "ATTACH 'FOLDER/other.sqlite' AS other", "ATTACH ':memory:' AS m", "DETACH main", "BEGIN", "BEGIN IMMEDIATE",
      "COMMIT", "ROLLBACK", "SAVEPOINT s", "RELEASE s", "PRAGMA user_version = 9", "PRAGMA application_id = 9",
      "PRAGMA query_only = 0", "PRAGMA writable_schema = 1", "PRAGMA journal_mode = DELETE", "PRAGMA journal_mode(off)",
      "PRAGMA wal_checkpoint", "PRAGMA wal_checkpoint(TRUNCATE)", "PRAGMA locking_mode = EXCLUSIVE", "PRAGMA optimize",
      "PRAGMA incremental_vacuum", "PRAGMA foreign_keys = 0", "PRAGMA temp_store_directory = '/'",
      "PRAGMA trusted_schema = 1", "PRAGMA synchronous = 0", "pragma MAIN.Journal_Mode = memory",
      "SELECT load_extension('x')", "SELECT LOAD_EXTENSION('x', 'y')", "EXPLAIN DELETE FROM run",
      "WITH x AS (SELECT 1) DELETE FROM run", "DELETE FROM run RETURNING id", "/* SELECT */ DELETE FROM run",
      "VACUUM main INTO 'FOLDER/copy.sqlite'", "EXPLAIN VACUUM INTO 'FOLDER/copy.sqlite'",
      "ATTACH 'file:FOLDER/other.sqlite?mode=rwc' AS other", "EXPLAIN ATTACH 'FOLDER/other.sqlite' AS other",
      "PRAGMA main.user_version = 9", "PRAGMA user_version(9)", "EXPLAIN PRAGMA user_version = 9",
      "PRAGMA schema_version = 1", "PRAGMA data_store_directory = '/'", "PRAGMA journal_size_limit = 1",
      "PRAGMA secure_delete = 1", "PRAGMA page_size = 512", "PRAGMA auto_vacuum = 1", "PRAGMA encoding = 'UTF-16'",
      "PRAGMA temp_store = 1", "PRAGMA cell_size_check = 1", "PRAGMA ignore_check_constraints = 1",
      "PRAGMA legacy_alter_table = 1", "PRAGMA recursive_triggers = 1", "PRAGMA busy_timeout = 0",
      "SELECT load_extension('x') FROM run", "WITH x AS (SELECT load_extension('x')) SELECT * FROM x",
      "SELECT (SELECT load_extension('x'))", "SELECT * FROM pragma_query_only(0)",
      "SELECT * FROM pragma_wal_checkpoint", "SELECT * FROM pragma_user_version(9)",
    ])
  func refused(sql: String) throws {
    let before = try fingerprint()
    let attack = sql.replacing("FOLDER", with: folder.path)
    let error = #expect(throws: StoreError.self) { try store.query(attack) }
    #expect(error?.category == .usage, "\(String(describing: error))")
    #expect(try fingerprint() == before)
    #expect(try !folder.contents.contains { $0.hasPrefix("copy") || $0.hasPrefix("other") })
  }

  /// Everything that an attack may want to change.
  private func fingerprint() throws -> [String] {
    try store.rows("SELECT run, status FROM results") + store.rows("SELECT count(*) FROM batches")
      + store.rows("SELECT name, sql FROM sqlite_master ORDER BY name") + store.rows("PRAGMA user_version")
      + store.rows("PRAGMA application_id")
  }

  @Test(
    "more than one statement is refused as such, before any of them is run",
    arguments: [
      "SELECT 1; SELECT 2", "SELECT 1;; /* x */ SELECT 2", "SELECT 1; DELETE FROM run", "SELECT 1; nonsense",
      "SELECT 1; ATTACH 'x' AS y",
    ])
  func trailing(sql: String) throws {
    #expect(throws: StoreError.badQuery(message: "there is more than one statement", help: "give one at a time")) {
      try store.query(sql)
    }
  }

  @Test("the connection itself only reads, whatever the guard let through")
  func onlyReads() throws {
    #expect(try store.rows("PRAGMA query_only") == ["1"])
  }

  @Test("a store's own view cannot load an extension either")
  func viewThatLoads() throws {
    try store.finish()
    let editor = try DatabaseQueue(path: store.path)
    try editor.write { try $0.execute(sql: "CREATE VIEW trap AS SELECT load_extension('x') AS answer") }
    try editor.close()
    let error = #expect(throws: StoreError.self) {
      try Store(path: store.path, access: .read).query("SELECT * FROM trap")
    }
    #expect(error?.category == .usage, "\(String(describing: error))")
  }

  @Test("nothing, a misspelt column, a parameter: each says what is wrong")
  func mistakes() throws {
    for sql in ["", "  \n", ";", "-- nothing", "/* "] {
      #expect(throws: StoreError.badQuery(message: "there is no statement", help: nil)) { try store.query(sql) }
    }
    let misspelt = #expect(throws: StoreError.self) { try store.query("SELECT acuracy FROM results") }
    #expect(misspelt?.message == "no such column: acuracy")
    #expect(misspelt?.category == .usage)
    let parameter = #expect(throws: StoreError.self) { try store.query("SELECT * FROM results WHERE seed = ?") }
    #expect(parameter?.message == "the statement has a parameter without a value")
  }

  @Test("a refusal names the rule, not the statement's words")
  func message() throws {
    let error = #expect(throws: StoreError.self) { try store.query("DELETE FROM run") }
    #expect(error?.message == "only statements that read are run")
    #expect(error?.help != nil)
  }
}

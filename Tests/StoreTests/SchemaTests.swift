import GRDB
import Runs
import Store
import Testing

@Suite("The database guards the truth")
struct SchemaTests {
  let folder: Folder
  let database: DatabaseQueue

  /// A store with a completed run (key 1), a running one (2), and a raw connection to it.
  init() throws {
    folder = try Folder()
    let store = try Store.holding(in: folder)
    let runs = plan(of: chapter())
    try store.complete(runs[2])
    let assignment = try store.start(runs[3])
    try store.append(to: assignment, batches: batchRecords(0..<3), epochs: [epoch(0, accuracy: 0.5)], at: time(20))
    try store.finish()
    database = try DatabaseQueue(path: store.path)
  }

  @Test(
    "what cannot be true is refused, whoever writes it",
    arguments: [
      "UPDATE run SET status = 'done' WHERE id = 2",
      "UPDATE run SET status = 'completed' WHERE id = 2",
      "UPDATE run SET status = 'failed' WHERE id = 2",
      "UPDATE run SET reason = 'none' WHERE id = 1",
      "UPDATE run SET weights_digest = NULL WHERE id = 1",
      "UPDATE run SET metrics_digest = 'short' WHERE id = 1",
      "UPDATE run SET finished_at = NULL WHERE id = 1",
      "UPDATE run SET started_at = '31 January 2026' WHERE id = 1",
      "UPDATE run SET lease_host = NULL WHERE id = 2",
      "UPDATE run SET fingerprint = 'abc' WHERE id = 1",
      "UPDATE run SET fingerprint = upper(fingerprint) WHERE id = 1",
      "UPDATE run SET fingerprint = (SELECT fingerprint FROM run WHERE id = 2) WHERE id = 1",
      "UPDATE run SET settings = 'not json' WHERE id = 1",
      "UPDATE run SET seed = 'seven' WHERE id = 1",
      "UPDATE run_batch SET loss = NULL WHERE run = 1 AND step = 0",
      "UPDATE run_batch SET nonfinite = '{\"loss\":\"nan\"}' WHERE run = 1 AND step = 0",
      "UPDATE run_batch SET loss = NULL, nonfinite = '{\"momentum\":\"nan\"}' WHERE run = 1 AND step = 0",
      "UPDATE run_batch SET step = -1 WHERE run = 1 AND step = 0",
      "UPDATE run_batch SET loss = 'low' WHERE run = 1 AND step = 0",
      "UPDATE run_batch SET run = 99 WHERE run = 1 AND step = 0",
      "UPDATE run_epoch SET accuracy = NULL WHERE run = 1 AND epoch = 0",
      "UPDATE run_epoch SET training_s = -1 WHERE run = 1 AND epoch = 0",
      "INSERT INTO run_epoch SELECT * FROM run_epoch WHERE run = 1",
      "UPDATE run SET unfinished_s = -1 WHERE id = 2",
      "UPDATE run SET resumes = NULL WHERE id = 2",
      "INSERT INTO run_checkpoint VALUES (99, 1, 0, 0, '2026-01-31T00:00:00.000Z', x'00')",
      "INSERT INTO run_checkpoint VALUES (2, 0, 0, 0, '2026-01-31T00:00:00.000Z', x'00')",
      "INSERT INTO run_checkpoint VALUES (2, 1, 0, 0, 'today', x'00')",
      "INSERT INTO run_checkpoint VALUES (2, 1, 0, 0, '2026-01-31T00:00:00.000Z', NULL)",
      "INSERT INTO run_correctness VALUES (99, 8, x'00')",
      "INSERT INTO run_correctness VALUES (1, 0, x'')",
      "INSERT INTO run_correctness VALUES (1, 9, x'00')",
      "INSERT INTO run_correctness VALUES (1, 8, NULL)",
      "INSERT INTO run_size VALUES (99, 1, 1)",
      "INSERT INTO run_size VALUES (1, 0, 1)",
      "INSERT INTO run_size VALUES (1, 1, 0)",
      "UPDATE run_provenance SET git_dirty = 2",
      "UPDATE run_provenance SET cpu = NULL",
      "UPDATE planned_run SET current = 2",
      "UPDATE configuration SET name = 'same'",
      "UPDATE configuration_setting SET value = 'yes' WHERE name = 'shuffle'",
      "UPDATE configuration_setting SET value = 1.5 WHERE name = 'batch_size'",
      "UPDATE configuration_setting SET value = 1 WHERE name = 'learning_rate'",
      "UPDATE configuration_setting SET value = '[8' WHERE name = 'model.channels'",
      "UPDATE configuration_setting SET origin = 'inherited' WHERE name = 'shuffle'",
      "UPDATE experiment SET direction = 'sideways'",
      "UPDATE experiment SET name = ''",
      "INSERT INTO experiment_seed VALUES (99, 0, 0)",
    ])
  func refused(sql: String) throws {
    let error = #expect(throws: DatabaseError.self) { try database.write { try $0.execute(sql: sql) } }
    #expect(error?.resultCode == .SQLITE_CONSTRAINT, "\(String(describing: error))")
  }

  @Test("what a run recorded goes with the run")
  func cascade() throws {
    try database.write { (db: Database) throws -> Void in
      try db.execute(sql: "DELETE FROM run WHERE id = 1")
      for table in ["run_batch", "run_epoch", "run_provenance"] {
        #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table) WHERE run = 1") == 0)
        #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table) WHERE run = 2") != 0)
      }
    }
  }

  @Test("the file says whose it is and which version of the schema it has")
  func header() throws {
    try database.read { (db: Database) throws -> Void in
      #expect(try Int.fetchOne(db, sql: "PRAGMA application_id") == 0x7275_6e72)
      #expect(try Int.fetchOne(db, sql: "PRAGMA user_version") == 5)
      #expect(try String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations").count == 5)
      #expect(try String.fetchAll(db, sql: "PRAGMA foreign_key_check") == [])
    }
  }

  @Test("every table is strict")
  func strict() throws {
    let loose = try database.read { db in
      try String.fetchAll(
        db, sql: "SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND strict = 0")
    }
    #expect(Set(loose) == ["grdb_migrations", "sqlite_schema"])
  }
}

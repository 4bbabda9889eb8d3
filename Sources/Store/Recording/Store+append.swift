import GRDB
import GRDBSQLite
public import Runs

extension Store {
  /// Adds recorded batches and epochs to a run, saves where it can be gone on with, and renews its heartbeat, in one
  /// transaction.
  ///
  /// - unfinishedSeconds: of training in the epoch that is not recorded yet, nil right after one
  /// - correctness: which validation images are right after the last epoch, where that is among `epochs`
  /// - checkpoint: exactly after the last of the batches and epochs
  /// - now: the heartbeat, UTC
  /// - Throws: `StoreError.leaseLost` where the run is no longer the assignment's; nothing is written then.
  public func append(
    to assignment: Assignment, batches: [BatchRecord], epochs: [EpochRecord], unfinishedSeconds: Double? = nil,
    correctness: Correctness? = nil, checkpoint: StoredCheckpoint? = nil, at now: String
  ) throws(StoreError) {
    try write { db in
      let run = try held(by: assignment, in: db)
      try db.execute(
        sql: "UPDATE run SET heartbeat_at = ?, unfinished_s = ? WHERE id = ?",
        arguments: [now, unfinishedSeconds, run])
      let batch = RawStatement(
        try db.cachedStatement(
          sql: """
            INSERT INTO run_batch (run, step, epoch, loss, smooth_loss, learning_rate, momentum, nonfinite)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """))
      for record in batches {
        batch.bind(run, at: 1)
        batch.bind(Int64(record.step), at: 2)
        batch.bind(Int64(record.epoch), at: 3)
        batch.bind(record.loss, at: 4)
        batch.bind(record.smoothLoss, at: 5)
        batch.bind(record.learningRate, at: 6)
        batch.bind(record.momentum, at: 7)
        batch.bind(Nonfinite.json(record), at: 8)
        try batch.execute()
      }
      for record in epochs { try insert(record, of: run, in: db) }
      if let correctness { try insert(correctness, of: run, in: db) }
      if let checkpoint { try save(checkpoint, of: run, at: now, in: db) }
    }
  }

  /// The key of the run, if it is still the assignment's to write.
  func held(by assignment: Assignment, in db: Database) throws -> Int64 {
    let lease = assignment.lease
    let key = try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT id FROM run WHERE fingerprint = ? AND status = 'running' AND lease_process_id = ?
            AND lease_process_start = ? AND lease_boot_id = ? AND lease_host = ?
          """),
      arguments: [assignment.fingerprint.hex, lease.processID, lease.processStart, lease.bootID, lease.host])
    guard let key else { throw StoreError.leaseLost(run: assignment.fingerprint.run) }
    return key
  }

  private func insert(_ record: EpochRecord, of run: Int64, in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO run_epoch (run, epoch, train_loss, valid_loss, accuracy, training_s, validation_s, nonfinite)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        run, record.epoch, Nonfinite.column(record.trainLoss), Nonfinite.column(record.validLoss),
        Nonfinite.column(record.accuracy), record.trainingSeconds, record.validationSeconds, Nonfinite.json(record),
      ])
  }
}

/// A prepared INSERT whose values are bound without GRDB's arguments: three times as fast for rows of numbers.
private struct RawStatement {
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

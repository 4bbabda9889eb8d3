import GRDB
public import Runs

extension Store {
  /// Adds recorded batches, with their telemetry, and epochs to a run, saves where it can be gone on with, and renews its heartbeat, in one
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
            INSERT INTO run_batch (run, step, epoch, loss, smooth_loss, learning_rate, momentum, nonfinite,
              gradient_norm)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
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
        batch.bind(record.gradientNorm ?? .nan, at: 9)
        try batch.execute()
      }
      try insertTelemetry(of: batches, run: run, in: db)
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

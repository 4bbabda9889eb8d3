import Foundation
import GRDB

/// What a run goes on from after its worker is gone.
public struct StoredCheckpoint: Hashable, Sendable {
  /// The first batch that is not in it, counted over the whole run from 0.
  public let step: Int
  /// The first epoch whose record is not in it.
  public let epoch: Int
  /// Seconds of training in that epoch so far.
  public let unfinishedSeconds: Double
  /// The trainer's own encoding; the store does not look into it.
  public let state: [UInt8]

  /// A checkpoint before batch `step` and before the record of `epoch`.
  public init(step: Int, epoch: Int, unfinishedSeconds: Double, state: [UInt8]) {
    self.step = step
    self.epoch = epoch
    self.unfinishedSeconds = unfinishedSeconds
    self.state = state
  }
}

extension Store {
  /// The checkpoint of a run, nil where it has none.
  func checkpoint(of run: Int64, in db: Database) throws -> StoredCheckpoint? {
    let row = try Row.fetchOne(
      db, sql: "SELECT step, epoch, unfinished_s, state FROM run_checkpoint WHERE run = ?", arguments: [run])
    return row.map { row in
      StoredCheckpoint(
        step: row["step"], epoch: row["epoch"], unfinishedSeconds: row["unfinished_s"],
        state: Array(row["state"] as Data))
    }
  }

  /// Makes `checkpoint` the one of a run, whose rows end exactly there.
  func save(_ checkpoint: StoredCheckpoint, of run: Int64, at now: String, in db: Database) throws {
    let last = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT step FROM run_batch WHERE run = ? ORDER BY step DESC LIMIT 1"), arguments: [run])
    precondition(checkpoint.step == (last ?? -1) + 1, "a checkpoint is saved with the rows before it")
    try db.cachedStatement(
      sql: """
        INSERT INTO run_checkpoint (run, step, epoch, unfinished_s, saved_at, state) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (run) DO UPDATE SET step = excluded.step, epoch = excluded.epoch,
          unfinished_s = excluded.unfinished_s, saved_at = excluded.saved_at, state = excluded.state
        """
    ).execute(
      arguments: [
        run, checkpoint.step, checkpoint.epoch, checkpoint.unfinishedSeconds, now, Data(checkpoint.state),
      ])
  }

  /// Removes the checkpoint of a run that nobody goes on with.
  func removeCheckpoint(of run: Int64, in db: Database) throws {
    try db.execute(sql: "DELETE FROM run_checkpoint WHERE run = ?", arguments: [run])
  }

  /// Deletes what a run recorded after `checkpoint`, or all of it where there is none.
  func discardRows(after checkpoint: StoredCheckpoint?, of run: Int64, in db: Database) throws {
    try db.execute(
      sql: "DELETE FROM run_batch WHERE run = ? AND step >= ?", arguments: [run, checkpoint?.step ?? 0])
    try db.execute(
      sql: "DELETE FROM run_epoch WHERE run = ? AND epoch >= ?", arguments: [run, checkpoint?.epoch ?? 0])
    try db.execute(
      sql: "DELETE FROM run_layer_batch WHERE run = ? AND step >= ?", arguments: [run, checkpoint?.step ?? 0])
    for table in ["run_layer", "run_correctness", "run_size", "run_provenance"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE run = ?", arguments: [run])
    }
  }
}

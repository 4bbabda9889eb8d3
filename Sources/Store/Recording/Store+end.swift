import GRDB
public import Runs

extension Store {
  /// Ends a run with its result, digests what it recorded, and removes its checkpoint.
  ///
  /// A run that was begun again only to record more, and comes out differently, has failed.
  ///
  /// - reason: why it did not complete; where a diverged run gives none, the batch or the epoch and its loss are named
  /// - at: now, UTC
  /// - Throws: `StoreError.leaseLost` where the run is no longer the assignment's.
  public func end(
    _ assignment: Assignment, as outcome: RunOutcome, reason: String? = nil, at now: String
  ) throws(StoreError) {
    try write { db in
      let run = try held(by: assignment, in: db)
      let status: RunStatus
      var weights: String?
      var why: String?
      switch outcome {
      case .completed(let digest):
        (status, weights) = (.completed, digest)
      case .diverged(let step, let loss, let last):
        (status, why) = (.diverged, reason ?? Self.words("the batch at step \(step)", loss, after: last))
      case .divergedInValidation(let epoch, let loss, let last):
        (status, why) = (.diverged, reason ?? Self.words("the validation of epoch \(epoch)", loss, after: last))
      }
      let metrics = try MetricsDigest.hex(of: run, in: db)
      if let difference = try differenceFromBefore(weights: weights, metrics: metrics, of: run, in: db) {
        try fail(run, reason: difference, at: now, in: db)
        return
      }
      try expectNothing(of: run, in: db)
      try db.execute(
        sql: """
          UPDATE run SET status = ?, reason = ?, finished_at = ?, heartbeat_at = ?, weights_digest = ?,
            metrics_digest = ?, lease_process_id = NULL, lease_process_start = NULL, lease_boot_id = NULL,
            lease_host = NULL
          WHERE id = ?
          """,
        arguments: [status.rawValue, why, now, now, weights, metrics, run])
      try removeCheckpoint(of: run, in: db)
    }
  }

  /// What differs from the result that the run had before it was begun again to record more; nil where nothing does.
  private func differenceFromBefore(
    weights: String?, metrics: String, of run: Int64, in db: Database
  ) throws -> String? {
    let row = try Row.fetchOne(
      db, sql: "SELECT expected_weights_digest, expected_metrics_digest FROM run WHERE id = ?", arguments: [run])
    guard let before = row?["expected_metrics_digest"] as String? else { return nil }
    let weightsBefore = row?["expected_weights_digest"] as String?
    let digests = [("metrics", before, metrics), ("weights", weightsBefore ?? "none", weights ?? "none")]
    guard let (name, first, second) = digests.first(where: { $0.1 != $0.2 }) else { return nil }
    return "trained again to record its telemetry, it came out differently: \(name) digest \(second.prefix(12)) where "
      + "it had \(first.prefix(12)); `--rerun all` takes the new numbers"
  }

  /// Ends a run whose worker has it as failed.
  private func fail(_ run: Int64, reason: String, at now: String, in db: Database) throws {
    try db.execute(
      sql: """
        UPDATE run SET status = 'failed', reason = ?, finished_at = ?, heartbeat_at = ?, lease_process_id = NULL,
          lease_process_start = NULL, lease_boot_id = NULL, lease_host = NULL
        WHERE id = ?
        """,
      arguments: [reason, now, now, run])
    try removeCheckpoint(of: run, in: db)
  }

  /// Why a run diverged: where, and the last finite loss of its training.
  private static func words(_ place: String, _ loss: Double, after last: Double?) -> String {
    let before = last.map { ", after \($0)" } ?? ""
    return "the loss of \(place) is \(Nonfinite.word(for: loss) ?? "\(loss)")\(before)"
  }
}

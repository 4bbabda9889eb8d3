import GRDB
public import Runs

extension Store {
  /// Ends a run with its result, digests what it recorded, and removes its checkpoint.
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
      try db.execute(
        sql: """
          UPDATE run SET status = ?, reason = ?, finished_at = ?, heartbeat_at = ?, weights_digest = ?,
            metrics_digest = ?, lease_process_id = NULL, lease_process_start = NULL, lease_boot_id = NULL,
            lease_host = NULL
          WHERE id = ?
          """,
        arguments: [status.rawValue, why, now, now, weights, try MetricsDigest.hex(of: run, in: db), run])
      try removeCheckpoint(of: run, in: db)
    }
  }

  /// Why a run diverged: where, and the last finite loss of its training.
  private static func words(_ place: String, _ loss: Double, after last: Double?) -> String {
    let before = last.map { ", after \($0)" } ?? ""
    return "the loss of \(place) is \(Nonfinite.word(for: loss) ?? "\(loss)")\(before)"
  }
}

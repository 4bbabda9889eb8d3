import GRDB
public import Runs

extension Store {
  /// Ends a run that is no result: its worker failed, took too long, or was interrupted. What it recorded is kept,
  /// and so is its checkpoint, except where it failed: that run starts over.
  ///
  /// Changes nothing where the run has ended already (an interrupted one may still be told to have failed or timed out:
  /// its worker was stopped for that), and nothing where a process other than `worker` holds it: that
  /// one has taken it over meanwhile.
  ///
  /// - status: `failed`, `timedOut` or `interrupted`
  /// - outputTail: the last lines that its worker printed
  /// - worker: process id of the worker meant, nil for whichever it is
  /// - at: now, UTC
  /// - Returns: whether the run was ended by this.
  @discardableResult
  public func abandon(
    _ fingerprint: Fingerprint, as status: RunStatus, reason: String, outputTail: String? = nil, worker: Int? = nil,
    at now: String
  ) throws(StoreError) -> Bool {
    precondition([.failed, .timedOut, .interrupted].contains(status), "\(status) is no way to abandon a run")
    return try write { db in
      try db.execute(
        sql: """
          UPDATE run SET status = :status, reason = :reason, output_tail = :tail, finished_at = :now,
            lease_process_id = NULL, lease_process_start = NULL, lease_boot_id = NULL, lease_host = NULL
          WHERE fingerprint = :fingerprint
            AND (status IN ('queued', 'running') OR (status = 'interrupted' AND :status <> 'interrupted'))
            AND (:worker IS NULL OR lease_process_id IS NULL OR lease_process_id = :worker)
          """,
        arguments: [
          "status": status.rawValue, "reason": reason, "tail": outputTail, "now": now,
          "fingerprint": fingerprint.hex, "worker": worker,
        ])
      guard db.changesCount > 0 else { return false }
      if status == .failed {
        try db.execute(
          sql: "DELETE FROM run_checkpoint WHERE run = (SELECT id FROM run WHERE fingerprint = ?)",
          arguments: [fingerprint.hex])
      }
      return true
    }
  }
}

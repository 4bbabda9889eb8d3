import GRDB
public import Runs

extension Store {
  /// Takes a run for the process of `lease`: one that is queued, was interrupted or timed out, or whose worker is gone.
  /// Of several that try, one gets it.
  ///
  /// Where it has a checkpoint it goes on from there, and what it recorded after that is deleted; without one it begins,
  /// and all that it recorded is deleted.
  ///
  /// - replacing: whether a run that has a result is begun as well, which deletes what it had recorded
  /// - dead: the lease of a worker that is known to be gone
  /// - at: now, UTC
  /// - Throws: `StoreError.notQueued` where another process has it or it has ended, and `StoreError.mismatch` where it
  ///   was queued for another trainer or other data than `provenance` names; the run stays as it is then.
  public func begin(
    _ fingerprint: Fingerprint, lease: Lease, provenance: Provenance, replacing: Bool = false,
    takingOver dead: Lease? = nil, at now: String
  ) throws(StoreError) -> Assignment {
    try write { db in
      if replacing { try discardResult(of: fingerprint, at: now, in: db) }
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT id, settings, seed, dataset_checksum, trainer_version, \(Self.stateColumns) FROM run
          WHERE fingerprint = ?
          """,
        arguments: [fingerprint.hex])
      guard let row else { throw StoreError.noSuchRun(prefix: fingerprint.run, path: path) }
      let run: Int64 = row["id"]
      let assignment = try assignment(fingerprint, in: row, lease: lease, from: checkpoint(of: run, in: db))
      try check(assignment, state(in: row), against: provenance, takingOver: dead)
      try discardRows(after: assignment.checkpoint, of: run, in: db)
      try db.execute(
        sql: """
          UPDATE run SET status = 'running', reason = NULL, finished_at = NULL, output_tail = NULL,
            started_at = iif(:resumes, started_at, :now), resumes = iif(:resumes, resumes + 1, 0),
            unfinished_s = :unfinished, heartbeat_at = :now, lease_process_id = :process, lease_process_start = :start,
            lease_boot_id = :boot, lease_host = :host
          WHERE id = :run
          """,
        arguments: [
          "now": now, "process": lease.processID, "start": lease.processStart, "boot": lease.bootID,
          "host": lease.host, "run": run, "resumes": assignment.checkpoint != nil,
          "unfinished": assignment.checkpoint.flatMap { $0.unfinishedSeconds > 0 ? $0.unfinishedSeconds : nil },
        ])
      try insert(provenance, of: run, in: db)
      return assignment
    }
  }

  /// Puts a run that has a result back into the queue, without it.
  private func discardResult(of fingerprint: Fingerprint, at now: String, in db: Database) throws {
    let row = try Row.fetchOne(
      db, sql: "SELECT id, status FROM run WHERE fingerprint = ?", arguments: [fingerprint.hex])
    guard let row, try status(in: row).isResult else { return }
    var settings: [Int64: String] = [:]
    let plan = try plan(of: fingerprint, settings: &settings, in: db)
    try reset(row["id"], settings: plan.settings, at: now, in: db)
  }

  /// Adds to a run's provenance the constants that its pixels are normalized with.
  ///
  /// - Throws: `StoreError.leaseLost` where the run is no longer the assignment's.
  public func record(inputMean: Double, inputStd: Double, of assignment: Assignment) throws(StoreError) {
    try write { db in
      try db.execute(
        sql: "UPDATE run_provenance SET input_mean = ?, input_std = ? WHERE run = ?",
        arguments: [inputMean, inputStd, try held(by: assignment, in: db)])
    }
  }

  private func assignment(
    _ fingerprint: Fingerprint, in row: Row, lease: Lease, from checkpoint: StoredCheckpoint?
  ) throws -> Assignment {
    guard let configuration = RunConfiguration(json: row["settings"]) else {
      throw StoreError.damaged(path: path, reason: "the settings of run \(fingerprint.run) cannot be read")
    }
    return Assignment(
      fingerprint: fingerprint, configuration: configuration, seed: row["seed"],
      datasetChecksum: row["dataset_checksum"], trainerVersion: row["trainer_version"], lease: lease,
      checkpoint: checkpoint)
  }

  private func check(
    _ assignment: Assignment, _ state: RunState, against provenance: Provenance, takingOver dead: Lease?
  ) throws {
    let run = assignment.fingerprint.run
    let isFree =
      switch state.status {
      case .queued, .interrupted, .timedOut: true
      case .running: dead != nil && state.lease == dead
      case .completed, .diverged, .failed: false
      }
    guard isFree else { throw StoreError.notQueued(run: run, status: state.status) }
    guard assignment.trainerVersion == provenance.trainerVersion else {
      throw StoreError.mismatch(
        run: run, what: "trainer version", queued: String(assignment.trainerVersion),
        found: String(provenance.trainerVersion))
    }
    guard assignment.datasetChecksum == provenance.datasetChecksum else {
      throw StoreError.mismatch(
        run: run, what: "data set checksum", queued: assignment.datasetChecksum, found: provenance.datasetChecksum)
    }
  }

  private func insert(_ provenance: Provenance, of run: Int64, in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO run_provenance (run, git_commit, git_dirty, runner_version, trainer_version, compiler, host, system,
          cpu, cores, kernels, dataset_checksum, command_line, overrides)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        run, provenance.gitCommit, provenance.gitDirty, provenance.runnerVersion, provenance.trainerVersion,
        provenance.compiler, provenance.host, provenance.system, provenance.cpu, provenance.cores,
        provenance.kernels, provenance.datasetChecksum, provenance.commandLine, provenance.overrides,
      ])
  }
}

import GRDB
public import Runs

extension Store {
  /// Takes a run for the process of `lease`: one that is queued, was interrupted or timed out, or whose worker is gone.
  /// Of several that try, one gets it.
  ///
  /// Where it has a checkpoint it goes on from there, and what it recorded after that is deleted; without one it begins,
  /// and all that it recorded is deleted. It begins too where telemetry is asked for that is not recorded up to there.
  ///
  /// - replacing: begins a run that has a result as well, and says what becomes of that; what it had recorded is deleted
  /// - dead: the lease of a worker that is known to be gone
  /// - at: now, UTC
  /// - Throws: `StoreError.notQueued` where another process has it or it has ended, and `StoreError.mismatch` where it
  ///   was queued for another trainer or other data than `provenance` names; the run stays as it is then.
  public func begin(
    _ fingerprint: Fingerprint, lease: Lease, provenance: Provenance, replacing: Replacement? = nil,
    takingOver dead: Lease? = nil, at now: String
  ) throws(StoreError) -> Assignment {
    try write { db in
      if let replacing { try discardResult(of: fingerprint, replacing, at: now, in: db) }
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT id, settings, seed, dataset_checksum, trainer_version, \(try Self.stateColumns(db)) FROM run
          WHERE fingerprint = ?
          """,
        arguments: [fingerprint.hex])
      guard let row else { throw StoreError.noSuchRun(prefix: fingerprint.run, path: path) }
      let run: Int64 = row["id"]
      let state = try state(in: row)
      let assignment = try assignment(
        fingerprint, in: row, lease: lease, from: checkpoint(of: run, in: db), telemetry: state.telemetry)
      try check(assignment, state, against: provenance, takingOver: dead)
      if assignment.checkpoint == nil { try removeCheckpoint(of: run, in: db) }
      try discardRows(after: assignment.checkpoint, of: run, in: db)
      try db.execute(
        sql: """
          UPDATE run SET status = 'running', reason = NULL, finished_at = NULL, output_tail = NULL,
            started_at = iif(:resumes, started_at, :now), resumes = iif(:resumes, resumes + 1, 0),
            unfinished_s = :unfinished, telemetry_every = :telemetry, heartbeat_at = :now, lease_process_id = :process, lease_process_start = :start,
            lease_boot_id = :boot, lease_host = :host
          WHERE id = :run
          """,
        arguments: [
          "now": now, "process": lease.processID, "start": lease.processStart, "boot": lease.bootID,
          "host": lease.host, "run": run, "resumes": assignment.checkpoint != nil,
          "telemetry": assignment.configuration.telemetry?.every,
          "unfinished": assignment.checkpoint.flatMap { $0.unfinishedSeconds > 0 ? $0.unfinishedSeconds : nil },
        ])
      try insert(provenance, of: run, in: db)
      return assignment
    }
  }

  /// Puts a run that has a result back into the queue, without it.
  private func discardResult(
    of fingerprint: Fingerprint, _ replacement: Replacement, at now: String, in db: Database
  ) throws {
    let row = try Row.fetchOne(
      db, sql: "SELECT id, status, weights_digest, metrics_digest FROM run WHERE fingerprint = ?",
      arguments: [fingerprint.hex])
    guard let row, try status(in: row).isResult else { return }
    var settings: [Int64: RunConfiguration] = [:]
    let plan = try plan(of: fingerprint, settings: &settings, in: db)
    try reset(row["id"], settings: plan.settings, at: now, in: db)
    guard replacement == .confirmed else { return }
    try db.execute(
      sql: "UPDATE run SET expected_weights_digest = ?, expected_metrics_digest = ? WHERE id = ?",
      arguments: [row["weights_digest"] as String?, row["metrics_digest"] as String?, row["id"] as Int64])
  }

  /// Adds to a run's record the constants that its pixels are normalized with, and the names of the layers whose
  /// statistics it records, in order of execution.
  ///
  /// - Throws: `StoreError.leaseLost` where the run is no longer the assignment's.
  public func record(
    inputMean: Double, inputStd: Double, layers: [String] = [], of assignment: Assignment
  ) throws(StoreError) {
    try write { db in
      try name(layers, of: held(by: assignment, in: db), in: db)
      try db.execute(
        sql: "UPDATE run_provenance SET input_mean = ?, input_std = ? WHERE run = ?",
        arguments: [inputMean, inputStd, try held(by: assignment, in: db)])
    }
  }

  private func assignment(
    _ fingerprint: Fingerprint, in row: Row, lease: Lease, from saved: StoredCheckpoint?, telemetry: Telemetry?
  ) throws -> Assignment {
    guard var configuration = RunConfiguration(json: row["settings"]) else {
      throw StoreError.damaged(path: path, reason: "the settings of run \(fingerprint.run) cannot be read")
    }
    let isRecorded = configuration.telemetry.map { asked in telemetry?.covers(asked) == true } ?? true
    let checkpoint = isRecorded ? saved : nil
    // What is recorded up to the checkpoint goes on being recorded.
    if checkpoint != nil { configuration.telemetry = telemetry }
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

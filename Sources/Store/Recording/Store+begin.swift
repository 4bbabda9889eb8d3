import GRDB
public import Runs

extension Store {
  /// Takes a queued run for the process of `lease`; of several that try, one gets it.
  ///
  /// - replacing: whether a run that has a result is begun as well, which deletes what it had recorded
  /// - at: now, UTC
  /// - Throws: `StoreError.notQueued` where another process has it or it has ended, and `StoreError.mismatch` where it
  ///   was queued for another trainer or other data than `provenance` names; the run stays as it is then.
  public func begin(
    _ fingerprint: Fingerprint, lease: Lease, provenance: Provenance, replacing: Bool = false, at now: String
  ) throws(StoreError) -> Assignment {
    try write { db in
      if replacing { try discardResult(of: fingerprint, at: now, in: db) }
      let row = try Row.fetchOne(
        db,
        sql: "SELECT id, settings, seed, dataset_checksum, trainer_version, status FROM run WHERE fingerprint = ?",
        arguments: [fingerprint.hex])
      guard let row else { throw StoreError.noSuchRun(prefix: fingerprint.run, path: path) }
      let assignment = try assignment(fingerprint, in: row, lease: lease)
      try check(assignment, status: status(in: row), against: provenance)
      try db.execute(
        sql: """
          UPDATE run SET status = 'running', started_at = :now, heartbeat_at = :now, lease_process_id = :process,
            lease_process_start = :start, lease_boot_id = :boot, lease_host = :host
          WHERE id = :run
          """,
        arguments: [
          "now": now, "process": lease.processID, "start": lease.processStart, "boot": lease.bootID,
          "host": lease.host, "run": row["id"] as Int64,
        ])
      try insert(provenance, of: row["id"], in: db)
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

  private func assignment(_ fingerprint: Fingerprint, in row: Row, lease: Lease) throws -> Assignment {
    guard let configuration = RunConfiguration(json: row["settings"]) else {
      throw StoreError.damaged(path: path, reason: "the settings of run \(fingerprint.run) cannot be read")
    }
    return Assignment(
      fingerprint: fingerprint, configuration: configuration, seed: row["seed"],
      datasetChecksum: row["dataset_checksum"], trainerVersion: row["trainer_version"], lease: lease)
  }

  private func check(_ assignment: Assignment, status: RunStatus, against provenance: Provenance) throws {
    let run = assignment.fingerprint.run
    guard status == .queued else { throw StoreError.notQueued(run: run, status: status) }
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

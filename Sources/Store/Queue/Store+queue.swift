import GRDB
public import Runs

extension Store {
  /// Puts runs into the queue: new ones, ones that go on from where they were, and ones that have failed and start over,
  /// whose record is deleted.
  ///
  /// A run that has a result keeps it and its status until a worker begins it to replace it. A run that was interrupted,
  /// has timed out or whose worker is gone keeps its record and its checkpoint for the worker that takes it over.
  ///
  /// All in one transaction, and only where a run still stands as the caller saw it: a run that another coordinator has
  /// meanwhile queued, begun or ended is left to it.
  ///
  /// - seen: the states on which the caller decided, from `states(of:)`
  /// - forgetting: whether a run that failed need not come out as it had before, where it was begun again to record more
  /// - at: now, UTC
  /// - Returns: the runs that a worker may begin now, in the given order.
  public func queue(
    _ fingerprints: [Fingerprint], seen: [Fingerprint: RunState], forgetting: Bool = false, at now: String
  ) throws(StoreError) -> [Fingerprint] {
    try write { db in
      var settings: [Int64: RunConfiguration] = [:]
      return try fingerprints.filter { fingerprint in
        let row = try Row.fetchOne(
          db.cachedStatement(sql: "SELECT id, \(try Self.stateColumns(db)) FROM run WHERE fingerprint = ?"),
          arguments: [fingerprint.hex])
        let found = try row.map(state(in:))
        guard found?.status == seen[fingerprint]?.status, found?.lease == seen[fingerprint]?.lease else { return false }
        if found?.status.isResult == true { return true }
        let plan = try plan(of: fingerprint, settings: &settings, in: db)
        if let row, found?.status == .failed {
          try reset(row["id"], settings: plan.settings, at: now, in: db)
          if forgetting { try expectNothing(of: row["id"], in: db) }
        } else if let row {
          try requeue(row["id"], settings: plan.settings, at: now, in: db)
        } else {
          try insert(fingerprint, plan, at: now, in: db)
        }
        return true
      }
    }
  }

  /// Back to a run that has recorded nothing, with the settings of today's definition: an earlier runner may not have
  /// known all of them.
  func reset(_ run: Int64, settings: String, at now: String, in db: Database) throws {
    for table in [
      "run_batch", "run_epoch", "run_layer_batch", "run_layer", "run_correctness", "run_size", "run_provenance",
      "run_checkpoint",
    ] {
      try db.execute(sql: "DELETE FROM \(table) WHERE run = ?", arguments: [run])
    }
    try db.execute(
      sql: """
        UPDATE run SET \(Self.queuedAgain), started_at = NULL, heartbeat_at = NULL, weights_digest = NULL,
          metrics_digest = NULL, unfinished_s = NULL, resumes = 0, telemetry_every = NULL
        WHERE id = ?
        """,
      arguments: [settings, now, run])
  }

  /// From now on the run may come out in any way.
  func expectNothing(of run: Int64, in db: Database) throws {
    try db.execute(
      sql: "UPDATE run SET expected_weights_digest = NULL, expected_metrics_digest = NULL WHERE id = ?",
      arguments: [run])
  }

  /// Free for any worker, with the settings of today's definition; what was recorded stays.
  private func requeue(_ run: Int64, settings: String, at now: String, in db: Database) throws {
    try db.cachedStatement(sql: "UPDATE run SET \(Self.queuedAgain) WHERE id = ?")
      .execute(arguments: [settings, now, run])
  }

  private static let queuedAgain = """
    settings = ?, status = 'queued', reason = NULL, queued_at = ?, finished_at = NULL, lease_process_id = NULL,
    lease_process_start = NULL, lease_boot_id = NULL, lease_host = NULL, output_tail = NULL
    """

  /// How the first current configuration that asks for a run trains it, with the telemetry that all of them ask for.
  func plan(
    of fingerprint: Fingerprint, settings: inout [Int64: RunConfiguration], in db: Database
  ) throws -> (settings: String, row: Row) {
    let plans = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT c.id, p.seed, p.dataset_checksum, p.trainer_version
          FROM planned_run AS p
          JOIN configuration AS c ON c.experiment = p.experiment AND c.name = p.configuration
          WHERE p.fingerprint = ? AND p.current = 1
          ORDER BY p.experiment, p.position
          """),
      arguments: [fingerprint.hex])
    var first: RunConfiguration?
    for row in plans {
      let key: Int64 = row["id"]
      let own = try settings[key] ?? resolvedSettings(of: key, in: db).settings
      settings[key] = own
      let asked = [first?.telemetry, own.telemetry].compactMap(\.self)
      if let one = asked.first, let last = asked.last { first?.telemetry = one.joined(with: last) }
      first = first ?? own
    }
    guard let first, let plan = plans.first else { throw StoreError.notPlanned(run: fingerprint.run) }
    return (first.json, plan)
  }

  private func insert(
    _ fingerprint: Fingerprint, _ plan: (settings: String, row: Row), at now: String, in db: Database
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO run (fingerprint, settings, seed, dataset_checksum, trainer_version, status, queued_at)
        VALUES (?, ?, ?, ?, ?, 'queued', ?)
        """
    ).execute(
      arguments: [
        fingerprint.hex, plan.settings, plan.row["seed"] as Int, plan.row["dataset_checksum"] as String,
        plan.row["trainer_version"] as Int, now,
      ])
  }

  /// The settings of a configuration and where each comes from.
  ///
  /// - known: origins that are likely to be the same, and are shared then: those of the configuration before
  func resolvedSettings(
    of configuration: Int64, like known: [String: Runs.Configuration.Origin] = [:], in db: Database
  ) throws -> (settings: RunConfiguration, origins: [String: Runs.Configuration.Origin]) {
    var settings = RunConfiguration()
    var origins = known
    var count = 0
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT name, type, value, origin, inherited_from FROM configuration_setting WHERE configuration = ?
          ORDER BY name
          """),
      arguments: [configuration])
    while let row = try rows.next() {
      let name: String = row[0]
      guard let value = SettingValue(columnType: row[1], columnValue: row[2]),
        let origin = Runs.Configuration.Origin(column: row[3], inheritedFrom: row[4])
      else { throw StoreError.damaged(path: path, reason: "setting `\(name)` cannot be read") }
      settings[name] = value
      count += 1
      if origins[name] != origin { origins[name] = origin }
    }
    if origins.count != count { origins = origins.filter { settings[$0.key] != nil } }
    return (settings, origins)
  }
}

import GRDB
public import Runs

extension Store {
  /// Records what an experiment is now: its configurations, seeds and planned runs, in place of an earlier definition.
  ///
  /// Nothing that was recorded is lost: runs that the definition no longer asks for stay in `all_runs`.
  ///
  /// - runs: each configuration with each seed
  /// - at: now, UTC
  public func define(_ experiment: Experiment, runs: [PlannedRun], at now: String) throws(StoreError) {
    try write { db in
      let isUnchanged = try isDefined(experiment, runs: runs, in: db)
      let id = try Self.upsert(experiment, at: now, in: db)
      if isUnchanged { return }
      try db.execute(sql: "DELETE FROM experiment_seed WHERE experiment = ?", arguments: [id])
      for (position, seed) in experiment.seeds.enumerated() {
        try db.execute(
          sql: "INSERT INTO experiment_seed (experiment, position, seed) VALUES (?, ?, ?)",
          arguments: [id, position, seed])
      }
      try db.execute(sql: "DELETE FROM configuration WHERE experiment = ?", arguments: [id])
      for (position, configuration) in experiment.configurations.enumerated() {
        try Self.insert(configuration, at: position, of: id, in: db)
      }
      try Self.plan(runs, for: experiment, id: id, in: db)
      try Schema.remakeSettingsView(db)
    }
  }

  /// Whether the store has just this definition and these current runs; to see that is far cheaper than to write them.
  private func isDefined(_ experiment: Experiment, runs: [PlannedRun], in db: Database) throws -> Bool {
    let row = try Row.fetchOne(db, sql: "SELECT * FROM experiment WHERE name = ?", arguments: [experiment.name])
    guard let row, try self.experiment(in: row, db) == experiment else { return false }
    let current = try Row.fetchCursor(
      db,
      sql: """
        SELECT configuration, seed, fingerprint, dataset_checksum, trainer_version FROM planned_run
        WHERE experiment = ? AND current = 1 ORDER BY position
        """,
      arguments: [row["id"] as Int64])
    for run in runs {
      guard let row = try current.next() else { return false }
      let stored = PlannedRun(
        configuration: row[0], seed: row[1], fingerprint: Fingerprint(hex: row[2]), datasetChecksum: row[3],
        trainerVersion: row[4])
      if stored != run { return false }
    }
    return try current.next() == nil
  }

  /// Inserts or updates the experiment of that name, and gives its key.
  private static func upsert(_ experiment: Experiment, at now: String, in db: Database) throws -> Int64 {
    let report = experiment.report
    let key = try Int64.fetchOne(
      db,
      sql: """
        INSERT INTO experiment
          (name, title, description, baseline, primary_metric, direction, at, compare, alpha, margin, defined_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET title = excluded.title, description = excluded.description,
          baseline = excluded.baseline, primary_metric = excluded.primary_metric, direction = excluded.direction,
          at = excluded.at, compare = excluded.compare, alpha = excluded.alpha, margin = excluded.margin,
          defined_at = excluded.defined_at
        RETURNING id
        """,
      arguments: [
        experiment.name, experiment.title, experiment.description, experiment.baseline, report.primary,
        report.direction.rawValue, report.at.rawValue, report.compare.rawValue, report.alpha, report.margin, now,
      ])
    guard let key else { preconditionFailure("an upsert returned no key") }
    return key
  }

  private static func insert(
    _ configuration: Runs.Configuration, at position: Int, of experiment: Int64, in db: Database
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO configuration (experiment, position, name, title, description, parent) VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        experiment, position, configuration.name, configuration.title, configuration.description,
        configuration.parent,
      ])
    let key = db.lastInsertedRowID
    let setting = try db.cachedStatement(
      sql: """
        INSERT INTO configuration_setting (configuration, name, type, value, origin, inherited_from)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    for name in configuration.settings.names {
      guard let value = configuration.settings[name], let origin = configuration.origins[name] else {
        preconditionFailure("setting `\(name)` of \(configuration.name) has no origin")
      }
      try setting.execute(
        arguments: [key, name, value.columnType, value.columnValue, origin.column, origin.inheritedFrom])
    }
  }

  /// Makes `runs` the experiment's current ones; earlier ones keep their names where there is a run to be named.
  private static func plan(
    _ runs: [PlannedRun], for experiment: Experiment, id: Int64, in db: Database
  ) throws {
    let configurations = positions(of: experiment.configurations.map(\.name))
    let seeds = positions(of: experiment.seeds)
    try db.execute(sql: "UPDATE planned_run SET current = 0 WHERE experiment = ?", arguments: [id])
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO planned_run
          (experiment, configuration, seed, fingerprint, position, dataset_checksum, trainer_version, current)
        VALUES (?, ?, ?, ?, ?, ?, ?, 1)
        ON CONFLICT (experiment, configuration, seed, fingerprint)
        DO UPDATE SET position = excluded.position, current = 1
        """)
    for run in runs {
      guard let row = configurations[run.configuration], let column = seeds[run.seed] else {
        preconditionFailure("\(run.configuration) with seed \(run.seed) is no run of \(experiment.name)")
      }
      try statement.execute(
        arguments: [
          id, run.configuration, run.seed, run.fingerprint.hex, row * experiment.seeds.count + column,
          run.datasetChecksum, run.trainerVersion,
        ])
    }
    try db.execute(
      sql: """
        DELETE FROM planned_run
        WHERE experiment = ? AND current = 0 AND fingerprint NOT IN (SELECT fingerprint FROM run)
        """,
      arguments: [id])
  }

  private static func positions<Element: Hashable>(of elements: [Element]) -> [Element: Int] {
    Dictionary(elements.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

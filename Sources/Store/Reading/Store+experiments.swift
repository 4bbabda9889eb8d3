import GRDB
public import Runs

extension Store {
  /// The experiments of the store in the order in which they came to it, each with its current runs.
  ///
  /// - named: only the experiment of that name
  public func experiments(named name: String? = nil) throws(StoreError) -> [ExperimentRecord] {
    try read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT * FROM experiment WHERE :name IS NULL OR name = :name ORDER BY id", arguments: ["name": name])
      return try rows.map { row in
        let key: Int64 = row["id"]
        let experiment = try experiment(in: row, db)
        let runs = try Row.fetchAll(
          db,
          sql: """
            SELECT r.*, p.configuration FROM planned_run AS p JOIN run AS r ON r.fingerprint = p.fingerprint
            WHERE p.experiment = ? AND p.current = 1 ORDER BY p.position
            """,
          arguments: [key])
        return ExperimentRecord(
          experiment: experiment, runs: try runs.map { try record(in: $0, under: $0["configuration"], db) })
      }
    }
  }

  /// The experiment in a row of its table.
  func experiment(in row: Row, _ db: Database) throws -> Experiment {
    let key: Int64 = row["id"]
    var report = ReportSettings()
    report.primary = row["primary_metric"]
    guard let direction = ReportSettings.Direction(rawValue: row["direction"]),
      let at = ReportSettings.Epoch(rawValue: row["at"]),
      let compare = ReportSettings.Reference(rawValue: row["compare"])
    else { throw StoreError.damaged(path: path, reason: "an experiment has a report setting that does not exist") }
    (report.direction, report.at, report.compare) = (direction, at, compare)
    report.alpha = row["alpha"]
    report.margin = row["margin"]
    let seeds = try Int.fetchAll(
      db, sql: "SELECT seed FROM experiment_seed WHERE experiment = ? ORDER BY position", arguments: [key])
    let configurations = try Row.fetchAll(
      db, sql: "SELECT * FROM configuration WHERE experiment = ? ORDER BY position", arguments: [key])
    return Experiment(
      name: row["name"], title: row["title"], description: row["description"], baseline: row["baseline"],
      seeds: seeds, report: report,
      configurations: try configurations.map { row in
        let resolved = try resolvedSettings(of: row["id"], in: db)
        return Runs.Configuration(
          name: row["name"], title: row["title"], description: row["description"], parent: row["parent"],
          settings: resolved.settings, origins: resolved.origins)
      })
  }
}

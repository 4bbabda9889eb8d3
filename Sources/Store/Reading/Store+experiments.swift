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
            SELECT \(try Self.recordColumns(db)), p.configuration
            FROM planned_run AS p JOIN run AS r ON r.fingerprint = p.fingerprint
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
    return Experiment(
      name: row["name"], title: row["title"], description: row["description"], baseline: row["baseline"],
      seeds: seeds, report: report, configurations: try configurations(of: key, db))
  }

  /// The configurations of an experiment in its order; columns are read by their place, since there are hundreds of
  /// thousands of settings in a large one.
  private func configurations(of experiment: Int64, _ db: Database) throws -> [Runs.Configuration] {
    let configurations = try Row.fetchCursor(
      db,
      sql: "SELECT id, name, title, description, parent FROM configuration WHERE experiment = ? ORDER BY position",
      arguments: [experiment])
    var result: [Runs.Configuration] = []
    while let row = try configurations.next() {
      let resolved = try resolvedSettings(of: row[0], like: result.last?.origins ?? [:], in: db)
      result.append(
        Runs.Configuration(
          name: row[1], title: row[2], description: row[3], parent: row[4], settings: resolved.settings,
          origins: resolved.origins))
    }
    return result
  }
}

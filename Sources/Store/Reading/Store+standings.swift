import GRDB
public import Runs

/// How many of an experiment's current runs stand where.
public struct Standing: Hashable, Sendable {
  /// The experiment's name.
  public let experiment: String
  /// Runs of each status; one that several configurations share counts once.
  public let counts: [RunStatus: Int]
  /// Runs that are asked for and were never queued.
  public let missing: Int
}

extension Store {
  /// Where the current runs of the experiments stand, in the order in which the experiments came to the store.
  ///
  /// - named: only the experiment of that name
  public func standings(of name: String? = nil) throws(StoreError) -> [Standing] {
    try read { db in
      let names = try Row.fetchAll(
        db, sql: "SELECT id, name FROM experiment WHERE :name IS NULL OR name = :name ORDER BY id",
        arguments: ["name": name])
      return try names.map { experiment in
        let rows = try Row.fetchAll(
          db,
          sql: """
            SELECT r.status, count(*) AS runs
            FROM (SELECT DISTINCT fingerprint FROM planned_run WHERE experiment = ? AND current = 1) AS p
            LEFT JOIN run AS r ON r.fingerprint = p.fingerprint
            GROUP BY r.status
            """,
          arguments: [experiment["id"] as Int64])
        var counts: [RunStatus: Int] = [:]
        var missing = 0
        for row in rows {
          if (row["status"] as String?) == nil {
            missing = row["runs"]
          } else {
            counts[try status(in: row)] = row["runs"]
          }
        }
        return Standing(experiment: experiment["name"], counts: counts, missing: missing)
      }
    }
  }
}

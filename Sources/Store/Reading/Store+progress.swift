import GRDB
public import Runs

/// How far a running run has come.
public struct RunProgress: Hashable, Sendable {
  /// Which run it is.
  public let fingerprint: Fingerprint
  /// The experiment and the configuration that ask for it; the first where several do.
  public let experiment: String, configuration: String
  /// The seed of its random streams.
  public let seed: Int
  /// The last recorded batch and its epoch, from 0; nil before there is one.
  public let step: Int?, epoch: Int?
  /// The smoothed loss after that batch.
  public let smoothLoss: Double?
  /// Training and validation so far, in seconds.
  public let seconds: Double
  /// When it began and when its worker last gave a sign of life, UTC.
  public let startedAt: String, heartbeat: String
}

extension Store {
  /// The runs that are being trained, in the order in which they were queued first; cheap enough to ask ten times a
  /// second.
  public func progress() throws(StoreError) -> [RunProgress] {
    try read { db in
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT r.*, (SELECT sum(training_s + validation_s) FROM run_epoch WHERE run = r.id) AS epochs_s,
              x.name AS experiment, p.configuration, b.step, b.epoch, b.smooth_loss, b.nonfinite
            FROM run AS r
            LEFT JOIN run_batch AS b ON b.run = r.id
              AND b.step = (SELECT step FROM run_batch WHERE run = r.id ORDER BY step DESC LIMIT 1)
            JOIN planned_run AS p ON p.fingerprint = r.fingerprint
            JOIN experiment AS x ON x.id = p.experiment
            WHERE r.status = 'running'
            ORDER BY r.id, p.current DESC, x.id, p.position
            """))
      var seen: Set<Fingerprint> = []
      return rows.compactMap { row in
        let fingerprint = Fingerprint(hex: row["fingerprint"])
        guard seen.insert(fingerprint).inserted else { return nil }
        return RunProgress(
          fingerprint: fingerprint, experiment: row["experiment"], configuration: row["configuration"],
          seed: row["seed"], step: row["step"], epoch: row["epoch"],
          smoothLoss: Nonfinite.value("smooth_loss", in: row),
          seconds: (row["epochs_s"] ?? 0) + (row["unfinished_s"] ?? 0), startedAt: row["started_at"],
          heartbeat: row["heartbeat_at"])
      }
    }
  }
}

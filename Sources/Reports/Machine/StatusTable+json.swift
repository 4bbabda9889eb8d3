import Runs

extension StatusTable {
  /// The same for programs:
  ///
  ///     { "experiments": [ { "name", "runs": { "completed": 38, …, "missing": 1 } } ],
  ///       "running": [ { "run", "experiment", "configuration", "seed", "epoch", "epochs", "batch", "batches",
  ///         "heartbeat_age_s", "left_s", "worker": { "host", "process", "alive" } } ] }
  ///
  /// Every status has a count, 0 included; null means unknown; epochs count from 0.
  public var json: String {
    JSONValue.object([
      ("experiments", .array(standings.map(Self.object))), ("running", .array(running.map(Self.object))),
    ]).text() + "\n"
  }

  private static func object(_ standing: Standing) -> JSONValue {
    let counts = RunStatus.allCases.map { ($0.rawValue, JSONValue.integer(standing.counts[$0] ?? 0)) }
    return .object([
      ("name", .string(standing.experiment)), ("runs", .object(counts + [("missing", .integer(standing.missing))])),
    ])
  }

  private static func object(_ run: Running) -> JSONValue {
    .object([
      ("run", .string(run.fingerprint.run)), ("experiment", .string(run.experiment)),
      ("configuration", .string(run.configuration)), ("seed", .integer(run.seed)),
      ("epoch", .optional(run.epoch, JSONValue.integer)), ("epochs", .optional(run.epochs, JSONValue.integer)),
      ("batch", .optional(run.batch, JSONValue.integer)), ("batches", .optional(run.batches, JSONValue.integer)),
      ("heartbeat_age_s", .optional(run.heartbeatAge, JSONValue.number)),
      ("left_s", .optional(run.secondsLeft, JSONValue.number)),
      (
        "worker",
        .object([
          ("host", .string(run.worker.host)), ("process", .integer(run.worker.processID)),
          ("alive", .boolean(run.isAlive)),
        ])
      ),
    ])
  }
}

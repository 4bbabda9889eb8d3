import Comparisons
import Runs

/// Everything that was computed, for programs.
///
///     { "format": 1,
///       "experiments": [ {
///         "name", "title", "description", "baseline", "seeds",
///         "report": { "primary", "direction", "at" },
///         "configurations": [ {
///           "name", "title", "parent", "settings": { "batch_size": 64, … },
///           "changes": { "against", "settings": [ { "setting", "from", "to" } ] },
///           "shares_runs_with": [ … ],
///           "runs": [ { "seed", "run", "status", "reason", "value", "epochs": [ … ], … } ],
///           "statistics": { "n", "counts": { "completed", … }, "minimum", "median", "maximum", "mean", "std" },
///           "against_parent", "against_baseline": { "reference", "n", "mean", "wins", "ties", "losses" },
///           "time_s", "last_epoch_medians": { "train_loss", "valid_loss", "accuracy" }
///         } ],
///         "runs": { "completed": 40, … }, "time_s", "provenance": { TOPIC: [ { "value", "runs" } ] }, "rows_sha256"
///       } ] }
///
/// Null means unknown or not computed. A number that is not finite is null, and its object has
/// `"nonfinite": { "valid_loss": "nan" }`. A seed that was never selected has `"run": null` and
/// `"status": "not_run"`; one that was and waits is `"queued"`, and the counts call both `not_run`.
/// `value` is the primary metric at the epoch that counts; `time_s` is training and validation: of one epoch, the median
/// of the completed runs of a configuration, the sum of all runs of an experiment. Names are added without another
/// `format`; a changed meaning raises it.
struct JSONReport {
  var comparisons: [Comparison]

  init(_ comparisons: [Comparison]) {
    self.comparisons = comparisons
  }

  /// The document, ended by a newline.
  var text: String {
    let document = JSONValue.object([
      ("format", .integer(1)), ("experiments", .array(comparisons.map(experiment))),
    ])
    return document.text() + "\n"
  }

  private func experiment(_ comparison: Comparison) -> JSONValue {
    let experiment = comparison.experiment
    return .object([
      ("name", .string(experiment.name)),
      ("title", .optional(experiment.title, JSONValue.string)),
      ("description", .optional(experiment.description, JSONValue.string)),
      ("baseline", .string(experiment.baseline)),
      ("seeds", .array(comparison.seeds.map(JSONValue.integer))),
      (
        "report",
        .object([
          ("primary", .string(experiment.report.primary)), ("direction", .string(experiment.report.direction.rawValue)),
          ("at", .string(experiment.report.at.rawValue)),
        ])
      ),
      ("configurations", .array(comparison.configurations.map(configuration))),
      ("runs", .object(comparison.counts.map { ($0.outcome.rawValue, .integer($0.count)) })),
      ("time_s", .number(comparison.seconds)),
      ("provenance", .object(comparison.facts.map { ($0.topic.rawValue, .array($0.values.map(fact))) })),
      ("rows_sha256", .string(comparison.digest)),
    ])
  }

  private func fact(_ value: ProvenanceFact.Value) -> JSONValue {
    .object([("value", .string(value.text)), ("runs", .integer(value.runs))])
  }

  private func configuration(_ result: ConfigurationResult) -> JSONValue {
    let configuration = result.configuration
    let settings = configuration.settings.names.map { name in
      (name, JSONValue.optional(configuration.settings[name], JSONValue.init))
    }
    return .object([
      ("name", .string(configuration.name)),
      ("title", .optional(configuration.title, JSONValue.string)),
      ("parent", .optional(configuration.parent, JSONValue.string)),
      ("settings", .object(settings)),
      ("changes", changes(of: result)),
      ("shares_runs_with", .array(result.sharesRunsWith.map(JSONValue.string))),
      ("runs", .array(result.seeds.map(run))),
      ("statistics", statistics(of: result)),
      ("against_parent", .optional(result.againstParent, difference)),
      ("against_baseline", .optional(result.againstBaseline, difference)),
      ("time_s", .optional(result.medianSeconds, JSONValue.number)),
      ("last_epoch_medians", numbers(result.lastMedians.map { ($0.metric, $0.value) })),
    ])
  }

  private func changes(of result: ConfigurationResult) -> JSONValue {
    let settings = result.changes.map { change in
      JSONValue.object([
        ("setting", .string(change.setting)), ("from", .optional(change.from, JSONValue.init)),
        ("to", .init(change.to)),
      ])
    }
    return .object([("against", .optional(result.reference, JSONValue.string)), ("settings", .array(settings))])
  }
}

extension JSONReport {
  private func run(_ result: SeedResult) -> JSONValue {
    let run = result.run
    let identity: [(String, JSONValue)] = [
      ("seed", .integer(result.seed)),
      ("run", .optional(run?.fingerprint.run, JSONValue.string)),
      ("status", .string(run?.status.rawValue ?? Outcome.notRun.rawValue)),
      ("reason", .optional(run?.reason, JSONValue.string)),
    ]
    let rest: [(String, JSONValue)] = [
      ("epochs", .array((run?.epochs ?? []).map(epoch))),
      ("started_at", .optional(run?.startedAt, JSONValue.string)),
      ("finished_at", .optional(run?.finishedAt, JSONValue.string)),
      ("weights_digest", .optional(run?.weightsDigest, JSONValue.string)),
      ("metrics_digest", .optional(run?.metricsDigest, JSONValue.string)),
    ]
    return .object(identity + members([("value", result.value)]) + rest)
  }

  private func epoch(_ epoch: EpochRecord) -> JSONValue {
    let metrics = EpochRecord.metrics.map { ($0, epoch.value(of: $0)) }
    return .object([("epoch", .integer(epoch.epoch))] + members(metrics + [("time_s", epoch.seconds)]))
  }

  private func statistics(of result: ConfigurationResult) -> JSONValue {
    let summary = result.summary
    let counts = Outcome.allCases.map { ($0.rawValue, JSONValue.integer(result.count($0))) }
    return .object(
      [("n", .integer(summary?.n ?? 0)), ("counts", .object(counts))]
        + members([
          ("minimum", summary?.minimum), ("median", summary?.median), ("maximum", summary?.maximum),
          ("mean", summary?.mean), ("std", summary?.std),
        ]))
  }

  private func difference(_ difference: Difference) -> JSONValue {
    .object(
      [("reference", .string(difference.reference)), ("n", .integer(difference.n))]
        + members([("mean", difference.mean)])
        + [
          ("wins", .integer(difference.wins)), ("ties", .integer(difference.ties)),
          ("losses", .integer(difference.losses)),
        ])
  }

  private func numbers(_ values: [(String, Double?)]) -> JSONValue {
    .object(members(values))
  }

  /// The values by name, and `nonfinite` with the names of those that JSON cannot write.
  private func members(_ values: [(String, Double?)]) -> [(String, JSONValue)] {
    let lost = values.compactMap { name, value in
      value.flatMap { $0.isFinite ? nil : (name, JSONValue.string(Figures.nonfinite($0))) }
    }
    let shown = values.map { ($0, JSONValue.optional($1, JSONValue.number)) }
    return shown + (lost.isEmpty ? [] : [("nonfinite", .object(lost))])
  }
}

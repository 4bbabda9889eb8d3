import Comparisons
import Runs

/// Everything that was computed, for programs; docs/report.md describes each name.
///
/// Null means unknown or not computed. Names are added without another `format`; a changed meaning raises it.
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
          ("at", .string(experiment.report.at.rawValue)), ("compare", .string(experiment.report.compare.rawValue)),
          ("alpha", .number(experiment.report.alpha)),
          ("margin", .optional(experiment.report.margin, JSONValue.number)),
          ("declared_primary", .string(comparison.declaredPrimary)),
          ("exploratory", .boolean(comparison.family.isExploratory)),
          ("comparisons", .integer(comparison.family.count)),
          ("seeds_needed", .integer(comparison.family.seedsNeeded)),
          ("smallest_p_corrected", .number(comparison.family.smallestCorrectedP(seeds: experiment.seeds.count))),
        ])
      ),
      ("configurations", .array(comparison.configurations.map(configuration))),
      ("configurations_not_shown", .integer(comparison.omitted)),
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
      ("comparisons", .array(result.comparison.map { [comparison($0)] } ?? [])),
      ("against_parent", .optional(result.againstParent, difference)),
      ("against_baseline", .optional(result.againstBaseline, difference)),
      ("time_s", .optional(result.medianSeconds, JSONValue.number)),
      ("cost", cost(result.cost)),
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
        ]) + [
          ("interval", interval(result.meanInterval)),
          ("near_chance", .integer(result.unfairness?.nearChance ?? 0)),
          ("is_mean_fair", .boolean(result.unfairness == nil)),
        ])
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

  func numbers(_ values: [(String, Double?)]) -> JSONValue {
    .object(members(values))
  }

  /// The values by name, and `nonfinite` with the names of those that JSON cannot write.
  func members(_ values: [(String, Double?)]) -> [(String, JSONValue)] {
    let lost = values.compactMap { name, value in
      value.flatMap { $0.isFinite ? nil : (name, JSONValue.string(Figures.nonfinite($0))) }
    }
    let shown = values.map { ($0, JSONValue.optional($1, JSONValue.number)) }
    return shown + (lost.isEmpty ? [] : [("nonfinite", .object(lost))])
  }
}

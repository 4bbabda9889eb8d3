public import Runs

/// One configuration of an experiment: what it changes, what came out, and what the change did.
public struct ConfigurationResult: Hashable, Sendable {
  /// Its definition.
  public var configuration: Configuration
  /// What `changes` are against: its parent, or the baseline where it extends none; nil for the baseline itself.
  public var reference: String?
  /// The settings in which it differs from `reference`.
  public var changes: [Change]
  /// One for each seed of the comparison, in its order.
  public var seeds: [SeedResult]
  /// The primary metric over the seeds that completed, nil where none did.
  public var summary: Summary?
  /// The 1 − α t-interval of its mean, nil where fewer than 3 seeds completed.
  public internal(set) var meanInterval: Interval?
  /// Paired with its parent, nil where it has none or no seed has a result in both.
  public var againstParent: Difference?
  /// Paired with the baseline, nil for the baseline itself and where no seed has a result in both.
  public var againstBaseline: Difference?
  /// Against what the report compares it with, nil for the baseline, or where that is not one of the configurations.
  public internal(set) var comparison: PairedComparison?
  /// Why mean ± std does not describe its seeds, nil where it does.
  public internal(set) var unfairness: UnfairSummary?
  /// Median over the completed runs of training and validation time, in seconds.
  public var medianSeconds: Double?
  /// What its runs cost.
  public internal(set) var cost = Cost()
  /// For each recorded metric the median of the completed runs' last values that are numbers, exploratory.
  public var lastMedians: [MetricMedian]
  /// The configurations of the same settings, which have the same runs.
  public var sharesRunsWith: [String]

  /// How many of its seeds ended this way.
  public func count(_ outcome: Outcome) -> Int {
    seeds.count { $0.outcome == outcome }
  }

  /// Epochs that a run of it trains, nil where its settings do not say.
  public var epochs: Int? {
    if case .integer(let epochs)? = configuration.settings["epochs"] { epochs } else { nil }
  }

  /// The data set that it trains on, empty where its settings do not say.
  var dataset: String {
    if case .string(let name)? = configuration.settings["dataset"] { name } else { "" }
  }

  /// The result of `configuration` with its seeds' results and what it changes, beside those of all (`results`, by name).
  init(
    _ configuration: Configuration, _ seeds: [SeedResult], changes: [Change], sharesRunsWith: [String],
    among results: [String: [SeedResult]], of experiment: Experiment
  ) {
    let completed = seeds.compactMap(\.run).filter { $0.status == .completed }
    let pair = { (name: String) -> Difference? in
      guard let others = results[name] else { return nil }
      let direction = experiment.report.direction
      let scores = zip(seeds, others).map { ($0.score(direction), $1.score(direction)) }
      return Difference(from: name, scores)
    }

    self.configuration = configuration
    self.seeds = seeds
    reference = experiment.reference(of: configuration)
    self.changes = changes
    summary = Summary(seeds.filter { $0.outcome == .completed }.compactMap(\.value))
    againstParent = configuration.parent.flatMap(pair)
    againstBaseline = configuration.name == experiment.baseline ? nil : pair(experiment.baseline)
    medianSeconds = Summary.median(completed.map(\.seconds))
    lastMedians = EpochRecord.metrics.map { metric in
      let values = completed.compactMap { $0.epochs.last?.value(of: metric) }
      return MetricMedian(metric: metric, value: Summary.median(values.filter(\.isFinite)))
    }
    self.sharesRunsWith = sharesRunsWith
  }
}

/// The middle of one metric's last values.
public struct MetricMedian: Hashable, Sendable {
  /// The metric's name.
  public var metric: String
  /// Its median, nil where no completed run has a finite value.
  public var value: Double?
}

/// What a spec declares, read, checked and expanded: the configurations to compare and the seeds to run them with.
public struct Experiment: Hashable, Sendable {
  /// The experiment's name; the store is `results/NAME.sqlite` unless said otherwise.
  public var name: String
  /// For people; means nothing to the runs.
  public var title: String?
  /// For people; means nothing to the runs.
  public var description: String?
  /// The configuration that all are compared with.
  public var baseline: String
  /// One run of each configuration for each seed, in this order.
  public var seeds: [Int]
  /// How results are compared.
  public var report: ReportSettings
  /// In the spec's order; parents may come after their children.
  public var configurations: [Configuration]

  /// An experiment of these parts.
  public init(
    name: String, title: String? = nil, description: String? = nil, baseline: String, seeds: [Int],
    report: ReportSettings = ReportSettings(), configurations: [Configuration]
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.baseline = baseline
    self.seeds = seeds
    self.report = report
    self.configurations = configurations
  }
}

/// One named configuration of an experiment.
public struct Configuration: Hashable, Sendable {
  /// Unique in its experiment.
  public var name: String
  /// For people; means nothing to the runs.
  public var title: String?
  /// For people; means nothing to the runs.
  public var description: String?
  /// The configuration that it extends, nil where it starts from the spec's defaults.
  public var parent: String?
  /// Every setting that applies, defaults written out.
  public var settings: RunConfiguration
  /// Where each setting comes from.
  public var origins: [String: Origin]

  /// Where the value of a setting was written.
  public enum Origin: Hashable, Sendable {
    /// Nowhere: the documented default.
    case documentedDefault
    /// In the spec's `defaults`.
    case specDefaults
    /// In this configuration itself, or by `--set`.
    case own
    /// In the configuration of that name, which this one extends, directly or not.
    case inherited(from: String)
  }

  /// A configuration of these parts.
  public init(
    name: String, title: String? = nil, description: String? = nil, parent: String? = nil,
    settings: RunConfiguration, origins: [String: Origin]
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.parent = parent
    self.settings = settings
    self.origins = origins
  }
}

/// The spec's `report`: declared before running, so that nobody chooses the metric after seeing the numbers.
public struct ReportSettings: Hashable, Sendable {
  /// Which metric decides: `accuracy`, `valid_loss` or `train_loss`.
  public var primary = "accuracy"
  /// Whether more of it is better.
  public var direction = Direction.maximize
  /// Which epoch's value counts.
  public var at = Epoch.last
  /// What each configuration is compared with.
  public var compare = Reference.parent
  /// Level of the tests.
  public var alpha = 0.05
  /// The smallest difference that matters, in units of the metric.
  public var margin: Double?

  /// Whether more or less of the metric is better.
  public enum Direction: String, CaseIterable, Sendable { case maximize, minimize }
  /// The last epoch, or the best one (optimistic on the validation set, and labelled so).
  public enum Epoch: String, CaseIterable, Sendable { case last, best }
  /// The configuration that it extends, or the experiment's baseline.
  public enum Reference: String, CaseIterable, Sendable { case parent, baseline }

  /// The documented defaults.
  public init() {}
}

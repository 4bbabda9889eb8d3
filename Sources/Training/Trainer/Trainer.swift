public import Datasets
public import Runs

/// Trains one run from its beginning, or from a checkpoint, to its end, on one thread.
///
/// What it records and the weights that it ends with depend on configuration, seed and data set alone,
/// not on how often it was stopped on the way.
public struct Trainer {
  /// Raised whenever a change of ours moves a bit of what is recorded; part of every fingerprint.
  public static let version = 1

  /// The constants that this run's pixels are normalized with.
  public let normalization: PixelNormalization

  /// How many images an epoch trains on, those of a last batch that is dropped not included.
  public var imagesPerEpoch: Int { plan.ranges.last?.upperBound ?? 0 }

  /// How many numbers the network learns.
  public var parameterCount: Int {
    Models.architecture(for: configuration, dataset: dataset.facts).parameterCount
  }

  /// What is recorded besides, as the configuration says.
  public var telemetry: Telemetry? { configuration.telemetry }
  /// The names of the layers that telemetry looks at, in order of execution.
  public var observedLayers: [String] {
    Models.architecture(for: configuration, dataset: dataset.facts).observedLayers
  }

  let configuration: RunConfiguration
  let seed: Int
  let dataset: Dataset
  let kernels: KernelVariant
  let clock: () -> Double
  let plan: BatchPlan
  let schedule: any Schedule

  /// A run of a checked and complete configuration.
  ///
  /// - clock: seconds since some moment, never going back
  public init(
    configuration: RunConfiguration, seed: Int, dataset: Dataset, kernels: KernelVariant,
    clock: @escaping () -> Double
  ) {
    self.configuration = configuration
    self.seed = seed
    self.dataset = dataset
    self.kernels = kernels
    self.clock = clock
    plan = BatchPlan(
      ImageOrder(
        count: dataset.facts.used(by: configuration).trainingCount, of: dataset.training.count, seed: seed,
        shuffled: configuration.boolean("shuffle")),
      size: configuration.integer("batch_size"), epochs: configuration.integer("epochs"),
      dropLast: configuration.boolean("drop_last"))
    schedule = Schedules.schedule(for: configuration)
    guard let firstBatch = plan.batches(of: 0).first else { preconditionFailure("a batch larger than the data set") }
    normalization = InputNormalization(configuration).constants(
      for: dataset.training, used: plan.isPartial ? plan.subset : nil, firstBatch: firstBatch.images)
  }
}

public import Datasets
public import Runs

/// Trains one run from its beginning to its end, on one thread.
///
/// What it records and the weights that it ends with depend on configuration, seed and data set alone.
public struct Trainer {
  /// Raised whenever a change of ours moves a bit of what is recorded; part of every fingerprint.
  public static let version = 1

  /// The constants that this run's pixels are normalized with.
  public let normalization: PixelNormalization

  private let configuration: RunConfiguration
  private let seed: Int
  private let dataset: Dataset
  private let kernels: KernelVariant
  private let clock: () -> Double
  private let plan: BatchPlan
  private let schedule: any Schedule

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
      ImageOrder(count: dataset.training.count, seed: seed, shuffled: configuration.boolean("shuffle")),
      size: configuration.integer("batch_size"), epochs: configuration.integer("epochs"),
      dropLast: configuration.boolean("drop_last"))
    schedule = Schedules.schedule(for: configuration)
    guard let firstBatch = plan.batches(of: 0).first else { preconditionFailure("a batch larger than the data set") }
    normalization = InputNormalization(configuration).constants(for: dataset.training, firstBatch: firstBatch.images)
  }

  /// Trains and validates, epoch by epoch, and tells `record` of every batch and every epoch when it is done.
  ///
  /// - Throws: what `record` throws, which ends the run there.
  public func run(_ record: (RunEvent) throws -> Void) throws -> RunOutcome {
    var learner = Learner(
      configuration: configuration, seed: seed, dataset: dataset, normalization: normalization, kernels: kernels)
    var smoothed = SmoothedLoss()
    var lastFinite: Double?
    for epoch in 0..<plan.epochs {
      let started = clock()
      for batch in plan.batches(of: epoch) {
        let hyperparameters = schedule.hyperparameters(at: batch.progress)
        let loss = learner.train(on: batch.images, hyperparameters)
        smoothed.add(loss)
        try record(
          .batch(
            BatchRecord(
              step: batch.step, epoch: epoch, loss: loss, smoothLoss: smoothed.value,
              learningRate: hyperparameters.learningRate, momentum: hyperparameters.momentum)))
        guard loss.isFinite else { return .diverged(step: batch.step, loss: loss, lastFinite: lastFinite) }
        lastFinite = loss
      }
      let trained = clock()
      let (validLoss, accuracy) = learner.validate()
      try record(
        .epoch(
          EpochRecord(
            epoch: epoch, trainLoss: smoothed.value, validLoss: validLoss, accuracy: accuracy,
            trainingSeconds: trained - started, validationSeconds: clock() - trained)))
    }
    return .completed(weightsDigest: learner.network.weightsDigest)
  }
}

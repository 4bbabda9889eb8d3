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
  private let order: ImageOrder
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
      count: dataset.training.count, size: configuration.integer("batch_size"),
      epochs: configuration.integer("epochs"), dropLast: configuration.boolean("drop_last"))
    order = ImageOrder(
      count: dataset.training.count, seed: seed, shuffled: configuration.boolean("shuffle"))
    schedule = Schedules.schedule(for: configuration)
    normalization = InputNormalization(configuration).constants(
      for: dataset.training, firstBatch: order.indices(epoch: 0)[plan.ranges[0]])
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
      let indices = order.indices(epoch: epoch)
      for (batch, range) in plan.ranges.enumerated() {
        let step = plan.step(epoch: epoch, batch: batch)
        let hyperparameters = schedule.hyperparameters(at: plan.progress(of: step))
        let loss = learner.train(on: indices[range], hyperparameters)
        smoothed.add(loss)
        try record(
          .batch(
            BatchRecord(
              step: step, epoch: epoch, loss: loss, smoothLoss: smoothed.value,
              learningRate: hyperparameters.learningRate, momentum: hyperparameters.momentum)))
        guard loss.isFinite else { return .diverged(step: step, loss: loss, lastFinite: lastFinite) }
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

public import Runs

extension Trainer {
  /// Trains and validates, epoch by epoch, and tells `record` of every batch and every epoch when it is done.
  ///
  /// - Throws: what `record` throws, which ends the run there.
  public func run(_ record: (RunEvent) throws -> Void) throws -> RunOutcome {
    try run(from: nil) { event, _ in try record(event) }
  }

  /// Goes on from `checkpoint`, and tells exactly what an uninterrupted run tells from there on; nil begins.
  ///
  /// With each event `record` gets the moment after it, of which a checkpoint can be made as long as `record` has not
  /// returned.
  ///
  /// - Throws: what `record` throws, which ends the run there; `CheckpointError` where the checkpoint is of another run.
  public func run(
    from checkpoint: Checkpoint?, _ record: (RunEvent, TrainingMoment) throws -> Void
  ) throws -> RunOutcome {
    var learner = Learner(
      configuration: configuration, seed: seed, dataset: dataset, normalization: normalization, kernels: kernels)
    var position = Position()
    if let checkpoint {
      try check(checkpoint.position)
      try learner.restore(checkpoint)
      position = checkpoint.position
    }
    while position.epoch < plan.epochs {
      let epoch = position.epoch
      let started = clock() - position.trainingSeconds
      for batch in plan.batches(of: epoch).dropFirst(position.step - epoch * plan.ranges.count) {
        let hyperparameters = schedule.hyperparameters(at: batch.progress)
        let trained = learner.train(
          on: batch, hyperparameters, isObserved: self.telemetry?.includes(step: batch.step) == true)
        let loss = trained.loss
        position.smoothedLoss.add(loss)
        position.step += 1
        let event = RunEvent.batch(
          BatchRecord(
            step: batch.step, epoch: epoch, loss: loss, smoothLoss: position.smoothedLoss.value,
            learningRate: hyperparameters.learningRate, momentum: hyperparameters.momentum,
            gradientNorm: trained.gradientNorm, layers: trained.layers))
        let lastFinite = position.lastFiniteLoss
        position.lastFiniteLoss = loss
        try record(
          event, TrainingMoment(position, learner, endsRun: !loss.isFinite, trainingSeconds: { clock() - started }))
        guard loss.isFinite else { return .diverged(step: batch.step, loss: loss, lastFinite: lastFinite) }
      }
      let validating = clock()
      let (validLoss, accuracy, correctness) = learner.validate()
      let event = RunEvent.epoch(
        EpochRecord(
          epoch: epoch, trainLoss: position.smoothedLoss.value, validLoss: validLoss, accuracy: accuracy,
          trainingSeconds: validating - started, validationSeconds: clock() - validating))
      (position.epoch, position.trainingSeconds) = (epoch + 1, 0)
      let endsRun = position.epoch == plan.epochs || !validLoss.isFinite
      let isLast = position.epoch == plan.epochs && validLoss.isFinite
      try record(
        event,
        TrainingMoment(
          position, learner, endsRun: endsRun, correctness: isLast ? correctness : nil, trainingSeconds: { 0 }))
      guard validLoss.isFinite else {
        return .divergedInValidation(epoch: epoch, loss: validLoss, lastFinite: position.lastFiniteLoss)
      }
    }
    return .completed(weightsDigest: learner.network.weightsDigest)
  }

  /// Whether this run can stand at `position`.
  private func check(_ position: Position) throws(CheckpointError) {
    let perEpoch = plan.ranges.count
    guard (0...plan.epochs).contains(position.epoch) else {
      throw .mismatch(what: "epochs", needed: plan.epochs, found: position.epoch)
    }
    let steps = position.epoch * perEpoch...min(position.epoch + 1, plan.epochs) * perEpoch
    guard steps.contains(position.step) else {
      throw .mismatch(what: "batches", needed: steps.upperBound, found: position.step)
    }
  }
}

/// A run right after one of its events; good until the callback that gets it returns.
public struct TrainingMoment {
  /// Whether the run ends with this event, so that there is nothing to go on with.
  public let endsRun: Bool
  /// Which validation images are right, right after the last epoch of a run that completes; nil at any other moment.
  public let correctness: Correctness?
  private let position: Position
  private let learner: Learner
  private let seconds: () -> Double

  fileprivate init(
    _ position: Position, _ learner: Learner, endsRun: Bool, correctness: Correctness? = nil,
    trainingSeconds: @escaping () -> Double
  ) {
    self.position = position
    self.learner = learner
    self.endsRun = endsRun
    self.correctness = correctness
    seconds = trainingSeconds
  }

  /// Seconds of training so far in the epoch that is not recorded yet; 0 right after an epoch.
  public var trainingSeconds: Double { seconds() }

  /// What it takes to go on from here.
  public func checkpoint() -> Checkpoint {
    precondition(!endsRun, "a run that has ended is not gone on with")
    var checkpoint = learner.checkpoint(at: position)
    checkpoint.position.trainingSeconds = trainingSeconds
    return checkpoint
  }
}

public import Runs

extension LearningRateSweep {
  /// The learning rate of batch `step`, from 0.
  public func learningRate(at step: Int) -> Double {
    start * power(end / start, Double(step) / Double(iterations))
  }
}

extension Trainer {
  /// Trains new weights on one batch after the other while the learning rate rises, without validation, until the sweep
  /// or the learning ends; the weights are thrown away (Smith 2017; fastai's `lr_find`).
  ///
  /// Everything but learning rate and schedule is the configuration's; the momentum is its optimizer's.
  public func findLearningRate(_ sweep: LearningRateSweep) -> LearningRateFind {
    var learner = Learner(
      configuration: configuration, seed: seed, dataset: dataset, normalization: normalization, kernels: kernels)
    var smoothed = SmoothedLoss()
    var best = Double.infinity
    var batches: [BatchRecord] = []
    var stoppedEarly = false
    let momentum = configuration.number("optimizer.momentum")
    steps: for epoch in 0... {
      for batch in plan.batches(of: epoch) {
        if batch.step == sweep.iterations { break steps }
        let rate = sweep.learningRate(at: batch.step)
        let loss = learner.train(
          on: batch, Hyperparameters(learningRate: rate, momentum: momentum), isObserved: false
        ).loss
        smoothed.add(loss)
        batches.append(
          BatchRecord(
            step: batch.step, epoch: epoch, loss: loss, smoothLoss: smoothed.value, learningRate: rate,
            momentum: momentum))
        best = min(best, smoothed.value)
        stoppedEarly = !loss.isFinite || smoothed.value > 4 * best
        if stoppedEarly { break steps }
      }
    }
    return LearningRateFind(
      sweep: sweep, batches: batches, stoppedEarly: stoppedEarly,
      suggestions: LearningRateSuggestions(
        learningRates: batches.map(\.learningRate), smoothLosses: batches.map(\.smoothLoss), of: sweep))
  }
}

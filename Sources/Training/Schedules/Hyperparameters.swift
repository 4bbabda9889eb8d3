import Runs

/// What a schedule moves from batch to batch.
struct Hyperparameters: Hashable, Sendable {
  /// The size of a step.
  var learningRate: Double
  /// How much of the old average of gradients stays (Adam's beta 1).
  var momentum: Double
}

extension Hyperparameters {
  /// `learning_rate` and the optimizer's own momentum.
  init(constantOf configuration: RunConfiguration) {
    self.init(
      learningRate: configuration.number("learning_rate"), momentum: configuration.number("optimizer.momentum"))
  }
}

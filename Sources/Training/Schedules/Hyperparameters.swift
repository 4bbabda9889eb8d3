/// What a schedule moves from batch to batch.
struct Hyperparameters: Hashable, Sendable {
  /// The size of a step.
  var learningRate: Double
  /// How much of the old average of gradients stays (Adam's beta 1).
  var momentum: Double
}

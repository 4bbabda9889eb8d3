/// fastai's smoothed training loss: an exponential moving average, freed of its start at zero and never reset within
/// a run.
struct SmoothedLoss: Hashable, Sendable {
  private let beta: Double
  private(set) var average = 0.0
  /// `beta` to the power of the number of losses so far: the weight that the start at zero still has.
  private(set) var remainder = 1.0

  /// No losses yet.
  ///
  /// - beta: how much of the old average stays, in [0, 1)
  init(beta: Double = 0.98) {
    self.beta = beta
  }

  /// The state after some losses, with the usual beta.
  init(average: Double, remainder: Double) {
    self.init()
    (self.average, self.remainder) = (average, remainder)
  }

  /// Takes in the loss of one more batch.
  mutating func add(_ loss: Double) {
    average = beta * average + (1 - beta) * loss
    remainder *= beta
  }

  /// The smoothed loss; NaN before the first.
  var value: Double { average / (1 - remainder) }
}

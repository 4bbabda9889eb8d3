/// A learning-rate finder's sweep: from one learning rate towards another, each batch's the same factor above the one
/// before (Smith 2017).
public struct LearningRateSweep: Hashable, Sendable {
  /// The learning rate of the first batch, and the one that the batch after the last would have.
  public var start: Double, end: Double
  /// How many batches at most.
  public var iterations: Int

  /// A sweep; the defaults are fastai's.
  public init(start: Double = 1e-7, end: Double = 10, iterations: Int = 100) {
    self.start = start
    self.end = end
    self.iterations = iterations
  }
}

/// What a learning-rate finder recorded, and what that suggests.
public struct LearningRateFind: Hashable, Sendable {
  /// The sweep.
  public var sweep: LearningRateSweep
  /// The batches in order.
  public var batches: [BatchRecord]
  /// Whether it ended early because the smoothed loss had grown to more than four times its lowest, or to no number.
  public var stoppedEarly: Bool
  /// What the losses suggest.
  public var suggestions: LearningRateSuggestions

  /// The record of a sweep.
  public init(
    sweep: LearningRateSweep, batches: [BatchRecord], stoppedEarly: Bool, suggestions: LearningRateSuggestions
  ) {
    self.sweep = sweep
    self.batches = batches
    self.stoppedEarly = stoppedEarly
    self.suggestions = suggestions
  }

  /// What makes it this find and no other: the run that its configuration and seed would be, and the sweep.
  public static func fingerprint(of run: Fingerprint, _ sweep: LearningRateSweep) -> Fingerprint {
    Fingerprint(
      hex: SHA256.hex(of: "learning-rate finder \(run.hex) \(sweep.start) \(sweep.end) \(sweep.iterations)"))
  }
}

/// Learning rates that a finder's losses suggest; nil where a rule has too few batches to look at.
public struct LearningRateSuggestions: Hashable, Sendable {
  /// Within the longest stretch over which the loss falls; fastai's default.
  public var valley: Double?
  /// Where the loss falls most steeply over the logarithm of the learning rate.
  public var steep: Double?
  /// A tenth of where the loss is lowest.
  public var minimum: Double?
  /// Where the slope of the loss, followed from its right end to the left, has come to rest.
  public var slide: Double?

  /// These suggestions, or none.
  public init(valley: Double? = nil, steep: Double? = nil, minimum: Double? = nil, slide: Double? = nil) {
    self.valley = valley
    self.steep = steep
    self.minimum = minimum
    self.slide = slide
  }

  /// Each with its name, in the order in which they are shown.
  public var named: [(name: String, learningRate: Double?)] {
    [("valley", valley), ("steep", steep), ("minimum", minimum), ("slide", slide)]
  }
}

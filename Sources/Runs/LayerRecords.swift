/// What a layer made of one training batch: a convolution's output before its ReLU, a normalisation's output.
public struct LayerStatistics: Hashable, Sendable {
  /// Bins of the histogram, each a quarter wide, on [0, 10].
  public static let bins = 40

  /// Values: images × channels × pixels.
  public var count: Int
  /// Their mean, and their standard deviation over n − 1, which is NaN for a single value.
  public var mean: Double, std: Double
  /// Values of at most 0.05, all negative ones with them (as fastai counts them), and of at most 0.05 either way.
  public var nearZero: Int, nearZeroAbs: Int
  /// Values less than 0, and greater than 10; NaN is neither, and in no bin.
  public var below: Int, above: Int
  /// Values by bin: x falls into ⌊4x⌋, and 10 into the last.
  public var histogram: [Int]

  /// The statistics of `count` values.
  public init(
    count: Int, mean: Double, std: Double, nearZero: Int, nearZeroAbs: Int, below: Int, above: Int, histogram: [Int]
  ) {
    precondition(histogram.count == Self.bins, "\(histogram.count) bins")
    self.count = count
    self.mean = mean
    self.std = std
    self.nearZero = nearZero
    self.nearZeroAbs = nearZeroAbs
    self.below = below
    self.above = above
    self.histogram = histogram
  }
}

/// What a layer made of one training batch of a run, and which layer and batch it was.
public struct LayerRecord: Hashable, Sendable {
  /// The batch, counted over the whole run from 0.
  public var step: Int
  /// The layer's name, such as `conv_1`.
  public var layer: String
  /// Where it stands, from 0, among the layers that have parameters, in order of execution.
  public var index: Int
  /// What it made.
  public var statistics: LayerStatistics

  /// The record of one layer and batch.
  public init(step: Int, layer: String, index: Int, statistics: LayerStatistics) {
    self.step = step
    self.layer = layer
    self.index = index
    self.statistics = statistics
  }
}

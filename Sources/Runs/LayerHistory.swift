/// What one layer made of the recorded batches of a run, a column a quantity, as figures take them.
public struct LayerHistory: Hashable, Sendable {
  /// The layer's name, such as `conv_1`.
  public var layer: String
  /// The recorded batches, counted over the whole run from 0; ascending, and as many as of everything else.
  public var steps: [Int] = []
  /// Mean of the activations; NaN where it is not finite.
  public var means: [Double] = []
  /// Their standard deviation; NaN where it is not finite.
  public var stds: [Double] = []
  /// The share of at most 0.05, from 0 to 1.
  public var nearZero: [Double] = []
  /// How many fall into each of equally wide bins from 0 to 10: [batches][bins].
  public var histograms: [[Int]] = []

  /// The history of a layer of which nothing is recorded yet.
  public init(_ layer: String) { self.layer = layer }
}

extension [LayerHistory] {
  /// The layer that the chapter looks at: of those that are no normalization, the one before the last; the only one
  /// where there is no other, nil where there is none.
  public var penultimate: LayerHistory? {
    let layers = filter { !$0.layer.contains("norm_") }
    return layers.dropLast().last ?? layers.last
  }
}

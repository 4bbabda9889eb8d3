/// Where the values of several seeds lie.
public struct Summary: Hashable, Sendable {
  /// How many values, at least 1.
  public var n: Int
  /// The smallest, the middle (of an even number: the mean of the two in the middle) and the largest value.
  public var minimum: Double, median: Double, maximum: Double
  /// Arithmetic mean, summed in the order of the seeds.
  public var mean: Double
  /// Sample standard deviation, over n − 1; nil where n is 1.
  public var std: Double?

  /// The summary of finite values in the order of their seeds, nil where there are none.
  public init?(_ values: [Double]) {
    let sorted = values.sorted()
    guard let first = sorted.first, let last = sorted.last, let middle = Self.median(sorted) else { return nil }
    n = values.count
    (minimum, median, maximum) = (first, middle, last)
    let mean = values.reduce(0, +) / Double(values.count)
    self.mean = mean
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    std = n > 1 ? (squares / Double(n - 1)).squareRoot() : nil
  }

  /// The median of values in any order, nil where there are none.
  static func median(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? sorted[middle - 1] / 2 + sorted[middle] / 2 : sorted[middle]
  }
}

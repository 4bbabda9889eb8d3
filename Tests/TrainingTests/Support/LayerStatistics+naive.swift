import Runs

extension LayerStatistics {
  /// The specification: one value after the other, in Double.
  init(of values: [Float]) {
    let doubles = values.map(Double.init)
    let mean = doubles.reduce(0, +) / Double(doubles.count)
    let squares = doubles.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    var histogram = [Int](repeating: 0, count: Self.bins)
    for value in values where value >= 0 && value <= 10 { histogram[min(Int(value * 4), Self.bins - 1)] += 1 }
    self.init(
      count: values.count, mean: mean, std: (squares / Double(values.count - 1)).squareRoot(),
      nearZero: values.count { $0 <= 0.05 }, nearZeroAbs: values.count { $0.magnitude <= 0.05 },
      below: values.count { $0 < 0 }, above: values.count { $0 > 10 }, histogram: histogram)
  }

  /// All that is counted.
  var counts: [Int] { [count, nearZero, nearZeroAbs, below, above] + histogram }
}

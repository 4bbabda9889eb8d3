/// Several measurements of one thing: the middle one and how far they lie apart.
struct Spread: Hashable, Sendable {
  let minimum: Double
  let median: Double
  let maximum: Double

  /// The spread of at least one measurement.
  init(_ values: [Double]) {
    precondition(!values.isEmpty, "nothing was measured")
    let sorted = values.sorted()
    minimum = sorted[0]
    maximum = sorted[sorted.count - 1]
    median = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  /// The spread of the ratios pair by pair: what was measured in one round under the same conditions.
  init(of values: [Double], over others: [Double]) {
    precondition(values.count == others.count, "\(values.count) measurements beside \(others.count)")
    self.init(zip(values, others).map { $0 / $1 })
  }
}

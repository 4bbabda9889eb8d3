/// Why mean ± std does not describe a configuration's seeds, so that the median and counts lead.
public struct UnfairSummary: Hashable, Sendable {
  /// Completed seeds whose accuracy is within 2 points of guessing.
  public var nearChance: Int
  /// How often its std is the median of the other configurations', where that is more than 10 times; else nil.
  public var spread: Double?

  /// How near to chance an accuracy tells that nothing was learned.
  static let points = 0.02
  /// How many times the others' std is too much.
  static let limit = 10.0

  /// The reasons, nil where there is none.
  ///
  /// - accuracies: of the completed seeds, empty where the metric is another one
  /// - classes: of the data set, chance being 1 in so many; nil where unknown
  /// - std: its own, nil where it has none
  /// - others: the median of the other configurations' stds, nil where there are none
  init?(accuracies: [Double], classes: Int?, std: Double?, others: Double?) {
    let chance = classes.map { 1 / Double($0) }
    // The tolerance keeps exactly 2 points within.
    nearChance = chance.map { chance in accuracies.count { abs($0 - chance) <= Self.points + 1e-12 } } ?? 0
    if let std, let others, others > 0, std > Self.limit * others { spread = std / others }
    if nearChance == 0, spread == nil { return nil }
  }
}

/// For each value the median of the other values, nil where it is the only one.
func mediansOfOthers(_ values: [Double]) -> [Double?] {
  let order = values.indices.sorted { values[$0] < values[$1] }
  let sorted = order.map { values[$0] }
  let count = sorted.count - 1
  var medians = [Double?](repeating: nil, count: values.count)
  if count < 1 { return medians }
  for (position, index) in order.enumerated() {
    // The sorted others: this position is skipped.
    func other(_ rank: Int) -> Double { sorted[rank < position ? rank : rank + 1] }
    medians[index] = (other((count - 1) / 2) + other(count / 2)) / 2
  }
  return medians
}

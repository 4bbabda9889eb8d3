/// Wilcoxon's signed ranks, exact: the test where a run diverged and a difference has a side but no size.
///
/// Differences of 0 are left out and counted; equal sizes share the mean of their ranks, infinite ones the highest.
/// Every choice of signs of the ranks is counted, however many there are.
public struct SignedRankTest: Hashable, Sendable {
  /// The two-sided p-value, 1 where no difference is left.
  public var p: Double
  /// Σ ±rank, + where the differences above 0 weigh more.
  public var sum: Double
  /// Differences of 0.
  public var zeros: Int

  /// The test of differences that may be infinite; sizes within 1e-12 of the largest finite one are equal.
  public init(_ differences: [Double]) {
    let nonzero = differences.filter { $0 != 0 }
    zeros = differences.count - nonzero.count
    let ranks = Self.doubledRanks(nonzero.map(abs))
    let observed = zip(nonzero, ranks).reduce(0) { $0 + ($1.0 > 0 ? $1.1 : -$1.1) }
    sum = Double(observed) / 2

    // probability[v]: that the ranks chosen to be above 0 come to v.
    let total = ranks.reduce(0, +)
    var probability = [Double](repeating: 0, count: total + 1)
    probability[0] = 1
    var reached = 0
    for rank in ranks {
      for value in stride(from: reached, through: 0, by: -1) {
        let half = probability[value] / 2
        probability[value] = half
        probability[value + rank] += half
      }
      reached += rank
    }
    p = probability.indices.reduce(0) { abs(2 * $1 - total) >= abs(observed) ? $0 + probability[$1] : $0 }
  }

  /// Twice the mid-ranks, so that they are whole.
  private static func doubledRanks(_ sizes: [Double]) -> [Int] {
    let tolerance = 1e-12 * (sizes.filter(\.isFinite).max() ?? 0)
    let order = sizes.indices.sorted { sizes[$0] < sizes[$1] }
    var ranks = [Int](repeating: 0, count: sizes.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, isTie(sizes[order[end - 1]], sizes[order[end]], tolerance) { end += 1 }
      for position in start..<end { ranks[order[position]] = start + 1 + end }
      start = end
    }
    return ranks
  }

  private static func isTie(_ size: Double, _ next: Double, _ tolerance: Double) -> Bool {
    next == size || next - size <= tolerance
  }
}

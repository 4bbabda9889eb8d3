/// What asking several questions of one experiment costs.
public enum Correction {
  /// Holm's corrected p-values (1979): below α only where the chance of any false one among all m stays below α.
  ///
  /// - p: one for each comparison that has one, in any order
  /// - comparisons: m, how many were declared; those without a p-value count as if theirs were 1
  public static func holm(_ p: [Double], comparisons m: Int) -> [Double] {
    var corrected = p
    var highest = 0.0
    for (rank, index) in p.indices.sorted(by: { p[$0] < p[$1] }).enumerated() {
      highest = max(highest, min(1, Double(max(m, p.count) - rank) * p[index]))
      corrected[index] = highest
    }
    return corrected
  }
}

/// What a number of seeds can decide, whatever they show.
public enum Resolution {
  /// The smallest p-value that n seeds can have: 2/2^n, and 1/(1 + drawn) where ways are drawn.
  public static func smallestP(seeds n: Int) -> Double {
    n > SignFlipTest.exactLimit
      ? 1 / Double(1 + SignFlipTest.samples) : min(1, 2 * Double(sign: .plus, exponent: -n, significand: 1))
  }

  /// The fewest seeds of which the smallest p-value is below `alpha` after Holm's correction for m ≥ 1 comparisons.
  ///
  /// ⌈1 + log2(m/α)⌉, and one more where m·2/2^n would just be α.
  public static func seedsNeeded(comparisons m: Int, alpha: Double) -> Int {
    var (n, smallest) = (1, Double(m))
    while smallest >= alpha, n < 1000 {
      n += 1
      smallest /= 2
    }
    return n
  }
}

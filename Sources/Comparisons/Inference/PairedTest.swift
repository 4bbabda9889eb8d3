/// The test of a comparison.
public struct PairedTest: Hashable, Sendable {
  /// How it was tested.
  public var method: Method
  /// Two-sided p-value.
  public var p: Double
  /// Whether it leans to better (+1), worse (−1) or neither (0).
  public var side: Int
  /// Pairs that the signed ranks left out because both sides are equal; 0 for sign flips, which need not.
  public var zeros: Int

  /// The ways to test, by their names in machine-readable reports.
  public enum Method: String, Hashable, Sendable {
    /// All 2^n ways to flip the signs of the differences.
    case signFlip = "sign_flip"
    /// 100,000 of them, drawn.
    case sampledSignFlip = "sampled_sign_flip"
    /// All ways to flip the signs of the ranks; where a run diverged.
    case signedRank = "signed_rank"
  }

  /// The test of differences in the order of the seeds: ±∞ where one side diverged, 0 where both did.
  ///
  /// - hasDiverged: whether any run of either side diverged
  public init(_ differences: [Double], hasDiverged: Bool = false) {
    if hasDiverged {
      let test = SignedRankTest(differences)
      (method, p, zeros) = (.signedRank, test.p, test.zeros)
      side = test.sum > 0 ? 1 : test.sum < 0 ? -1 : 0
    } else {
      let test = SignFlipTest(differences)
      let sum = differences.reduce(0, +)
      (method, p, zeros) = (test.isExact ? .signFlip : .sampledSignFlip, test.p, 0)
      side = sum > 0 ? 1 : sum < 0 ? -1 : 0
    }
  }
}

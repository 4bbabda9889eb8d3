/// What separates a configuration from another one, seed by seed.
///
/// The same seed gives both the same order of images and, where shapes match, the same first weights, so differences
/// within a seed say more than differences of averages.
public struct Difference: Hashable, Sendable {
  /// The configuration that it is compared with.
  public var reference: String
  /// Seeds at which both completed with a number.
  public var n: Int
  /// Mean over those n seeds, + meaning better; nil where n is 0.
  public var mean: Double?
  /// Seeds at which it is better, equal and worse; a diverged run is worse than every number and equal to another
  /// diverged one.
  public var wins: Int, ties: Int, losses: Int

  /// Seeds at which both have a result, diverged ones included.
  public var pairs: Int { wins + ties + losses }

  /// The difference between scores in the order of the seeds (more is better, −∞ diverged, nil no result), nil where
  /// no seed has both.
  init?(from reference: String, _ scores: [(own: Double?, reference: Double?)]) {
    var sum = 0.0
    (n, wins, ties, losses) = (0, 0, 0, 0)
    for case (let own?, let other?) in scores {
      if own > other {
        wins += 1
      } else if own < other {
        losses += 1
      } else {
        ties += 1
      }
      guard own.isFinite, other.isFinite else { continue }
      sum += own - other
      n += 1
    }
    self.reference = reference
    mean = n > 0 ? sum / Double(n) : nil
    if pairs == 0 { return nil }
  }
}

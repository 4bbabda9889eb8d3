/// What may be said of a configuration against another; raw values are the names in machine-readable reports.
public enum Verdict: String, CaseIterable, Hashable, Sendable {
  /// The corrected p-value is below α and the interval of the effect lies above 0.
  case better
  /// Better, and the interval lies above the declared margin.
  case betterMaterial = "better_material"
  /// The 1 − 2α interval lies within ± the declared margin.
  case equivalent
  /// The corrected p-value is below α and the interval of the effect lies below 0.
  case worse
  /// These seeds do not tell: never to be read as "no difference".
  case undecided
  /// A run failed or was stopped; it has to be run again first.
  case incomplete
  /// There is nothing that could be decided; see `Obstacle`.
  case noVerdict = "none"
}

/// Why a comparison has no verdict.
public enum Obstacle: Hashable, Sendable {
  /// Both have the same settings and so the same runs.
  case sameSettings
  /// No seed has a result of both.
  case noPairs
  /// At these seeds a run of either failed, timed out, was interrupted or is running.
  case unfinished(seeds: [Int])
  /// The metric, or the comparison, is not one that the experiment declares.
  case exploratory
  /// So few seeds cannot decide, whatever they show.
  case tooFewSeeds(needed: Int)
}

extension Verdict {
  /// What decides.
  struct Evidence {
    var correctedP: Double
    /// Whether the test leans to better (+1), worse (−1) or neither (0).
    var side: Int
    /// The 1 − α interval of the finished pairs, nil where fewer than two pairs finished.
    var interval: Interval?
    /// Their 1 − 2α interval.
    var narrower: Interval?
    /// Whether a pair has a diverged run, whose size of effect nobody knows.
    var hasDiverged: Bool
  }

  /// The verdict on a single comparison without diverged runs and without a margin, from its differences in the order
  /// of the seeds.
  ///
  /// - critical: t(1 − α/2, n − 1)
  public init(ofOnly differences: [Double], alpha: Double, critical: Double) {
    let test = PairedTest(differences)
    let interval = PairedEffect(differences)?.interval(critical: critical)
    let evidence = Evidence(
      correctedP: test.p, side: test.side, interval: interval, narrower: nil, hasDiverged: false)
    self.init(evidence, alpha: alpha, margin: nil)
  }

  /// The verdict at level `alpha` on effects of which ± `margin` does not matter, nil where none was declared.
  ///
  /// Where divergence leaves fewer than two finished pairs there is no interval to ask, and the signed ranks decide.
  init(_ evidence: Evidence, alpha: Double, margin: Double?) {
    let isSignificant = evidence.correctedP < alpha
    let isUnbounded = evidence.interval == nil && evidence.hasDiverged
    if isSignificant, evidence.side > 0, evidence.interval?.isAbove(0) ?? isUnbounded {
      let isMaterial = margin.map { evidence.interval?.isAbove($0) == true } ?? false
      self = isMaterial ? .betterMaterial : .better
    } else if isSignificant, evidence.side < 0, evidence.interval?.isBelow(0) ?? isUnbounded {
      self = .worse
    } else if let margin, let narrower = evidence.narrower, !evidence.hasDiverged,
      narrower.isAbove(-margin), narrower.isBelow(margin)
    {
      self = .equivalent
    } else {
      self = .undecided
    }
  }
}

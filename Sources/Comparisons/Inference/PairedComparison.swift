import Runs

/// A configuration against the one that its spec compares it with: effect, test and verdict on the primary metric.
public struct PairedComparison: Hashable, Sendable {
  /// The configuration that it is compared with.
  public var reference: String
  /// The settings in which they differ; a verdict on several at once credits none of them.
  public var changes: [Change]
  /// Seeds that the experiment has.
  public var expected: Int
  /// Wins, ties, losses and the mean, nil where no seed has a result of both.
  public var difference: Difference?
  /// Pairs of which either side diverged.
  public var diverged: Int
  /// Medians of the scores of both sides over the pairs, −∞ for a diverged run, in units of the metric.
  public var medians: (own: Double, reference: Double)? {
    ownMedian.flatMap { own in referenceMedian.map { (own, $0) } }
  }
  var ownMedian: Double?, referenceMedian: Double?
  /// Mean and spread over the pairs of which neither side diverged, nil where they are fewer than two.
  public var effect: PairedEffect?
  /// The 1 − α interval of the effect, and the 1 − α/m one that holds for all m comparisons at once.
  public var interval: Interval?, simultaneous: Interval?
  /// The effect with seeds and validation images crossed, and its 1 − α interval: whether it would hold on other images
  /// of their kind too. Nil unless the metric is the last epoch's accuracy, and recorded image by image for every pair.
  public internal(set) var crossed: CrossedEffect?, crossedInterval: Interval?
  /// P(v > b): how often a run of this configuration beats a run of the other, over all pairs of runs, ties half.
  public var superiority: Double?
  /// The effect that so many seeds of this spread would find in 4 of 5 experiments.
  public var detectable: Double?
  /// The test, nil where there is no verdict because runs are missing or the sides are the same.
  public var test: PairedTest?
  /// Its p-value after Holm's correction for the experiment's comparisons.
  public var correctedP: Double?
  /// What may be said.
  public internal(set) var verdict = Verdict.noVerdict
  /// Why nothing may be said, nil where the verdict is another one.
  public internal(set) var obstacle: Obstacle?

  private var narrower: Interval?

  /// Seeds with a result of both sides.
  public var pairs: Int { difference?.pairs ?? 0 }

  /// The comparison with everything but the verdict, which needs the p-values of all: see `decide`.
  ///
  /// - results: both sides' results, seed by seed
  /// - changes: the settings in which they differ
  /// - isSame: whether they differ in none, not even in one that comes with another component
  init(
    against reference: String, _ results: [(own: SeedResult, reference: SeedResult)], changes: [Change], isSame: Bool,
    of family: Family, _ quantiles: inout CriticalValues
  ) {
    self.reference = reference
    self.changes = changes
    expected = results.count
    let direction = family.report.direction
    let scored = results.map { ($0.own.score(direction), $0.reference.score(direction)) }
    difference = Difference(from: reference, scored)
    var pairs: [(own: Double, reference: Double)] = []
    for case (let own?, let other?) in scored { pairs.append((own, other)) }
    diverged = pairs.count { !$0.own.isFinite || !$0.reference.isFinite }
    let sign = direction == .maximize ? 1.0 : -1.0
    ownMedian = Summary.median(pairs.map(\.own)).map { sign * $0 }
    referenceMedian = Summary.median(pairs.map(\.reference)).map { sign * $0 }
    superiority = Self.superiority(pairs.map(\.own), over: pairs.map(\.reference))

    let differences = pairs.map { $0.own == $0.reference ? 0 : $0.own - $0.reference }
    effect = PairedEffect(zip(pairs, differences).filter { $0.0.own.isFinite && $0.0.reference.isFinite }.map(\.1))
    if let effect {
      let alpha = family.report.alpha
      let critical = quantiles.critical(alpha, n: effect.n)
      interval = effect.interval(critical: critical)
      narrower = effect.interval(critical: quantiles.critical(min(1, 2 * alpha), n: effect.n))
      simultaneous = effect.interval(critical: quantiles.critical(alpha / Double(max(1, family.count)), n: effect.n))
      detectable = effect.detectable(critical: critical, power: quantiles.critical(0.4, n: effect.n))
    }

    crossed = CrossedEffect(results, of: family.report)
    crossedInterval = crossed.map { $0.interval(critical: quantiles.critical(family.report.alpha, n: $0.seeds)) }

    let unfinished = results.filter { $0.own.outcome.isUnfinished || $0.reference.outcome.isUnfinished }
    if isSame {
      obstacle = .sameSettings
    } else if !unfinished.isEmpty {
      (verdict, obstacle) = (.incomplete, .unfinished(seeds: unfinished.map(\.own.seed)))
    } else if pairs.isEmpty {
      obstacle = .noPairs
    } else if family.isExploratory {
      obstacle = .exploratory
    } else {
      test = PairedTest(differences, hasDiverged: diverged > 0)
    }
  }

  /// Gives the verdict, now that the p-value is corrected for the whole family.
  mutating func decide(correctedP: Double, in family: Family) {
    guard let test else { return }
    self.correctedP = correctedP
    let evidence = Verdict.Evidence(
      correctedP: correctedP, side: test.side, interval: interval, narrower: narrower, hasDiverged: diverged > 0)
    verdict = pairs > 1 ? Verdict(evidence, alpha: family.report.alpha, margin: family.report.margin) : .undecided
    if verdict == .undecided, pairs < family.seedsNeeded {
      (verdict, obstacle) = (.noVerdict, .tooFewSeeds(needed: family.seedsNeeded))
    }
  }

  /// The share of all pairs (one of each side) of which the first is larger, ties half; nil where there are none.
  static func superiority(_ own: [Double], over others: [Double]) -> Double? {
    if own.isEmpty || others.isEmpty { return nil }
    var halves = 0
    for value in own {
      for other in others { halves += value > other ? 2 : value == other ? 1 : 0 }
    }
    return Double(halves) / Double(2 * own.count * others.count)
  }
}

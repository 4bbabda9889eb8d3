import Comparisons
import Runs

/// What may be said of each configuration, in words.
extension Comparison {
  /// One line for each configuration that is compared with another, in the definition's order.
  var verdicts: [String] {
    let unfair = Set(configurations.filter { $0.unfairness != nil }.map(\.configuration.name))
    return configurations.compactMap { result in
      guard let comparison = result.comparison else { return nil }
      let isFair = unfair.isDisjoint(with: [result.configuration.name, comparison.reference])
      return comparison.sentence(of: result.configuration.name, isFair: isFair, in: family, figures)
    }
  }

  /// What the spec's seeds can decide: `4 comparisons at 5%, p-values corrected for them (Holm): with 8 seeds …`.
  var resolution: String {
    if family.isExploratory {
      return
        "\(experiment.report.primary) is exploratory: the experiment declares \(declaredPrimary) as the metric that "
        + "decides, so that nothing is tested here"
    }
    let (count, alpha) = (max(1, family.count), family.report.alpha)
    let (declared, needed) = (experiment.seeds.count, family.seedsNeeded)
    let correction = count > 1 ? ", p-values corrected for them (Holm)" : ""
    let smallest = probability(family.smallestCorrectedP(seeds: declared))
    let enough = declared < needed ? ", so that nothing can be decided: \(counted(needed, "seed")) can" : ""
    return "\(counted(count, "comparison")) at \(percent(alpha))\(correction): with \(counted(declared, "seed")) "
      + "the smallest possible p is \(smallest)\(enough); undecided never means \"no difference\""
  }
}

extension PairedComparison {
  /// `+.0088 [+.0067, +.0109]`: the mean difference and its interval; over how many pairs where some diverged.
  func effect(_ figures: MetricFigures) -> String {
    guard let mean = difference?.mean else { return "–" }
    let ends = interval.map { " [\(figures.difference($0.low)), \(figures.difference($0.high))]" } ?? ""
    return figures.difference(mean) + ends + (diverged > 0 ? " over \(difference?.n ?? 0)" : "")
  }

  /// Seeds better/equal/worse.
  var wins: String { difference.map { "\($0.wins)/\($0.ties)/\($0.losses)" } ?? "–" }

  /// `batchnorm against 1cycle: better; +.0088 on average (95% interval +.0067 to +.0109), at 8 of 8 seeds, p .031`.
  ///
  /// - isFair: whether mean and std describe both; else medians and counts lead
  func sentence(of name: String, isFair: Bool, in family: Family, _ figures: MetricFigures) -> String {
    let parts =
      [verdict.word] + (obstacle.map { [$0.text(of: self, in: family)] } ?? []) + evidence(isFair, family, figures)
    return "\(name) against \(reference): " + parts.joined(separator: "; ")
  }

  private func evidence(_ isFair: Bool, _ family: Family, _ figures: MetricFigures) -> [String] {
    guard let difference, obstacle != .sameSettings else { return [] }
    let level = percent(1 - family.report.alpha)
    let mean = difference.mean.map { mean in
      let ends =
        interval.map { " (\(level) interval \(figures.difference($0.low)) to \(figures.difference($0.high)))" } ?? ""
      return figures.difference(mean) + " on average" + ends
        + (diverged > 0 ? " over \(counted(difference.n, "finished pair"))" : "")
    }
    let declared = pairs < expected ? " (of \(expected) in all)" : ""
    let seeds =
      "better at \(difference.wins) of \(counted(pairs, "seed"))\(declared)"
      + (difference.ties > 0 ? ", equal at \(difference.ties)" : "")
    let medians = medians.map { "median \(figures.score($0.reference)) → \(figures.score($0.own))" }
    let images = crossedInterval.map {
      "\(level) interval on new images too: \(figures.difference($0.low)) to \(figures.difference($0.high))"
    }
    let size = isFair && diverged == 0 ? [mean, images, seeds] : [medians, seeds, mean, images]
    return size.compactMap(\.self) + tested + materiality(family, figures) + divergence + resolution(figures)
      + confounds
  }

  private var tested: [String] {
    obstacle != nil
      ? []
      : correctedP.map {
        ["p \(probability($0))" + (test?.method == .sampledSignFlip ? " (100,000 sign flips drawn)" : "")]
      } ?? []
  }

  /// That better is not yet better by what matters.
  private func materiality(_ family: Family, _ figures: MetricFigures) -> [String] {
    guard verdict == .better, let margin = family.report.margin else { return [] }
    return ["not shown to exceed the margin of \(figures.value(margin))"]
  }

  /// How divergence is accounted for.
  private var divergence: [String] {
    if diverged == 0 { return [] }
    let zeros = test.map { $0.zeros > 0 ? ", equal ones left out" : "" } ?? ""
    return [
      "\(counted(diverged, "pair")) with a diverged run" + (test == nil ? "" : ": tested on signed ranks\(zeros)")
    ]
  }

  /// Which effect would have been found, where none was.
  private func resolution(_ figures: MetricFigures) -> [String] {
    guard verdict == .undecided, diverged == 0, let detectable else { return [] }
    return ["so many seeds with this spread find a difference of \(figures.value(detectable)) in 4 of 5 experiments"]
  }

  private var confounds: [String] {
    changes.count > 1 ? ["\(changes.count) changes at once, not told apart: \(listed(changes.map(\.setting)))"] : []
  }
}

extension Obstacle {
  /// What stands in the way, and what to do about it.
  fileprivate func text(of comparison: PairedComparison, in family: Family) -> String {
    switch self {
    case .sameSettings: "the same settings, and so the same runs"
    case .exploratory: "exploratory"
    case .noPairs: "no seed has a result of both"
    case .unfinished(let seeds):
      "a run of \(named(seeds)) did not complete (see below); train it, then look again"
    case .tooFewSeeds(let needed):
      "\(counted(comparison.pairs, "seed")) cannot decide \(counted(max(1, family.count), "comparison")) at "
        + "\(percent(family.report.alpha)), come what may; \(needed) can"
    }
  }
}

extension Verdict {
  /// Its name for people.
  var word: String {
    switch self {
    case .better, .equivalent, .worse, .undecided, .incomplete: rawValue
    case .betterMaterial: "better, material"
    case .noVerdict: "no verdict"
    }
  }
}

extension MetricFigures {
  /// A value, or `diverged` where it stands for one that is worse than every number.
  fileprivate func score(_ value: Double) -> String { value.isFinite ? self.value(value) : "diverged" }
}

/// A probability to three decimals: `.031`, `< .001`.
func probability(_ p: Double) -> String {
  if p < 0.0005 { return "< .001" }
  let text = Figures.fixed(p, decimals: 3)
  return text.hasPrefix("0.") ? String(text.dropFirst()) : text
}

/// A share in percent, to as many of three decimals as it has: `95%`, `99.9%`.
func percent(_ share: Double) -> String {
  var text = Figures.fixed(100 * share, decimals: 3)
  while text.hasSuffix("0") { text.removeLast() }
  if text.hasSuffix(".") { text.removeLast() }
  return text + "%"
}

import Comparisons
import Runs

/// What all formats for people say about a configuration, without any markup.
extension ConfigurationResult {
  /// What it changes, counted where it is more than one setting.
  var change: String {
    sentence(changes, against: reference, parent: configuration.parent)
  }

  /// Completed seeds of all: `6/8`.
  var completed: String { "\(count(.completed))/\(seeds.count)" }

  /// The median of the primary metric.
  func median(_ figures: Figures) -> String {
    figures.value(summary?.median)
  }

  /// The smallest and the largest value, `–` where there are not two.
  func range(_ figures: Figures) -> String {
    guard let summary, summary.n > 1 else { return "–" }
    return "\(figures.value(summary.minimum))–\(figures.value(summary.maximum))"
  }

  /// Mean and sample standard deviation, `–` where there are not two values.
  func mean(_ figures: Figures) -> String {
    guard let summary, let std = summary.std else { return "–" }
    return "\(figures.value(summary.mean)) ± \(figures.value(std))"
  }

  /// Training and validation of one run.
  var time: String { medianSeconds.map(duration) ?? "–" }

  /// What a reader must know before trusting its row.
  var notes: [String] {
    if seeds.allSatisfy({ $0.outcome == .notRun }) { return ["\(configuration.name): not run yet"] }
    return reasons.map { "\(configuration.name): \($0)" }
  }

  /// Which seeds did not complete and why, seeds of the same fate together.
  private var reasons: [String] {
    var fates: [(text: String, seeds: [String])] = []
    for result in seeds where result.outcome != .completed {
      let reason = result.run?.reason.map { ": \($0)" } ?? ""
      let text = result.outcome.word + reason
      if let index = fates.firstIndex(where: { $0.text == text }) {
        fates[index].seeds.append(String(result.seed))
      } else {
        fates.append((text, [String(result.seed)]))
      }
    }
    return fates.map { "seed\($0.seeds.count == 1 ? "" : "s") \(listed($0.seeds)) \($0.text)" }
  }
}

extension Difference {
  /// `+.0104 (8/0/0)`: the mean, and at how many seeds it is better, equal and worse; how many the mean is over where
  /// they are not all of `seeds`.
  func text(_ figures: Figures, of seeds: Int) -> String {
    let mean = mean.map { figures.difference($0) + (n < seeds ? " over \(n)" : "") } ?? "–"
    return "\(mean) (\(wins)/\(ties)/\(losses))"
  }
}

extension SeedResult {
  /// Its value, or what became of it instead.
  func text(_ figures: Figures) -> String {
    switch outcome {
    case .completed, .nonfinite: figures.value(value)
    case .notRun: "–"
    default: outcome.word
    }
  }
}

extension Outcome {
  /// Its name for people: the status as the store spells it, or a few words.
  var word: String {
    switch self {
    case .nonfinite: "not finite"
    case .notRun: "not run"
    default: rawValue
    }
  }
}

/// `a, b and c`.
func listed(_ names: [String]) -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " and " + last
}

import Comparisons
import Runs

/// What all formats for people say about a configuration, without any markup.
extension ConfigurationResult {
  /// What it changes, counted where it is more than one setting.
  var change: String {
    sentence(changes, against: reference, parent: configuration.parent)
  }

  /// What stands below its row: nothing where the name has said it.
  var changeBelow: String? { reference == nil && configuration.name == "baseline" ? nil : change }

  /// Completed seeds of all: `6/8`.
  var completed: String { "\(count(.completed))/\(seeds.count)" }

  /// The median of the primary metric.
  func median(_ figures: MetricFigures) -> String {
    figures.value(summary?.median)
  }

  /// The smallest and the largest value, `–` where there are not two.
  func range(_ figures: MetricFigures) -> String {
    guard let summary, summary.n > 1 else { return "–" }
    return "\(figures.value(summary.minimum))–\(figures.value(summary.maximum))"
  }

  /// Mean and sample standard deviation, `–` where there are not two values; what they hide where they are not fair.
  func mean(_ figures: MetricFigures) -> String {
    if let unfairness {
      return unfairness.nearChance > 0 ? "\(unfairness.nearChance)/\(count(.completed)) at chance" : "scattered"
    }
    guard let summary, let std = summary.std else { return "–" }
    return "\(figures.value(summary.mean)) ± \(figures.value(std))"
  }

  /// Training until this accuracy; at how many of the completed seeds where others never get there.
  func timeTo(_ accuracy: Double) -> String {
    guard let time = cost.timesTo.first(where: { $0.accuracy == accuracy }), time.reached > 0 else { return "–" }
    let runs = seeds.count { $0.run?.status == .completed }
    let share = time.reached < runs ? " (\(time.reached)/\(runs))" : ""
    return (time.seconds.map(Figures.duration) ?? "never") + share
  }

  /// Training and validation of one run.
  var time: String { medianSeconds.map(Figures.duration) ?? "–" }
}

extension Difference {
  /// `+.0104 (8/0/0)`: the mean, and at how many seeds it is better, equal and worse; how many the mean is over where
  /// diverged runs are among them.
  func text(_ figures: MetricFigures) -> String {
    let mean = mean.map { figures.difference($0) + (n < pairs ? " over \(n)" : "") } ?? "–"
    return "\(mean) (\(wins)/\(ties)/\(losses))"
  }
}

extension SeedResult {
  /// Its value, or what became of it instead.
  func text(_ figures: MetricFigures) -> String {
    switch outcome {
    case .completed, .nonfinite: figures.value(value)
    case .notRun: "–"
    default: outcome.word
    }
  }
}

extension Outcome {
  /// Its name for people.
  var word: String { self == .nonfinite ? "not finite" : spaced(rawValue) }
}

import Comparisons
import Runs

/// What all formats for people say about an experiment, without any markup.
extension Comparison {
  /// The title, or the name where there is none.
  var heading: String { experiment.title ?? experiment.name }

  /// How the primary metric is written.
  var figures: Figures { Figures(metric: experiment.report.primary) }

  /// What is compared: `5 configurations × 8 seeds (0–7)`.
  var extent: String { experimentExtent(configurations: configurations.count, seeds: seeds) }

  /// What the numbers are: `accuracy after the last epoch, higher is better`.
  var measure: String {
    let better = experiment.report.direction == .maximize ? "higher" : "lower"
    let epoch =
      switch experiment.report.at {
      case .last: "after the last epoch"
      case .best: "at each run's best epoch (optimistic: chosen on the validation set)"
      }
    return "\(experiment.report.primary) \(epoch), \(better) is better"
  }

  /// How the runs ended: `38 completed, 1 diverged, 1 failed`.
  var tally: String {
    counts.isEmpty ? "none" : counts.map { "\($0.count) \($0.outcome.word)" }.joined(separator: ", ")
  }

  /// How to read the main table.
  var legend: String {
    "n: seeds that completed; Δ: mean difference seed by seed, + is better (seeds better/equal/worse); "
      + "time: training and validation of one run, median"
  }

  /// What a reader must know before trusting a row, in the order of the configurations.
  var notes: [String] {
    var notes = configurations.flatMap(\.notes) + sharing
    if configurations.contains(where: { $0.count(.diverged) + $0.count(.nonfinite) > 0 }) {
      notes.append("a seed that diverged counts as worse than every number; medians and means are over the others")
    }
    if seeds.count == 1 { notes.append("one seed only: another seed may tell another story") }
    if configurations.contains(where: { $0.seeds.contains { !$0.outcome.isResult } }) {
      notes.append("the same command again trains what is missing or failed")
    }
    return notes
  }

  /// Which configurations have the runs of one before them.
  private var sharing: [String] {
    var before: Set<String> = []
    return configurations.compactMap { result in
      let name = result.configuration.name
      let shared = result.sharesRunsWith.filter(before.contains)
      before.insert(name)
      return shared.isEmpty ? nil : "\(name): the same settings as \(listed(shared)), and so the same runs"
    }
  }
}

/// `5 configurations × 8 seeds (0–7)`.
func experimentExtent(configurations: Int, seeds: [Int]) -> String {
  let first = seeds.first ?? 0
  let isRun = seeds.count > 2 && seeds.indices.allSatisfy { seeds[$0] == first + $0 }
  let list = isRun ? "\(first)–\(first + seeds.count - 1)" : seeds.map(String.init).joined(separator: ", ")
  return "\(counted(configurations, "configuration")) × \(counted(seeds.count, "seed")) (\(list))"
}

/// `1 seed`, `8 seeds`.
func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}

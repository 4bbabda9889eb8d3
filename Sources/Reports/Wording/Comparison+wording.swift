import Comparisons
import Runs

/// What all formats for people say about an experiment, without any markup.
extension Comparison {
  /// How the primary metric is written.
  var figures: MetricFigures { MetricFigures(metric: experiment.report.primary) }

  /// What the numbers are: `accuracy after the last epoch, higher is better`.
  var measure: String {
    let better = experiment.report.direction == .maximize ? "higher" : "lower"
    let epoch =
      switch experiment.report.at {
      case .last: "after the last epoch"
      case .best: "at each run's best epoch (optimistic: chosen on the validation set)"
      }
    let declared = family.isExploratory ? " (exploratory: \(declaredPrimary) was declared)" : ""
    return "\(experiment.report.primary) \(epoch), \(better) is better\(declared)"
  }

  /// How the runs ended: `38 completed, 1 diverged, 1 failed`.
  var tally: String {
    counts.isEmpty ? "none" : counts.map { "\($0.count) \($0.outcome.word)" }.joined(separator: ", ")
  }

  /// How to read the main table.
  var legend: String { legend(of: ComparisonColumn.main(of: self)) }

  /// How to read a table of these columns, empty where all of them speak for themselves.
  func legend(of columns: [ComparisonColumn]) -> String {
    let against = experiment.report.compare == .parent ? "its parent" : "the baseline"
    let others = columns.filter { $0 == .parent || $0 == .baseline }.map(\.title)
    var parts: [String] = []
    if columns.contains(.count) { parts.append("n: seeds that completed") }
    if columns.contains(.effect) {
      parts.append(
        "effect: mean difference from \(against), seed by seed, with its \(percent(1 - family.report.alpha)) interval, + is "
          + "better")
    }
    if columns.contains(.wins) { parts.append("seeds: better/equal/worse") }
    if !others.isEmpty { parts.append("\(listed(others)): the same mean and seeds, without verdict") }
    if columns.contains(.time) { parts.append("time: training and validation of one run, median") }
    if columns.contains(.training) { parts.append("training: of one run, without validation, median") }
    return parts.joined(separator: "; ")
  }
}

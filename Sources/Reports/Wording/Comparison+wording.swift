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
    return "\(experiment.report.primary) \(epoch), \(better) is better"
  }

  /// How the runs ended: `38 completed, 1 diverged, 1 failed`.
  var tally: String {
    counts.isEmpty ? "none" : counts.map { "\($0.count) \($0.outcome.word)" }.joined(separator: ", ")
  }

  /// How to read the main table.
  var legend: String {
    let against = experiment.report.compare == .parent ? "its parent" : "the baseline"
    let other = ComparisonColumn.effects(of: self).last?.title ?? ""
    return "n: seeds that completed; effect: mean difference from \(against), seed by seed, with its "
      + "\(percent(1 - family.report.alpha)) interval, + is better; seeds: better/equal/worse; \(other): the same mean and "
      + "seeds, without verdict; time: training and validation of one run, median"
  }
}

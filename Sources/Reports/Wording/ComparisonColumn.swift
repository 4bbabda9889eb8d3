import Comparisons
import Runs

/// What the tables for people say about a configuration, a column each.
enum ComparisonColumn: Hashable {
  case configuration, change, median, range, mean, count, effect, wins, verdict, parent, baseline, epochs, time
  /// Median of a recorded metric at the last epoch.
  case metric(String)
  /// Images that a run trains on, numbers that it learns, and seconds of training without validation.
  case images, parameters, training
  /// Seconds of training to this accuracy.
  case timeTo(Double)
  /// The value of a setting by its dotted name.
  case setting(String)

  /// The main table's; the median leads because the mean of seeds of which only some train stands for none of them.
  static func main(of comparison: Comparison) -> [ComparisonColumn] {
    [.configuration, .change, .median, .range, .mean, .count] + effects(of: comparison) + [.epochs, .time]
  }

  /// What each change did: against what the spec compares with, and the difference from the other one, without verdict.
  static func effects(of comparison: Comparison) -> [ComparisonColumn] {
    [.effect, .wins, .verdict, comparison.experiment.report.compare == .parent ? .baseline : .parent]
  }

  /// The recorded metrics, without the primary one where the main table has the same median.
  static func metrics(of comparison: Comparison) -> [ComparisonColumn] {
    let report = comparison.experiment.report
    return EpochRecord.metrics.filter { $0 != report.primary || report.at == .best }.map(ComparisonColumn.metric)
  }

  /// What the runs of a configuration cost, without what is not known of any.
  static func costs(of comparison: Comparison) -> [ComparisonColumn] {
    let costs = comparison.configurations.map(\.cost)
    let times = Cost.accuracies.filter { accuracy in
      costs.contains { $0.timesTo.contains { $0.accuracy == accuracy && $0.reached > 0 } }
    }
    return (costs.contains { $0.images != nil } ? [.images] : [])
      + (costs.contains { $0.parameters != nil } ? [.parameters] : [])
      + (costs.contains { $0.trainingSeconds != nil } ? [.training] : []) + times.map(ComparisonColumn.timeTo)
  }

  /// What stands above it.
  var title: String {
    switch self {
    case .configuration: "configuration"
    case .change: "what it changes"
    case .median: "median"
    case .range: "min–max"
    case .mean: "mean ± std"
    case .count: "n"
    case .effect: "effect"
    case .wins: "seeds"
    case .verdict: "verdict"
    case .parent: "Δ parent"
    case .baseline: "Δ baseline"
    case .epochs: "epochs"
    case .time: "time"
    case .metric(let name), .setting(let name): name
    case .images: "images seen"
    case .parameters: "parameters"
    case .training: "training"
    case .timeTo(let accuracy): "to \(percent(accuracy))"
    }
  }

  /// Words to the left, numbers to the right.
  var alignment: TextTable.Alignment {
    self == .configuration || self == .change || self == .verdict ? .left : .right
  }

  /// What it says of one configuration; figures are those of the primary metric.
  func text(of result: ConfigurationResult, _ figures: MetricFigures) -> String {
    switch self {
    case .configuration: result.configuration.name
    case .change: result.change
    case .median: result.median(figures)
    case .range: result.range(figures)
    case .mean: result.mean(figures)
    case .count: result.completed
    case .effect: result.comparison?.effect(figures) ?? "–"
    case .wins: result.comparison?.wins ?? "–"
    case .verdict: result.comparison?.verdict.word ?? "–"
    case .parent: result.againstParent?.text(figures) ?? "–"
    case .baseline: result.againstBaseline?.text(figures) ?? "–"
    case .epochs: result.epochs.map(String.init) ?? "–"
    case .time: result.time
    case .metric(let name): MetricFigures(metric: name).value(result.lastMedians.first { $0.metric == name }?.value)
    case .images: result.cost.images.map { Figures.grouped(Double($0)) } ?? "–"
    case .parameters: result.cost.parameters.map { Figures.grouped(Double($0)) } ?? "–"
    case .training: result.cost.trainingSeconds.map(Figures.duration) ?? "–"
    case .timeTo(let accuracy): result.timeTo(accuracy)
    case .setting(let name): result.configuration.settings[name]?.text ?? "–"
    }
  }
}

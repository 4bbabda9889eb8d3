import Comparisons
import Runs

/// What configurations are sorted by: numbers before texts.
enum SortKey: Comparable {
  case number(Double)
  case text(String)
}

extension ComparisonColumn {
  /// Whether the greatest comes first where nobody says which end does.
  func isBestHighest(_ comparison: Comparison) -> Bool {
    switch self {
    case .median, .range, .mean: comparison.experiment.report.direction == .maximize
    case .effect, .wins, .parent, .baseline, .count: true
    case .metric(let name): name == "accuracy"
    default: false
    }
  }

  /// What a configuration is sorted by, nil where it has no such value.
  func key(of result: ConfigurationResult, _ comparison: Comparison) -> SortKey? {
    switch self {
    case .configuration: .text(result.configuration.name)
    case .change: .number(Double(result.changes.count))
    case .verdict: result.comparison.map { .number($0.verdict.rank) }
    case .setting(let name): result.configuration.settings[name].map(\.key)
    default: number(of: result).map(SortKey.number)
    }
  }

  private func number(of result: ConfigurationResult) -> Double? {
    switch self {
    case .median: result.summary?.median
    case .range: result.summary.map { $0.maximum - $0.minimum }
    case .mean: result.summary?.mean
    case .count: Double(result.count(.completed))
    case .effect: result.comparison?.difference?.mean
    case .wins: result.comparison?.difference.map { Double($0.wins - $0.losses) }
    case .parent: result.againstParent?.mean
    case .baseline: result.againstBaseline?.mean
    case .epochs: result.epochs.map(Double.init)
    case .time: result.medianSeconds
    case .images: result.cost.images.map(Double.init)
    case .parameters: result.cost.parameters.map(Double.init)
    case .training: result.cost.trainingSeconds
    case .timeTo(let accuracy): result.cost.timesTo.first { $0.accuracy == accuracy }?.seconds
    case .metric(let name): result.lastMedians.first { $0.metric == name }?.value
    case .configuration, .change, .verdict, .setting: nil
    }
  }
}

extension Verdict {
  /// The best verdict is 0.
  fileprivate var rank: Double {
    switch self {
    case .betterMaterial: 0
    case .better: 1
    case .equivalent: 2
    case .undecided: 3
    case .worse: 4
    case .incomplete: 5
    case .noVerdict: 6
    }
  }
}

extension SettingValue {
  /// Numbers by size, everything else by its text.
  fileprivate var key: SortKey {
    switch self {
    case .integer(let value): .number(Double(value))
    case .number(let value): .number(value)
    case .boolean(let value): .number(value ? 1 : 0)
    case .string(let value): .text(value)
    case .list, .object: .text(text)
    }
  }
}

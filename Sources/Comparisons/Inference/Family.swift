public import Runs

/// The comparisons of an experiment, of which each makes a false one among them likelier.
public struct Family: Hashable, Sendable {
  /// What the spec declares of them.
  public var report: ReportSettings
  /// m: configurations that have another one to be compared with, whose settings differ.
  public var count: Int
  /// Whether metric or comparisons were chosen after running, so that nothing is tested and nothing decided.
  public var isExploratory = false

  /// The comparisons that the definition declares, whatever was run.
  public init(of experiment: Experiment) {
    report = experiment.report
    let settings = Dictionary(experiment.configurations.map { ($0.name, $0.settings) }) { first, _ in first }
    count = experiment.configurations.count { configuration in
      experiment.comparand(of: configuration).map { settings[$0] != configuration.settings } ?? false
    }
  }

  /// The fewest seeds of which the corrected p-values can get below α.
  public var seedsNeeded: Int { Resolution.seedsNeeded(comparisons: max(1, count), alpha: report.alpha) }

  /// The smallest corrected p-value that `seeds` seeds can have.
  public func smallestCorrectedP(seeds: Int) -> Double {
    min(1, Double(max(1, count)) * Resolution.smallestP(seeds: seeds))
  }

  /// Corrects the p-values and gives the verdicts.
  func decide(_ comparisons: inout [PairedComparison?]) {
    let tested = comparisons.indices.filter { comparisons[$0]?.test != nil }
    let corrected = Correction.holm(tested.compactMap { comparisons[$0]?.test?.p }, comparisons: count)
    for (index, p) in zip(tested, corrected) { comparisons[index]?.decide(correctedP: p, in: self) }
  }
}

extension Experiment {
  /// What the report compares a configuration with: as declared its parent or the baseline, the baseline where it
  /// extends none; nil for the baseline itself.
  public func comparand(of configuration: Configuration) -> String? {
    switch report.compare {
    case .parent: reference(of: configuration)
    case .baseline: configuration.name == baseline ? nil : baseline
    }
  }
}

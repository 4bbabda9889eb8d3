public import Runs

/// One configuration at one seed.
public struct SeedResult: Hashable, Sendable {
  /// The seed.
  public var seed: Int
  /// The run as it is stored, nil where it was never selected.
  public var run: RunRecord?
  /// What became of it.
  public var outcome: Outcome
  /// The primary metric at the epoch that counts, nil unless the run completed; not finite only where the outcome
  /// says so.
  public var value: Double?

  init(seed: Int, run: RunRecord?, report: ReportSettings) {
    self.seed = seed
    self.run = run
    value = run.flatMap { $0.status == .completed ? Self.value(of: $0.epochs, report: report) : nil }
    outcome = Outcome(status: run?.status, value: value)
  }

  /// How good it is, more being better: the value or its negation, −∞ where it diverged, nil where there is no result.
  public func score(_ direction: ReportSettings.Direction) -> Double? {
    switch outcome {
    case .completed: value.map { direction == .maximize ? $0 : -$0 }
    case .nonfinite, .diverged: -.infinity
    default: nil
    }
  }

  /// The primary metric at the last epoch, or at the best of the epochs where it is a number.
  private static func value(of epochs: [EpochRecord], report: ReportSettings) -> Double? {
    let values = epochs.compactMap { $0.value(of: report.primary) }
    guard report.at == .best else { return values.last }
    let finite = values.filter(\.isFinite)
    return (report.direction == .maximize ? finite.max() : finite.min()) ?? values.last
  }
}

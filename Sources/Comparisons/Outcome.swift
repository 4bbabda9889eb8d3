import Runs

/// What became of one configuration at one seed; raw values are the names in machine-readable reports.
public enum Outcome: String, CaseIterable, Hashable, Sendable {
  /// It trained to the end and its primary metric is a number.
  case completed
  /// It trained to the end and its primary metric is NaN or infinite: as bad as diverged, and never ranked.
  case nonfinite
  /// Its loss stopped being a number: a result, worse than every number.
  case diverged
  case failed
  case timedOut = "timed_out"
  case interrupted, running
  /// Queued, or never selected.
  case notRun = "not_run"

  /// Whether training it again would tell nothing new.
  public var isResult: Bool { self == .completed || self == .nonfinite || self == .diverged }

  /// Whether training was begun and did not come to a result: to be run again, or still running.
  var isUnfinished: Bool { !isResult && self != .notRun }

  /// The outcome of a run with this primary metric; a completed run without any value counts as not finite.
  init(status: RunStatus?, value: Double?) {
    switch status {
    case .completed: self = value?.isFinite == true ? .completed : .nonfinite
    case .diverged: self = .diverged
    case .failed: self = .failed
    case .timedOut: self = .timedOut
    case .interrupted: self = .interrupted
    case .running: self = .running
    case .queued, nil: self = .notRun
    }
  }
}

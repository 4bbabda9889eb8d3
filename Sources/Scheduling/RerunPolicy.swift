public import Runs

/// Which of the selected runs are trained, given where the store says they stand (`--rerun`).
public enum RerunPolicy: String, CaseIterable, Sendable {
  /// Only what has never ended: failed runs are skipped as well.
  case none
  /// What is missing or did not end with a result, and results of which more is to be recorded.
  case failed
  /// Everything, replacing results.
  case all

  /// What to do with one run.
  ///
  /// - status: nil where the store has no such run
  /// - lacksTelemetry: whether more is to be recorded of a result than is
  /// - workerIsAlive: whether the process that holds the run's lease still trains it; only asked of a running run
  public func decision(status: RunStatus?, lacksTelemetry: Bool = false, workerIsAlive: Bool) -> Decision {
    switch status {
    case nil, .queued: .train
    case .running: workerIsAlive ? .leave : .train
    case .completed, .diverged: self == .all || (self == .failed && lacksTelemetry) ? .train : .skip
    case .failed: self == .none ? .skip : .train
    case .timedOut, .interrupted: .train
    }
  }

  /// What is done with a run.
  public enum Decision: Hashable, Sendable {
    /// Train it: from its checkpoint where it was interrupted, else from its start.
    case train
    /// Its record stands.
    case skip
    /// Another process trains it at this moment.
    case leave
  }
}

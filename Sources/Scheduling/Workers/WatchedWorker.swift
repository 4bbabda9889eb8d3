import Runs

/// A worker at work, and what the scheduler knows of how it gets on.
struct WatchedWorker {
  /// The run that it trains.
  let run: QueuedRun
  /// Its process.
  let worker: any Worker
  /// How often its run was started before.
  let attempt: Int
  private let startedAt: Double
  private var movedAt: Double
  private var position: Int?
  private var stoppedAt: Double?
  /// Why it was told to stop by us, nil where it was not.
  private(set) var violation: Violation?

  /// What a worker did against the limits.
  enum Violation: Hashable {
    case timedOut(Double)
    case stalled(Double)
  }

  /// A worker that was started at `now`.
  init(_ run: QueuedRun, _ worker: any Worker, attempt: Int, now: Double) {
    self.run = run
    self.worker = worker
    self.attempt = attempt
    startedAt = now
    movedAt = now
  }

  /// Tells the worker to stop where it is over a limit, and kills it where it does not within the grace period.
  ///
  /// - position: how many records it has written, nil where nobody can say
  mutating func check(_ limits: Limits, position: @autoclosure () throws -> Int?, now: Double) rethrows {
    if let stoppedAt {
      if now - stoppedAt > Limits.grace { worker.signal(.kill) }
      return
    }
    if let timeout = limits.timeout, now - startedAt > timeout {
      stop(.timedOut(timeout), now)
    } else if let stallTimeout = limits.stallTimeout, now - movedAt > stallTimeout {
      let position = try position()
      if position != self.position {
        (self.position, movedAt) = (position, now)
      } else {
        stop(.stalled(stallTimeout), now)
      }
    }
  }

  private mutating func stop(_ violation: Violation, _ now: Double) {
    self.violation = violation
    stoppedAt = now
    worker.signal(.terminate)
  }
}

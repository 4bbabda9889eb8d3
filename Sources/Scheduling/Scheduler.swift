public import Runs

/// Trains queued runs in worker processes, at most `jobs` at once, and settles the record of every worker that ends.
///
/// The scheduler lives on one thread: `run` blocks until the last worker has ended. A worker that crashes fails its own
/// run and nothing else.
public struct Scheduler {
  /// How many workers run at once.
  public let jobs: Int
  /// When a worker, or all, are not let go on.
  public let limits: Limits
  let ledger: any Ledger
  let bell: Bell
  let clock: () -> Double
  let start: (QueuedRun) throws -> any Worker

  /// What a scheduler tells while it works.
  public enum Event: Sendable {
    case started(QueuedRun)
    /// A worker crashed, for the reason given, and its run is started again.
    case retried(QueuedRun, reason: String)
    case ended(Ending)
    /// Nothing in particular: a moment to redraw.
    case tick
  }

  /// A scheduler that starts workers with `start`; whoever ends a worker or asks to stop must ring `bell`.
  ///
  /// - clock: seconds since some moment, never going back
  public init(
    jobs: Int, limits: Limits = Limits(), ledger: any Ledger, bell: Bell, clock: @escaping () -> Double,
    start: @escaping (QueuedRun) throws -> any Worker
  ) {
    precondition(jobs >= 1, "at least one worker at once")
    self.jobs = jobs
    self.limits = limits
    self.ledger = ledger
    self.bell = bell
    self.clock = clock
    self.start = start
  }

  /// Trains all of `queue`, the longest first, and returns how each ended, in the order in which they ended.
  ///
  /// - observe: told of each start and end, and called with `.tick` at least every `interval` seconds
  /// - Throws: what the ledger throws; the workers that still run then are killed first.
  public func run(
    _ queue: [QueuedRun], every interval: Double = 0.1, observe: (Event) -> Void = { _ in }
  ) throws -> [Ending] {
    try withoutActuallyEscaping(observe) { observe in
      var session = Session(self, queue, observe)
      defer { session.killAll() }
      while session.hasWork {
        try session.fillPlaces()
        bell.wait(seconds: interval)
        session.passOnRequestsToStop()
        try session.checkLimits()
        try session.settleEnded()
        observe(.tick)
      }
      return session.endings
    }
  }
}

/// How one queued run ended.
public struct Ending: Hashable, Sendable {
  /// Which run.
  public var run: QueuedRun
  /// What the store says of it.
  public var result: Result

  /// What became of a run.
  public enum Result: Hashable, Sendable {
    /// The store has this status for it.
    case recorded(RunStatus)
    /// Another process holds its lease and trains it.
    case elsewhere
  }

  /// The ending of `run`.
  public init(_ run: QueuedRun, _ result: Result) {
    self.run = run
    self.result = result
  }
}

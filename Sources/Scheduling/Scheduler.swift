public import Runs

/// Trains queued runs in worker processes, at most `jobs` at once, and settles the record of every worker that ends.
///
/// The scheduler lives on one thread: `run` blocks until the last worker has ended. A worker that crashes fails its own
/// run and nothing else.
public struct Scheduler {
  /// How many workers run at once.
  public let jobs: Int
  private let ledger: any Ledger
  private let start: (QueuedRun) throws -> any Worker
  private let bell: Bell

  /// What a scheduler tells while it works.
  public enum Event: Sendable {
    case started(QueuedRun)
    case ended(Ending)
    /// Nothing in particular: a moment to redraw.
    case tick
  }

  /// A scheduler that starts workers with `start`; whoever ends a worker or asks to stop must ring `bell`.
  public init(jobs: Int, ledger: any Ledger, bell: Bell, start: @escaping (QueuedRun) throws -> any Worker) {
    precondition(jobs >= 1, "at least one worker at once")
    self.jobs = jobs
    self.ledger = ledger
    self.bell = bell
    self.start = start
  }

  /// Trains all of `queue`, the longest first, and returns how each ended, in the order in which they ended.
  ///
  /// - observe: told of each start and end, and called with `.tick` at least every `interval` seconds
  /// - Throws: what the ledger throws; the workers that still run then are told to stop first.
  public func run(
    _ queue: [QueuedRun], every interval: Double = 0.1, observe: (Event) throws -> Void = { _ in }
  ) throws -> [Ending] {
    var waiting = QueuedRun.longestFirst(queue)[...]
    var running: [(run: QueuedRun, worker: any Worker)] = []
    var endings: [Ending] = []
    var signals = 0
    defer { for (_, worker) in running { worker.signal(.kill) } }

    while !running.isEmpty || (!waiting.isEmpty && bell.stopRequests == 0) {
      while bell.stopRequests == 0, running.count < jobs, let next = waiting.popFirst() {
        do {
          running.append((next, try start(next)))
          try observe(.started(next))
        } catch let error as WorkerError {
          let ending = try settle(next, processID: nil, WorkerExit(.notStarted(error.message), outputTail: ""))
          endings.append(ending)
          try observe(.ended(ending))
        }
      }
      bell.wait(seconds: interval)
      if bell.stopRequests > signals {
        signals = bell.stopRequests
        for (_, worker) in running { worker.signal(signals == 1 ? .terminate : .kill) }
      }
      for (run, worker) in running {
        guard let exit = worker.exit else { continue }
        let ending = try settle(run, processID: worker.processID, exit)
        endings.append(ending)
        running.removeAll { $0.run == run }
        try observe(.ended(ending))
      }
      try observe(.tick)
    }
    return endings
  }

  /// What became of the run of a worker that has ended; a run that it left unfinished fails here.
  private func settle(_ run: QueuedRun, processID: Int?, _ exit: WorkerExit) throws -> Ending {
    let status = try ledger.status(of: run.fingerprint)
    // A worker that was stopped before it began leaves its run in the queue.
    let isLeft = status == .queued && bell.stopRequests > 0
    guard (status == .queued || status == .running) && !isLeft else { return Ending(run, .recorded(status)) }
    let outcome = bell.stopRequests > 0 ? RunStatus.interrupted : .failed
    let isEnded = try ledger.abandon(
      run.fingerprint, by: processID, as: outcome,
      reason: outcome == .interrupted ? "interrupted before it ended" : exit.reason,
      outputTail: exit.outputTail.isEmpty ? nil : exit.outputTail)
    return Ending(run, isEnded ? .recorded(outcome) : .elsewhere)
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

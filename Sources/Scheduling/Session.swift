import Runs

/// One pass of a scheduler over its queue.
struct Session {
  private let scheduler: Scheduler
  private let observe: (Scheduler.Event) -> Void
  private var waiting: [(run: QueuedRun, attempt: Int)]
  private var working: [WatchedWorker] = []
  private var requestsPassedOn = 0
  /// How the runs ended, in the order in which they did.
  private(set) var endings: [Ending] = []

  init(_ scheduler: Scheduler, _ queue: [QueuedRun], _ observe: @escaping (Scheduler.Event) -> Void) {
    self.scheduler = scheduler
    self.observe = observe
    // The next one is taken from the end.
    waiting = QueuedRun.longestFirst(queue).reversed().map { ($0, 0) }
  }

  /// Whether nothing more is started.
  private var isStopping: Bool { scheduler.bell.stopRequests > 0 || hasTooManyFailures }

  private var hasTooManyFailures: Bool {
    guard let maximum = scheduler.limits.maximumFailures else { return false }
    return endings.count { $0.result == .recorded(.failed) || $0.result == .recorded(.timedOut) } >= maximum
  }

  /// Whether a worker runs or is to be started.
  var hasWork: Bool { !working.isEmpty || (!waiting.isEmpty && !isStopping) }

  /// Starts workers while there are places and runs.
  mutating func fillPlaces() throws {
    while !isStopping, working.count < scheduler.jobs, let next = waiting.popLast() {
      do {
        let worker = try scheduler.start(next.run)
        working.append(WatchedWorker(next.run, worker, attempt: next.attempt, now: scheduler.clock()))
        observe(.started(next.run))
      } catch let error as WorkerError {
        let exit = WorkerExit(.notStarted(error.message), outputTail: "")
        end(try abandon(next.run, by: nil, as: .failed, exit.reason, exit))
      }
    }
  }

  /// Tells the workers to stop: politely at the first request, or where there were too many failures; at once at the
  /// second request.
  mutating func passOnRequestsToStop() {
    let requests = max(scheduler.bell.stopRequests, hasTooManyFailures ? 1 : 0)
    guard requests > requestsPassedOn else { return }
    requestsPassedOn = requests
    for worker in working { worker.worker.signal(requests == 1 ? .terminate : .kill) }
  }

  /// Stops workers that are over a limit.
  mutating func checkLimits() throws {
    let (now, limits, ledger) = (scheduler.clock(), scheduler.limits, scheduler.ledger)
    for index in working.indices {
      let run = working[index].run.fingerprint
      try working[index].check(limits, position: ledger.position(of: run), now: now)
    }
  }

  /// Settles the runs of workers that have ended.
  mutating func settleEnded() throws {
    let ended = working.compactMap { worker in worker.worker.exit.map { (worker, $0) } }
    working.removeAll { worker in ended.contains { $0.0.run == worker.run } }
    for (worker, exit) in ended {
      let isRetried =
        exit.isCrash && worker.violation == nil && !isStopping && worker.attempt < scheduler.limits.retries
      let ending = try settle(worker, exit, isRetried: isRetried)
      guard isRetried, ending.result == .recorded(.interrupted) else {
        end(ending)
        continue
      }
      if try scheduler.ledger.requeue(ending.run.fingerprint) {
        waiting.append((ending.run, worker.attempt + 1))
        observe(.retried(ending.run, reason: exit.reason))
      } else {
        end(Ending(ending.run, .elsewhere))
      }
    }
  }

  /// Kills what still runs.
  func killAll() {
    for worker in working { worker.worker.signal(.kill) }
  }

  private mutating func end(_ ending: Ending) {
    endings.append(ending)
    observe(.ended(ending))
  }

  /// What became of the run of a worker that has ended; a run that it left unfinished ends here.
  ///
  /// - isRetried: whether a run that crashed is tried again, so that it is interrupted and keeps its checkpoint
  private func settle(_ worker: WatchedWorker, _ exit: WorkerExit, isRetried: Bool) throws -> Ending {
    let status = try scheduler.ledger.status(of: worker.run.fingerprint)
    let processID = worker.worker.processID
    switch (status, worker.violation) {
    case (.queued, .timedOut(let limit)), (.running, .timedOut(let limit)), (.interrupted, .timedOut(let limit)):
      return try abandon(worker.run, by: processID, as: .timedOut, "over its limit of \(seconds(limit))", exit)
    case (.queued, .stalled(let limit)), (.running, .stalled(let limit)), (.interrupted, .stalled(let limit)):
      let reason = "its worker recorded nothing for \(seconds(limit)) and was stopped"
      return try abandon(worker.run, by: processID, as: .failed, reason, exit)
    // A worker that was stopped before it began leaves its run in the queue.
    case (.queued, nil) where isStopping: return Ending(worker.run, .recorded(.queued))
    case (.running, nil) where isStopping:
      return try abandon(worker.run, by: processID, as: .interrupted, "interrupted before it ended", exit)
    case (.queued, nil), (.running, nil):
      return try abandon(worker.run, by: processID, as: isRetried ? .interrupted : .failed, exit.reason, exit)
    default: return Ending(worker.run, .recorded(status))
    }
  }

  private func abandon(
    _ run: QueuedRun, by processID: Int?, as status: RunStatus, _ reason: String, _ exit: WorkerExit
  ) throws -> Ending {
    let tail = exit.outputTail.isEmpty ? nil : exit.outputTail
    let isEnded = try scheduler.ledger.abandon(
      run.fingerprint, by: processID, as: status, reason: reason, outputTail: tail)
    return Ending(run, isEnded ? .recorded(status) : .elsewhere)
  }

  private func seconds(_ value: Double) -> String {
    "\(value == value.rounded() ? String(Int(value)) : String(value)) s"
  }
}

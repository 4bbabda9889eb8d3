import Runs
import Scheduling
import Testing

/// What the scheduler does with workers that take too long, hang or crash.
@Suite struct LimitsTests {
  let ledger = MemoryLedger()
  let bell = Bell()
  let clock = Clock()

  func scheduler(
    _ limits: Limits, jobs: Int = 1, start: @escaping (QueuedRun) throws -> any Worker
  ) -> Scheduler {
    Scheduler(jobs: jobs, limits: limits, ledger: ledger, bell: bell, clock: clock.now, start: start)
  }

  /// A worker that runs on until it is told to stop, and says then that it was interrupted.
  func endless(_ run: QueuedRun) -> ScriptedWorker {
    let ledger = ledger
    ledger.enter([run], as: .running, holder: 1)
    return ScriptedWorker(looks: .max, WorkerExit(.code(130), outputTail: "")) {
      ledger.enter([run], as: .interrupted)
    }
  }

  @Test("a run over its time is told to stop and is timed out; the next one is trained")
  func timeout() throws {
    let runs = queue(2)
    ledger.enter(runs)
    var limits = Limits()
    limits.timeout = 30
    let ledger = ledger
    let endings = try scheduler(limits) { run in
      run.label == "r1" ? endless(run) : ScriptedWorker { ledger.enter([run], as: .completed) }
    }.run(runs, every: 0.001)
    #expect(endings.map(\.result) == [.recorded(.timedOut), .recorded(.completed)])
    #expect(ledger.entries[runs[1].fingerprint]?.reason == "over its limit of 30 s")
  }

  @Test("a worker that does not stop in time is killed")
  func deafWorker() throws {
    final class Deaf: Worker {
      var signals: [StopSignal] = []
      let processID = 1
      var exit: WorkerExit? { signals.contains(.kill) ? WorkerExit(.signal(9), outputTail: "") : nil }
      func signal(_ signal: StopSignal) { signals.append(signal) }
    }
    let runs = queue(1)
    ledger.enter(runs, as: .running, holder: 1)
    let worker = Deaf()
    var limits = Limits()
    limits.timeout = 1
    let endings = try scheduler(limits) { _ in worker }.run(runs, every: 0.001)
    #expect(worker.signals.prefix(2) == [.terminate, .kill])
    #expect(endings.map(\.result) == [.recorded(.timedOut)])
  }

  @Test("a worker that records nothing for too long fails; one that goes on recording is let go on")
  func stall() throws {
    let runs = queue(2)
    ledger.enter(runs)
    var limits = Limits()
    limits.stallTimeout = 10
    let ledger = ledger
    var records = 0
    ledger.positions[runs[1].fingerprint] = {
      records += 1
      return records
    }
    ledger.positions[runs[0].fingerprint] = { 7 }
    let endings = try scheduler(limits) { run in
      guard run.label == "r1" else { return endless(run) }
      ledger.enter([run], as: .running, holder: 1)
      return ScriptedWorker(looks: 100) { ledger.enter([run], as: .completed) }
    }.run(runs, every: 0.001)
    #expect(endings.map(\.result) == [.recorded(.completed), .recorded(.failed)])
    #expect(records > 2)
    #expect(ledger.entries[runs[0].fingerprint]?.reason == "its worker recorded nothing for 10 s and was stopped")
  }

  @Test("a crash is tried again as often as asked for, and told each time", arguments: [0, 1, 3])
  func retries(count: Int) throws {
    let runs = queue(1)
    ledger.enter(runs)
    var limits = Limits()
    limits.retries = count
    var starts = 0
    var retried = 0
    let endings = try scheduler(limits) { _ in
      starts += 1
      return ScriptedWorker(WorkerExit(.signal(11), outputTail: ""))
    }.run(runs, every: 0.001) { event in
      if case .retried(_, let reason) = event, reason.contains("crashed") { retried += 1 }
    }
    #expect(starts == count + 1)
    #expect(retried == count)
    #expect(endings.map(\.result) == [.recorded(.failed)])
  }

  @Test("a crash that does not come again costs one retry")
  func onceOnly() throws {
    let runs = queue(1)
    ledger.enter(runs)
    var limits = Limits()
    limits.retries = 5
    var starts = 0
    let ledger = ledger
    let endings = try scheduler(limits) { run in
      starts += 1
      if starts == 1 { return ScriptedWorker(WorkerExit(.signal(9), outputTail: "")) }
      return ScriptedWorker { ledger.enter([run], as: .completed) }
    }.run(runs, every: 0.001)
    #expect(starts == 2)
    #expect(endings.map(\.result) == [.recorded(.completed)])
  }

  @Test("a crashed run that another runner was faster to take is left to it")
  func takenElsewhere() throws {
    let runs = queue(1)
    ledger.enter(runs)
    ledger.isRequeuedElsewhere = true
    var limits = Limits()
    limits.retries = 5
    var starts = 0
    let endings = try scheduler(limits) { _ in
      starts += 1
      return ScriptedWorker(WorkerExit(.signal(9), outputTail: ""))
    }.run(runs, every: 0.001)
    #expect(starts == 1)
    #expect(endings.map(\.result) == [.elsewhere])
  }

  @Test("what a worker explains, such as a full disk, is not tried again")
  func explainedFailure() throws {
    let runs = queue(1)
    ledger.enter(runs)
    var limits = Limits()
    limits.retries = 5
    var starts = 0
    _ = try scheduler(limits) { _ in
      starts += 1
      return ScriptedWorker(WorkerExit(.code(74), outputTail: "error[store.full]: the disk is full"))
    }.run(runs, every: 0.001)
    #expect(starts == 1)
  }

  @Test("after so many failures nothing more is started and what trains is interrupted")
  func maximumFailures() throws {
    let runs = queue(5)
    ledger.enter(runs)
    var limits = Limits()
    limits.maximumFailures = 1
    var started: [String] = []
    let endings = try scheduler(limits, jobs: 2) { run in
      started.append(run.label)
      return run.label == "r3" ? ScriptedWorker(looks: 3, WorkerExit(.signal(6), outputTail: "")) : endless(run)
    }.run(runs, every: 0.001)
    #expect(started == ["r4", "r3"])
    #expect(Set(endings.map(\.result)) == [.recorded(.failed), .recorded(.interrupted)])
    for run in runs.prefix(3) { #expect(ledger.entries[run.fingerprint]?.status == .queued) }
  }
}

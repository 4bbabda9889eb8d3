import Foundation
import Runs
import Scheduling
import Testing

@Suite struct SchedulerTests {
  let ledger = MemoryLedger()
  let bell = Bell()
  let clock = Clock()

  /// A scheduler whose workers complete their runs after `looks` looks.
  func completing(jobs: Int, looks: Int = 1, starts: @escaping (QueuedRun) -> Void = { _ in }) -> Scheduler {
    let ledger = ledger
    return Scheduler(jobs: jobs, ledger: ledger, bell: bell, clock: clock.now) { run in
      starts(run)
      return ScriptedWorker(looks: looks) { ledger.enter([run], as: .completed) }
    }
  }

  @Test("every queued run is started once, the longest first")
  func longestFirst() throws {
    let runs = queue(5)
    ledger.enter(runs)
    var started: [String] = []
    let endings = try completing(jobs: 1, starts: { started.append($0.label) }).run(runs, every: 0.001)
    #expect(started == ["r4", "r3", "r2", "r1", "r0"])
    #expect(endings.map(\.run.label) == started)
    #expect(endings.allSatisfy { $0.result == .recorded(.completed) })
  }

  @Test("runs of equal cost keep the order of the spec")
  func equalCosts() {
    let runs = queue(4).map { QueuedRun($0.fingerprint, label: $0.label, cost: 1) }
    #expect(QueuedRun.longestFirst(runs) == runs)
  }

  @Test("never more workers at once than jobs, and as many as jobs while there are runs", arguments: [1, 2, 3, 7])
  func jobs(limit: Int) throws {
    let runs = queue(10)
    ledger.enter(runs)
    var running = 0
    var most = 0
    _ = try completing(jobs: limit, looks: 2).run(runs, every: 0.001) { event in
      switch event {
      case .started: running += 1
      case .ended: running -= 1
      case .tick, .retried: break
      }
      most = max(most, running)
    }
    #expect(most == limit)
    #expect(running == 0)
  }

  @Test("a worker that ends without a result fails its run with what it printed, and nothing else")
  func crash() throws {
    let runs = queue(3)
    ledger.enter(runs)
    let (ledger, victim) = (ledger, runs[1])
    let scheduler = Scheduler(jobs: 2, ledger: ledger, bell: bell, clock: clock.now) { run in
      if run == victim { return ScriptedWorker(WorkerExit(.signal(11), outputTail: "out of range")) }
      return ScriptedWorker { ledger.enter([run], as: .completed) }
    }
    let endings = try scheduler.run(runs, every: 0.001)
    #expect(endings.count == 3)
    for run in runs where run != victim { #expect(ledger.entries[run.fingerprint]?.status == .completed) }
    let failed = try #require(ledger.entries[victim.fingerprint])
    #expect(failed.status == .failed)
    #expect(failed.reason == "its worker crashed (signal 11)")
    #expect(failed.outputTail == "out of range")
  }

  @Test("a worker that cannot be started fails its run and the others go on")
  func cannotStart() throws {
    let runs = queue(2)
    ledger.enter(runs)
    let ledger = ledger
    let scheduler = Scheduler(jobs: 1, ledger: ledger, bell: bell, clock: clock.now) { run in
      if run.label == "r1" { throw WorkerError(message: "cannot start a worker: no such file") }
      return ScriptedWorker { ledger.enter([run], as: .completed) }
    }
    let endings = try scheduler.run(runs, every: 0.001)
    #expect(endings.map(\.result) == [.recorded(.failed), .recorded(.completed)])
    #expect(ledger.entries[runs[1].fingerprint]?.reason == "cannot start a worker: no such file")
  }

  @Test("a run that another process has begun meanwhile is not failed by a worker that cannot be started")
  func cannotStartElsewhere() throws {
    let runs = queue(1)
    ledger.enter(runs, as: .running, holder: 77)
    let scheduler = Scheduler(jobs: 1, ledger: ledger, bell: bell, clock: clock.now) { _ in
      throw WorkerError(message: "no")
    }
    #expect(try scheduler.run(runs, every: 0.001).map(\.result) == [.elsewhere])
    #expect(ledger.entries[runs[0].fingerprint]?.status == .running)
  }

  @Test("the reason of a failure is the last error that the worker printed, where it printed one")
  func reasonFromOutput() throws {
    let runs = queue(1)
    ledger.enter(runs)
    let scheduler = Scheduler(jobs: 1, ledger: ledger, bell: bell, clock: clock.now) { _ in
      ScriptedWorker(WorkerExit(.code(74), outputTail: "error[store.disk-full]: the disk is full\n  = help: free some"))
    }
    _ = try scheduler.run(runs, every: 0.001)
    #expect(ledger.entries[runs[0].fingerprint]?.reason == "the disk is full")
  }

  @Test(
    "a crash is told by its cause where that is known",
    arguments: [
      (
        WorkerExit.Cause.signal(6), "Fatal error: failed to allocate 288000032 bytes of memory with alignment 8",
        "out of memory"
      ),
      (.signal(4), "Could not allocate memory.", "out of memory"),
      (.signal(6), "terminate called after throwing an instance of 'std::bad_alloc'", "out of memory"),
      (.signal(Int(SIGBUS)), "", "a file of its data set was cut off"),
      (.signal(11), "Fatal error: Index out of range", "crashed (signal 11)"),
    ])
  func reasonOfCrash(cause: WorkerExit.Cause, output: String, words: String) throws {
    let runs = queue(1)
    ledger.enter(runs)
    let scheduler = Scheduler(jobs: 1, ledger: ledger, bell: bell, clock: clock.now) { _ in
      ScriptedWorker(WorkerExit(cause, outputTail: "a line before\n\(output)\na line after"))
    }
    _ = try scheduler.run(runs, every: 0.001)
    #expect(ledger.entries[runs[0].fingerprint]?.reason?.contains(words) == true)
  }

  @Test("when stopping, a run whose worker had not begun it stays in the queue")
  func stoppedBeforeItBegan() throws {
    let runs = queue(1)
    ledger.enter(runs)
    let bell = bell
    let scheduler = Scheduler(jobs: 1, ledger: ledger, bell: bell, clock: clock.now) { _ in
      bell.requestStop()
      return ScriptedWorker(looks: 1_000, WorkerExit(.signal(15), outputTail: ""))
    }
    #expect(try scheduler.run(runs, every: 0.001).map(\.result) == [.recorded(.queued)])
  }

  @Test("a run that another process holds is left to it")
  func elsewhere() throws {
    let runs = queue(1)
    ledger.enter(runs, as: .running, holder: 77)
    let scheduler = Scheduler(jobs: 1, ledger: ledger, bell: bell, clock: clock.now) { _ in ScriptedWorker(processID: 5)
    }
    #expect(try scheduler.run(runs, every: 0.001).map(\.result) == [.elsewhere])
    #expect(ledger.entries[runs[0].fingerprint]?.status == .running)
  }

  @Test("a run that its own dead worker still holds fails")
  func ownLease() throws {
    let runs = queue(1)
    ledger.enter(runs, as: .running, holder: 5)
    let scheduler = Scheduler(jobs: 1, ledger: ledger, bell: bell, clock: clock.now) { _ in ScriptedWorker(processID: 5)
    }
    #expect(try scheduler.run(runs, every: 0.001).map(\.result) == [.recorded(.failed)])
  }

  @Test("the first request to stop is passed on once and starts nothing more; the second one kills")
  func stopping() throws {
    let runs = queue(4)
    ledger.enter(runs)
    var workers: [ScriptedWorker] = []
    let (ledger, bell) = (ledger, bell)
    let scheduler = Scheduler(jobs: 2, ledger: ledger, bell: bell, clock: clock.now) { run in
      ledger.enter([run], as: .running, holder: workers.count)
      workers.append(ScriptedWorker(processID: workers.count, looks: 1_000))
      return workers[workers.count - 1]
    }
    var ticks = 0
    let endings = try scheduler.run(runs, every: 0.001) { event in
      guard case .tick = event else { return }
      ticks += 1
      if ticks == 3 { bell.requestStop() }
    }
    #expect(workers.count == 2)
    #expect(workers.map(\.signals) == [[.terminate], [.terminate]])
    #expect(endings.map(\.result) == [.recorded(.interrupted), .recorded(.interrupted)])
    #expect(ledger.entries[runs[0].fingerprint]?.status == .queued)
  }

  @Test("a ledger that fails stops the workers before the error is passed on")
  func ledgerFails() throws {
    struct Broken: Error {}
    let runs = queue(3)
    ledger.enter(runs)
    let ledger = ledger
    var workers: [ScriptedWorker] = []
    let scheduler = Scheduler(jobs: 3, ledger: ledger, bell: bell, clock: clock.now) { _ in
      workers.append(ScriptedWorker(looks: workers.isEmpty ? 1 : 1_000) { ledger.error = Broken() })
      return workers[workers.count - 1]
    }
    #expect(throws: Broken.self) { try scheduler.run(runs, every: 0.001) }
    #expect(workers.dropFirst().map(\.signals) == [[.kill], [.kill]])
  }
}

import Runs
import Store
import Testing

@Suite("Who trains what")
struct QueueTests {
  let folder: Folder
  let store: Store
  let runs = plan(of: chapter())
  var run: Fingerprint { runs[2].fingerprint }

  init() throws {
    folder = try Folder()
    store = try Store.holding(in: folder)
  }

  @Test("a run that was never queued has no state; a queued one waits without a lease")
  func states() throws {
    #expect(try store.states(of: runs.map(\.fingerprint)) == [:])
    #expect(try store.queue([run], seen: [:], at: time(1)) == [run])
    #expect(try store.states(of: runs.map(\.fingerprint)) == [run: RunState(status: .queued)])
    try store.start(runs[2], by: 42)
    #expect(
      try store.states(of: [run])
        == [run: RunState(status: .running, lease: lease(42), heartbeat: time(11))])
  }

  @Test("a run that starts over has the settings of today's definition, also those that are newer than it")
  func settingsOfToday() throws {
    try store.start(runs[2])
    try store.abandon(run, as: .failed, reason: "its worker crashed", at: time(12))
    var experiment = chapter()
    let index = try #require(experiment.configurations.firstIndex { $0.name == runs[2].configuration })
    experiment.configurations[index].settings["newer_setting"] = .boolean(true)
    experiment.configurations[index].origins["newer_setting"] = .documentedDefault
    try store.define(experiment, runs: runs, at: time(13))
    #expect(try store.start(runs[2]).configuration["newer_setting"] == .boolean(true))
  }

  @Test("a run is begun once: the second worker is told who was faster")
  func beginTwice() throws {
    try store.start(runs[2])
    #expect(throws: StoreError.notQueued(run: run.run, status: .running)) {
      try store.begin(run, lease: lease(2), provenance: provenance(), at: time(20))
    }
    #expect(throws: StoreError.noSuchRun(prefix: runs[0].fingerprint.run, path: store.path)) {
      try store.begin(runs[0].fingerprint, lease: lease(2), provenance: provenance(), at: time(20))
    }
  }

  @Test("of many workers that begin one run at the same moment on connections of their own, one gets it")
  func beginTogether() async throws {
    let everyone = runs.map(\.fingerprint)
    let path = store.path
    _ = try store.queue(Array(Set(everyone)), seen: [:], at: time(1))
    for run in Set(everyone) {
      let winners = try await withThrowingTaskGroup(of: Int.self) { group in
        for worker in 0..<4 {
          group.addTask {
            let own = try Store(path: path, access: .update)
            do {
              _ = try own.begin(run, lease: lease(worker), provenance: provenance(), at: time(2))
              return 1
            } catch StoreError.notQueued {
              return 0
            }
          }
        }
        return try await group.reduce(0, +)
      }
      #expect(winners == 1)
    }
  }

  @Test("a worker of another trainer version or with other data is refused, and the run stays queued")
  func mismatch() throws {
    _ = try store.queue([run], seen: [:], at: time(1))
    #expect(throws: StoreError.mismatch(run: run.run, what: "trainer version", queued: "1", found: "2")) {
      try store.begin(run, lease: lease(), provenance: provenance(trainer: 2), at: time(2))
    }
    #expect(throws: StoreError.mismatch(run: run.run, what: "data set checksum", queued: "d16e57", found: "bad")) {
      try store.begin(run, lease: lease(), provenance: provenance(dataset: "bad"), at: time(2))
    }
    #expect(try store.states(of: [run])[run]?.status == .queued)
  }

  @Test("a run that starts over has nothing of its earlier attempt")
  func startOver() throws {
    let assignment = try store.start(runs[2])
    try store.append(to: assignment, batches: batchRecords(0..<5), epochs: [epoch(0, accuracy: 0.5)], at: time(20))
    try store.abandon(run, as: .failed, reason: "signal 9", outputTail: "oh no", at: time(21))
    #expect(try store.rows("SELECT output_tail, kernels FROM provenance") == ["oh no avx2"])
    #expect(try store.batches(of: run).count == 5)

    #expect(try store.queue([run], seen: store.states(of: [run]), at: time(30)) == [run])
    #expect(try store.batches(of: run) == [])
    let record = try store.run(matching: run.hex).record
    #expect(record == RunRecord(fingerprint: run, configuration: "bs512", seed: 7, status: .queued))
    try store.complete(runs[2])
    #expect(try store.states(of: [run])[run]?.status == .completed)
  }

  @Test("a run that somebody else has touched since it was looked at is left to them")
  func seenStates() throws {
    try store.start(runs[2], by: 1)
    let seen = try store.states(of: [run])
    #expect(try store.queue([run], seen: seen, at: time(20)) == [run])
    try store.start(runs[2], by: 2)
    #expect(try store.queue([run], seen: seen, at: time(21)) == [])
    #expect(try store.queue([run], seen: [:], at: time(21)) == [])
    #expect(try store.states(of: [run])[run]?.lease == lease(2))
  }

  @Test("a worker whose run was taken over can write nothing more")
  func leaseLost() throws {
    let first = try store.start(runs[2], by: 1)
    _ = try store.queue([run], seen: store.states(of: [run]), at: time(20))
    let second = try store.start(runs[2], by: 2)
    #expect(throws: StoreError.leaseLost(run: run.run)) {
      try store.append(to: first, batches: batchRecords(0..<1), epochs: [], at: time(30))
    }
    #expect(throws: StoreError.leaseLost(run: run.run)) {
      try store.end(first, as: .completed(weightsDigest: String(repeating: "0", count: 64)), at: time(30))
    }
    try store.append(to: second, batches: batchRecords(0..<1), epochs: [], at: time(31))
    #expect(try store.batches(of: run).count == 1)
  }

  @Test(
    "a run that ended badly says how, and keeps what it recorded",
    arguments: [RunStatus.failed, .timedOut, .interrupted])
  func abandoned(status: RunStatus) throws {
    let assignment = try store.start(runs[2])
    try store.append(to: assignment, batches: batchRecords(0..<5), epochs: [epoch(0, accuracy: 0.5)], at: time(20))
    #expect(try store.abandon(run, as: status, reason: "why", outputTail: "tail", at: time(21)))
    let record = try store.run(matching: run.hex).record
    #expect((record.status, record.reason, record.outputTail) == (status, "why", "tail"))
    #expect(record.metricsDigest == nil)
    #expect(record.finishedAt == time(21))
    #expect(try store.batches(of: run) == batchRecords(0..<5))
    #expect(
      try store.rows("SELECT status, reason, epochs, accuracy FROM results") == ["\(status.rawValue) why 1 0.5"])
    #expect(throws: StoreError.leaseLost(run: run.run)) {
      try store.append(to: assignment, batches: batchRecords(5..<6), epochs: [], at: time(22))
    }
  }

  @Test("a result is never abandoned, nor a run that another worker holds")
  func notAbandoned() throws {
    try store.complete(runs[2])
    #expect(try !store.abandon(run, as: .failed, reason: "late", at: time(30)))
    #expect(try store.states(of: [run])[run]?.status == .completed)

    let other = runs[3].fingerprint
    try store.start(runs[3], by: 2)
    #expect(try !store.abandon(other, as: .failed, reason: "worker 1 died", worker: 1, at: time(30)))
    #expect(try store.states(of: [other])[other]?.status == .running)
    #expect(try store.abandon(other, as: .failed, reason: "worker 2 died", worker: 2, at: time(31)))
    #expect(try !store.abandon(runs[0].fingerprint, as: .failed, reason: "never queued", at: time(32)))
  }

  @Test("a run of no current configuration cannot be queued, and then none of the others is")
  func notPlanned() throws {
    let stranger = Fingerprint(hex: String(repeating: "5", count: 64))
    #expect(throws: StoreError.notPlanned(run: stranger.run)) {
      try store.queue([run, stranger], seen: [:], at: time(1))
    }
    #expect(try store.states(of: [run]) == [:])
  }

  @Test("ten thousand runs are planned, queued and asked for in one go each")
  func manyRuns() throws {
    var large = chapter("large")
    large.seeds = Array(0..<5_000)
    large.configurations.removeLast()
    let many = plan(of: large)
    try store.define(large, runs: many, at: time(1))
    let all = many.map(\.fingerprint)
    let queued = try store.queue(all, seen: store.states(of: all), at: time(2))
    #expect(queued == all)
    #expect(try store.states(of: all).count == 10_000)
    #expect(
      try store.rows("SELECT count(*), count(DISTINCT run) FROM results WHERE experiment = 'large'") == ["10000 10000"])
  }
}

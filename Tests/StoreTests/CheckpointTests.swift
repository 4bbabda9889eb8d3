import GRDB
import Runs
import Store
import Testing

@Suite("Where a run goes on")
struct CheckpointTests {
  let folder: Folder
  let store: Store
  let planned = plan(of: chapter())[2]
  var run: Fingerprint { planned.fingerprint }

  init() throws {
    folder = try Folder()
    store = try Store.holding(in: folder)
  }

  /// A checkpoint before batch `step`; every ten batches are an epoch.
  func checkpoint(_ step: Int, epoch: Int? = nil, seconds: Double = 0.75) -> StoredCheckpoint {
    StoredCheckpoint(
      step: step, epoch: epoch ?? step / 10, unfinishedSeconds: seconds, state: [0, 255, UInt8(step)])
  }

  /// Begins the run and records `count` batches with their epochs, with a checkpoint before batch `saved`.
  @discardableResult
  func record(_ count: Int, saved: Int, epoch: Int? = nil) throws -> Assignment {
    let assignment = try store.start(planned, by: 1)
    let epochs = (0..<count / 10).map { StoreTests.epoch($0, accuracy: 0.5) }
    let first = epochs.filter { $0.epoch < epoch ?? saved / 10 }
    try store.append(
      to: assignment, batches: batchRecords(0..<saved), epochs: first, unfinishedSeconds: 0.75,
      checkpoint: checkpoint(saved, epoch: epoch), at: time(20))
    try store.append(
      to: assignment, batches: batchRecords(saved..<count), epochs: Array(epochs.dropFirst(first.count)),
      unfinishedSeconds: 1.25, at: time(21))
    return assignment
  }

  /// How a run can be without a worker.
  enum Loss: CaseIterable {
    case interrupted, timedOut, killed, queuedAgain
  }

  /// Takes the worker away, and begins the run with another one.
  func takeOver(after loss: Loss) throws -> Assignment {
    switch loss {
    case .interrupted: try store.abandon(run, as: .interrupted, reason: "Ctrl-C", at: time(22))
    case .timedOut: try store.abandon(run, as: .timedOut, reason: "after 1 h", outputTail: "slow", at: time(22))
    case .killed: break
    case .queuedAgain:
      #expect(try store.queue([run], seen: store.states(of: [run]), at: time(23)) == [run])
    }
    return try store.begin(
      run, lease: lease(2), provenance: provenance(), takingOver: loss == .killed ? lease(1) : nil, at: time(30))
  }

  @Test("what was recorded after the checkpoint is gone, what was before it is there", arguments: Loss.allCases)
  func takenOver(loss: Loss) throws {
    try record(27, saved: 14)
    let assignment = try takeOver(after: loss)
    #expect(assignment.checkpoint == checkpoint(14))
    #expect(try store.batches(of: run) == batchRecords(0..<14))
    let record = try store.run(matching: run.hex).record
    #expect(record.epochs.map(\.epoch) == [0])
    #expect((record.status, record.startedAt, record.finishedAt) == (.running, time(11), nil))
    #expect((record.reason, record.outputTail, record.unfinishedSeconds) == (nil, nil, 0.75))
    #expect(record.provenance == provenance())
    #expect(try store.rows("SELECT resumes FROM provenance") == ["1"])
    #expect(try store.progress().map(\.seconds) == [1.5 + 0.25 + 0.75])

    try store.append(to: assignment, batches: batchRecords(14..<20), epochs: [epoch(1, accuracy: 0.98)], at: time(31))
    try store.end(assignment, as: .completed(weightsDigest: String(repeating: "ab", count: 32)), at: time(32))
    let interrupted = try store.run(matching: run.hex).record
    let whole = try Store(path: folder.file("whole.sqlite"), access: .create)
    try whole.define(chapter(), runs: plan(of: chapter()), at: time(0))
    let other = try whole.start(planned)
    try whole.append(
      to: other, batches: batchRecords(0..<20), epochs: [epoch(0, accuracy: 0.5), epoch(1, accuracy: 0.98)],
      at: time(12))
    try whole.end(other, as: .completed(weightsDigest: String(repeating: "ab", count: 32)), at: time(32))
    #expect(try whole.run(matching: run.hex).record == interrupted)
    #expect(try store.rows("SELECT count(*) FROM run_checkpoint") == ["0"])
  }

  @Test("an epoch whose batches are all there and whose validation is not is validated after the checkpoint")
  func beforeValidation() throws {
    try record(20, saved: 20, epoch: 1)
    let assignment = try takeOver(after: .interrupted)
    #expect(assignment.checkpoint == checkpoint(20, epoch: 1))
    #expect(try store.batches(of: run) == batchRecords(0..<20))
    #expect(try store.run(matching: run.hex).record.epochs.map(\.epoch) == [0])
  }

  @Test("the latest checkpoint counts, and a run has one", arguments: 1..<4)
  func latest(saves: Int) throws {
    let assignment = try store.start(planned, by: 1)
    for save in 0..<saves {
      try store.append(
        to: assignment, batches: batchRecords(save * 3..<save * 3 + 3), epochs: [],
        checkpoint: checkpoint(save * 3 + 3), at: time(20 + save))
    }
    #expect(try takeOver(after: .killed).checkpoint == checkpoint(saves * 3))
    #expect(
      try store.rows("SELECT count(*), max(step), max(saved_at) FROM run_checkpoint")
        == ["1 \(saves * 3) \(time(19 + saves))"])
  }

  @Test("without a checkpoint the run begins: nothing of what it recorded is left", arguments: Loss.allCases)
  func noCheckpoint(loss: Loss) throws {
    let first = try store.start(planned, by: 1)
    try store.append(
      to: first, batches: batchRecords(0..<12), epochs: [epoch(0, accuracy: 0.5)], unfinishedSeconds: 0.5, at: time(20))
    #expect(try takeOver(after: loss).checkpoint == nil)
    #expect(try store.batches(of: run) == [])
    let record = try store.run(matching: run.hex).record
    #expect((record.epochs, record.startedAt, record.unfinishedSeconds) == ([], time(30), nil))
    #expect(try store.rows("SELECT resumes FROM provenance") == ["0"])
  }

  @Test("a failed run starts over, whatever it had saved; so does a result that is replaced")
  func startsOver() throws {
    try record(27, saved: 14)
    try store.abandon(run, as: .failed, reason: "signal 9", at: time(22))
    #expect(try store.rows("SELECT count(*) FROM run_checkpoint") == ["0"])
    #expect(throws: StoreError.notQueued(run: run.run, status: .failed)) { try takeOver(after: .killed) }
    let again = try store.start(planned, by: 2)
    #expect(again.checkpoint == nil)
    #expect(try store.batches(of: run) == [])
    try store.end(again, as: .diverged(step: 0, loss: .nan, lastFinite: nil), at: time(40))
    let replaced = try store.begin(run, lease: lease(3), provenance: provenance(), replacing: .forgotten, at: time(41))
    #expect(replaced.checkpoint == nil)
  }

  @Test("a run is taken over from the worker that is gone, and from no other")
  func otherWorker() throws {
    try record(14, saved: 14)
    for dead in [nil, lease(9)] {
      #expect(throws: StoreError.notQueued(run: run.run, status: .running)) {
        try store.begin(run, lease: lease(2), provenance: provenance(), takingOver: dead, at: time(30))
      }
    }
    #expect(try store.states(of: [run])[run]?.lease == lease(1))
  }

  @Test("the worker that was taken over can save nothing more")
  func leaseLost() throws {
    let first = try record(14, saved: 14)
    _ = try takeOver(after: .killed)
    #expect(throws: StoreError.leaseLost(run: run.run)) {
      try store.append(
        to: first, batches: batchRecords(14..<15), epochs: [], checkpoint: checkpoint(15), at: time(31))
    }
    #expect(try store.batches(of: run) == batchRecords(0..<14))
  }

  @Test("a flush that is refused saves no checkpoint either")
  func together() throws {
    let assignment = try record(14, saved: 14)
    #expect(throws: StoreError.self) {
      try store.append(
        to: assignment, batches: batchRecords(13..<16), epochs: [], checkpoint: checkpoint(16), at: time(31))
    }
    #expect(try takeOver(after: .killed).checkpoint == checkpoint(14))
  }

  @Test("the time of an unfinished epoch counts, while it runs, when it is interrupted, and when it diverges")
  func unfinishedTime() throws {
    let assignment = try record(27, saved: 14)
    let times = "SELECT status, time_s FROM results"
    #expect(try store.rows(times) == ["running \(2 * 1.75 + 1.25)"])
    try store.end(assignment, as: .diverged(step: 27, loss: .nan, lastFinite: 1), at: time(22))
    #expect(try store.rows(times) == ["diverged \(2 * 1.75 + 1.25)"])
    #expect(try store.run(matching: run.hex).record.seconds == 2 * 1.75 + 1.25)

    let other = plan(of: chapter())[3]
    let early = try store.start(other)
    try store.append(
      to: early, batches: batchRecords(0..<3), epochs: [], unfinishedSeconds: 0.25, checkpoint: checkpoint(3),
      at: time(20))
    try store.abandon(other.fingerprint, as: .interrupted, reason: "Ctrl-C", at: time(22))
    #expect(try store.rows(times + " WHERE status = 'interrupted'") == ["interrupted 0.25"])
  }

  @Test("a queued run that goes on keeps what it recorded until a worker begins")
  func queuedKeepsRows() throws {
    try record(27, saved: 14)
    try store.abandon(run, as: .interrupted, reason: "Ctrl-C", at: time(22))
    for second in 23...24 {
      #expect(try store.queue([run], seen: store.states(of: [run]), at: time(second)) == [run])
    }
    let record = try store.run(matching: run.hex).record
    #expect((record.status, record.reason, record.finishedAt, record.startedAt) == (.queued, nil, nil, time(11)))
    #expect(try store.batches(of: run) == batchRecords(0..<27))
  }

  @Test("a checkpoint goes with its run")
  func cascade() throws {
    try record(14, saved: 14)
    try store.finish()
    let database = try DatabaseQueue(path: store.path)
    let left = try database.write { db in
      try db.execute(sql: "DELETE FROM run")
      return try Int.fetchOne(db, sql: "SELECT count(*) FROM run_checkpoint")
    }
    #expect(left == 0)
  }
}

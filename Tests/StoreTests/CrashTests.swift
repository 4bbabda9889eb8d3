import Foundation
import Runs
import Store
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Processes that die, and processes that share")
struct CrashTests {
  /// Batches a flush; each flush is one epoch, so that a torn one would show.
  static let flush = 50
  let folder: Folder

  init() throws { folder = try Folder() }

  @Test("a writer that is killed in the middle leaves whole flushes, and its run can be taken over", arguments: 0..<4)
  func killed(attempt: Int) async throws {
    let run = plan(of: chapter())[2]
    let store = try Store.holding(in: folder)
    _ = try store.queue([run.fingerprint], seen: [:], at: time(0))
    let path = store.path
    let delay = UInt32(2_000 + 7_000 * attempt)

    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, delay = delay as UInt32] in
      let writer = try Store(path: path, access: .update)
      let run = plan(of: chapter())[2]
      let assignment = try writer.begin(run.fingerprint, lease: lease(), provenance: provenance(), at: time(1))
      for index in 0..<1_000_000 {
        try writer.append(
          to: assignment, batches: batchRecords(index * Self.flush..<(index + 1) * Self.flush),
          epochs: [epoch(index, accuracy: 0.5)], at: time(index))
        if index == 20 {
          Thread.detachNewThread {
            usleep(delay)
            kill(getpid(), SIGKILL)
          }
        }
      }
    }

    let flushes = try store.run(matching: run.fingerprint.hex).record.epochs.count
    #expect(flushes > 20)
    #expect(try store.batches(of: run.fingerprint) == batchRecords(0..<flushes * Self.flush))
    let state = try #require(try store.states(of: [run.fingerprint])[run.fingerprint])
    #expect(state == RunState(status: .running, lease: lease(), heartbeat: time(flushes - 1)))
    #expect(try store.rows("PRAGMA integrity_check") == ["ok"])

    #expect(
      try store.queue([run.fingerprint], seen: [run.fingerprint: state], at: time(2)) == [run.fingerprint])
    try store.complete(run)
    try store.finish()
    #expect(try folder.contents == ["results.sqlite"])
    #expect(try Store(path: path, access: .read).rows("SELECT count(*) FROM batches") == ["20"])
  }

  @Test("what a killed process left is read, even where nobody opens it for writing again")
  func readAfterKill() async throws {
    let path = folder.file("results.sqlite")
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let store = try Store(path: path, access: .create)
      try store.define(chapter(), runs: plan(of: chapter()), at: time(0))
      try store.complete(plan(of: chapter())[2])
      kill(getpid(), SIGKILL)
    }
    #expect(try folder.contents.contains("results.sqlite-wal"))
    let reader = try Store(path: path, access: .read)
    #expect(try reader.rows("SELECT status, epochs FROM results") == ["completed 2"])
    #expect(try reader.batches(of: plan(of: chapter())[2].fingerprint) == batchRecords(0..<20))
  }

  @Test("four workers that flush as fast as they can all get through, and no row is lost")
  func manyWriters() async throws {
    let path = try Store.holding(in: folder).path
    let workers = Array(plan(of: chapter())[0..<4])
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (index, run) in workers.enumerated() {
        group.addTask {
          let store = try Store(path: path, access: .update)
          let assignment = try store.start(run, by: index)
          for flush in 0..<50 {
            try store.append(
              to: assignment, batches: batchRecords(flush * 20..<flush * 20 + 20), epochs: [], at: time(flush))
          }
          try store.end(
            assignment, as: .completed(weightsDigest: String(repeating: "0", count: 64)), at: time(60))
          try store.finish()
        }
      }
      try await group.waitForAll()
    }
    let reader = try Store(path: path, access: .read)
    for run in workers { #expect(try reader.batches(of: run.fingerprint) == batchRecords(0..<1_000)) }
    #expect(try reader.rows("SELECT count(DISTINCT metrics_digest) FROM provenance") == ["1"])
  }
}

import Foundation
import Runs
import Store
import Testing

@testable import runner

/// `runner status` on stores that stand still and on one at work.
@Suite(.serialized) struct StatusTests {
  @Test("a store is told by its counts, from the spec and from the store; what was not asked for yet is missing")
  func counts() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    try runner.write(Spec.small(), to: "small.json")
    #expect(try runner("small.json", "--only", "plain").exitCode == 0)
    let status = try runner("status", "results/small.sqlite")
    #expect(status.exitCode == 0 && status.output == "small: 4 runs: 2 completed, 2 missing\n", "\(status)")
    #expect(try runner("status", "small.json").output == status.output)
    let unknown = try runner("status", "results/small.sqlite", "--experiment", "smal")
    #expect(unknown.exitCode == 64 && unknown.errors.contains("did you mean `small`?"))
    #expect(try runner("status", "none.sqlite").exitCode == 66)
  }

  @Test(
    "while runs train each is told with its worker; after a kill -9 of all, who takes them over; nothing is touched")
  func atWork() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    try runner.write(Spec.long(), to: "small.json")
    let running = try runner.start(["small.json", "--jobs", "2"])
    let isReady = try eventually {
      try runner("status", "results/small.sqlite").output.split(separator: " ").count { $0.hasSuffix("/60") } == 2
    }
    #expect(isReady)
    let workers = running.children
    let status = try JSONDecoder().decode(
      Status.self, from: Data(runner("status", "small.json", "--json").output.utf8))
    #expect(status.running.map(\.worker.process).sorted() == workers.map(Int.init))
    for run in status.running {
      #expect(run.worker.alive && run.worker.host == Machine.host && run.epochs == 60 && run.batches == 32)
      #expect((0..<30).contains(run.heartbeat_age_s))
      #expect((run.left_s ?? 1) > 0)
    }
    for process in [running.processID] + workers { kill(process, SIGKILL) }
    _ = running.wait()
    let before = try Data(contentsOf: runner.folder.appendingPathComponent("results/small.sqlite-wal"))
    let after = try runner("status", "results/small.sqlite")
    #expect(after.output.contains("2 runs have lost their workers; the next `runner SPEC` takes them over"), "\(after)")
    #expect(after.output.contains("gone: "))
    #expect(try Data(contentsOf: runner.folder.appendingPathComponent("results/small.sqlite-wal")) == before)
  }

  /// What `--json` says, as a program reads it.
  struct Status: Decodable {
    struct Worker: Decodable {
      let host: String, process: Int, alive: Bool
    }
    struct Running: Decodable {
      let run: String, epoch: Int, epochs: Int, batch: Int, batches: Int
      let heartbeat_age_s: Double, left_s: Double?
      let worker: Worker
    }
    let running: [Running]
  }

  @Test("the time that is left comes from the pace of what is recorded, unfinished epochs included")
  func pace() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("pace-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try Store(path: folder.appendingPathComponent("a.sqlite").path, access: .create)
    let run = try StoredRuns.begin(in: store, at: "2026-01-31T09:00:00.000Z")
    let shape = RunShape(run.configuration)
    #expect(shape.epochs == 2 && shape.batchesPerEpoch == 32)
    func left() throws -> Double? { try store.progress().first.flatMap { shape.secondsLeft($0) } }
    func batches(_ steps: Range<Int>) -> [BatchRecord] {
      steps.map { BatchRecord(step: $0, epoch: $0 / 32, loss: 1, smoothLoss: 1, learningRate: 1, momentum: 1) }
    }
    #expect(try left() == nil, "nothing is recorded")
    let later = "2026-01-31T09:00:08.000Z"
    try store.append(to: run, batches: batches(0..<16), epochs: [], unfinishedSeconds: 8, at: later)
    #expect(try left() == 24)
    let epoch = EpochRecord(
      epoch: 0, trainLoss: 1, validLoss: 1, accuracy: 1, trainingSeconds: 20, validationSeconds: 12)
    try store.append(to: run, batches: batches(16..<32), epochs: [epoch], at: later)
    #expect(try left() == 32)
    try store.append(to: run, batches: batches(32..<64), epochs: [], unfinishedSeconds: 20, at: later)
    #expect(try left() == 0)
  }
}

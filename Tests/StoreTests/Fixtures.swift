import Foundation
import Runs
import Store

/// A folder that is there for one test.
final class Folder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("store-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  /// The names in it, in alphabetical order.
  var contents: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }
}

/// Counts from several threads.
final class Counter: Sendable {
  private let lock = NSLock()
  private nonisolated(unsafe) var number = 0

  var value: Int { lock.withLock { number } }

  func count() { lock.withLock { number += 1 } }
}

/// The `second`-th second of a day on which all tests happen.
func time(_ second: Int) -> String {
  let parts = [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
  return "2026-01-31T\(parts.joined(separator: ":")).125Z"
}

/// A configuration of the tests' experiments: three settings of its own kind each, the rest as everywhere.
func configuration(
  _ name: String, parent: String? = nil, _ own: [String: SettingValue] = [:], inherited: [String: SettingValue] = [:]
) -> Configuration {
  var settings = RunConfiguration([
    "batch_size": .integer(64), "learning_rate": .number(1), "model.channels": .list([.integer(8), .integer(16)]),
    "optimizer.name": .string("adam"), "schedule.moms": .list([.number(0.95), .number(1), .number(1e-30)]),
    "shuffle": .boolean(true),
  ])
  var origins: [String: Configuration.Origin] = [:]
  for name in settings.names { origins[name] = name == "batch_size" ? .specDefaults : .documentedDefault }
  for (name, value) in inherited {
    settings[name] = value
    origins[name] = .inherited(from: parent ?? "")
  }
  for (name, value) in own {
    settings[name] = value
    origins[name] = .own
  }
  return Configuration(name: name, parent: parent, settings: settings, origins: origins)
}

/// Three configurations, of which the last comes to the same runs as the first, and two seeds.
func chapter(_ name: String = "ch13") -> Experiment {
  Experiment(
    name: name, title: "Chapter \"13\"\nat last", baseline: "baseline", seeds: [7, 0],
    configurations: [
      configuration("baseline", ["batch_size": .integer(64)]),
      configuration("bs512", parent: "baseline", ["batch_size": .integer(512)]),
      configuration("again", parent: "bs512", ["batch_size": .integer(64)]),
    ])
}

/// Every configuration with every seed; equal settings come to equal fingerprints.
func plan(of experiment: Experiment, trainer: Int = 1) -> [PlannedRun] {
  experiment.configurations.flatMap { configuration in
    experiment.seeds.map { seed in
      PlannedRun(
        configuration: configuration.name, seed: seed,
        fingerprint: Fingerprint(
          configuration: configuration.settings, seed: seed, dataset: "d16e57", trainer: trainer),
        datasetChecksum: "d16e57", trainerVersion: trainer)
    }
  }
}

func lease(_ process: Int = 100) -> Lease {
  Lease(processID: process, processStart: 5_000 + process, bootID: "b007", host: "here")
}

func provenance(trainer: Int = 1, dataset: String = "d16e57", dirty: Bool? = false) -> Provenance {
  Provenance(
    gitCommit: dirty.map { _ in "c0ffee" }, gitDirty: dirty, runnerVersion: "0.1.0", trainerVersion: trainer,
    compiler: "Swift 6.3.1, release", host: "here", system: "Linux", cpu: "a processor", cores: 2, kernels: "avx2",
    datasetChecksum: dataset, commandLine: "runner experiments/ch13.json", overrides: nil)
}

/// Batches `steps` of a run, ten an epoch, with numbers that need every bit of a double.
func batchRecords(_ steps: Range<Int>, scale: Double = 1) -> [BatchRecord] {
  steps.map { step in
    BatchRecord(
      step: step, epoch: step / 10, loss: scale / Double(step + 3), smoothLoss: scale / Double(step + 7),
      learningRate: 0.1 * Double(step), momentum: 0.95)
  }
}

func epoch(_ epoch: Int, accuracy: Double) -> EpochRecord {
  EpochRecord(
    epoch: epoch, trainLoss: 0.3 / Double(epoch + 1), validLoss: 0.7 / Double(epoch + 1), accuracy: accuracy,
    trainingSeconds: 1.5, validationSeconds: 0.25)
}

extension Store {
  /// A new store in `folder` that holds `experiment`, with nothing queued.
  static func holding(_ experiment: Experiment = chapter(), in folder: Folder) throws -> Store {
    let store = try Store(path: folder.file("results.sqlite"), access: .create)
    try store.define(experiment, runs: plan(of: experiment), at: time(0))
    return store
  }

  /// Queues and begins a run.
  @discardableResult
  func start(_ run: PlannedRun, by worker: Int = 100, at second: Int = 10) throws -> Assignment {
    let queued = try queue([run.fingerprint], seen: states(of: [run.fingerprint]), at: time(second))
    precondition(queued == [run.fingerprint])
    return try begin(
      run.fingerprint, lease: lease(worker),
      provenance: provenance(trainer: run.trainerVersion), at: time(second + 1))
  }

  /// Queues, begins, records and completes a run of two epochs.
  func complete(_ run: PlannedRun, accuracy: Double = 0.98) throws {
    let assignment = try start(run)
    try append(
      to: assignment, batches: batchRecords(0..<20),
      epochs: [epoch(0, accuracy: accuracy / 2), epoch(1, accuracy: accuracy)], at: time(12))
    try end(assignment, as: .completed(weightsDigest: String(repeating: "ab", count: 32)), at: time(13))
  }

  /// The rows of an answer, each as people would write it.
  func rows(_ sql: String) throws -> [String] {
    try query(sql).rows.map { $0.map(\.text).joined(separator: " ") }
  }
}

extension QueryValue {
  /// As people would write it; NULL as –.
  var text: String {
    switch self {
    case .null: "–"
    case .integer(let value): String(value)
    case .real(let value): String(value)
    case .text(let value): value
    case .blob(let bytes): "\(bytes.count) bytes"
    }
  }
}

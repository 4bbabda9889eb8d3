import Foundation
import Runs
import Scheduling
import Store

/// A store in a temporary folder in which stored runs are trained again, by the same workers as the first time.
struct Scratch {
  private let folder: URL
  private let runs: [VerifiableRun]
  /// The store.
  let store: Store

  /// A new store that has `runs` in its queue: each is a configuration of its own, with the settings as they are stored.
  init(_ runs: [VerifiableRun]) throws {
    self.runs = runs
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("runner-verify-\(UUID().uuidString)")
    store = try Store(path: folder.appendingPathComponent("verify.sqlite").path, access: .create)
    let configurations = runs.map { run in
      let origins = Dictionary(uniqueKeysWithValues: run.settings.names.map { ($0, Configuration.Origin.own) })
      return Configuration(name: run.planned.configuration, settings: run.settings, origins: origins)
    }
    let experiment = Experiment(
      name: "verify", baseline: configurations.first?.name ?? "",
      seeds: Set(runs.map(\.stored.record.seed)).sorted(), configurations: configurations)
    try store.define(experiment, runs: runs.map(\.planned), at: Clock.timestamp())
    _ = try store.queue(runs.map(\.planned.fingerprint), seen: [:], at: Clock.timestamp())
  }

  /// Trains all of them, at most `jobs` at once; returns when the last worker has ended.
  func train(jobs: Int, data: DataOption, bell: Bell) throws {
    var names: [String] = []
    for run in runs where !names.contains(run.settings.string("dataset")) {
      names.append(run.settings.string("dataset"))
    }
    let launch = WorkerLaunch(
      store: store.path, data: data, overrides: [], checkpointEvery: Duration(seconds: 5),
      stamps: try DatasetFiles.prepare(names, in: data), replaced: [:])
    let signals = Signals(bell)
    defer { withExtendedLifetime(signals) {} }
    let settings = Dictionary(uniqueKeysWithValues: runs.map { ($0.planned.fingerprint, $0.settings) })
    let scheduler = Scheduler(jobs: jobs, ledger: StoreLedger(store: store), bell: bell, clock: Clock.seconds) { run in
      try ProcessWorker(
        executable: Machine.executable,
        arguments: launch.arguments(run.fingerprint, dataset: settings[run.fingerprint]?.string("dataset") ?? ""),
        bell: bell)
    }
    let queue = runs.map {
      QueuedRun($0.planned.fingerprint, label: $0.label, cost: RunCost.estimate(of: $0.settings))
    }
    var monitor = RunMonitor(queue, shapes: settings.mapValues(RunShape.init), store: store)
    defer { monitor.finish() }
    _ = try scheduler.run(queue) { monitor.observe($0) }
  }

  /// Deletes the folder.
  func remove() {
    try? store.finish()
    try? FileManager.default.removeItem(at: folder)
  }
}

import Datasets
import Foundation
import Runs
import Store
import Training

/// One run of one epoch in a process that is started as `runner` starts workers.
struct WorkerLife {
  /// The process's largest resident set, in bytes.
  let peakMemory: Int
  /// From its start until it had taken its run.
  let secondsBeforeRun: Double
  /// Its whole life without the training and the validation that it recorded.
  let secondsBesideTraining: Double

  /// Trains `configuration` with seed 0 into a new store at `path`.
  init(of configuration: Runs.Configuration, on dataset: Dataset, by runner: Program, storeAt path: String) throws {
    let fingerprint = try Self.queue(configuration, on: dataset.facts, storeAt: path)
    let started = Date()
    let run = try runner.run(
      [
        "worker", "--store", path, "--run", fingerprint.hex, "--dataset", dataset.facts.name, "--verified",
        dataset.stamp, "--command-line", "make bench", "--checkpoint-every", "5s",
      ], environment: ["RUNNER_DATA": dataset.folder])
    let record = try Store(path: path, access: .read).run(matching: fingerprint.hex).record
    let format = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    guard record.status == .completed, let began = record.startedAt.flatMap({ try? format.parse($0) }) else {
      throw ProgramError(description: "the worker left its run \(record.status.rawValue)")
    }
    peakMemory = run.peakMemory
    secondsBeforeRun = max(0, began.timeIntervalSince(started))
    secondsBesideTraining = run.seconds - record.seconds
  }

  /// A store with one queued run of the configuration, one epoch long.
  private static func queue(
    _ original: Runs.Configuration, on facts: DatasetFacts, storeAt path: String
  ) throws -> Fingerprint {
    var configuration = Runs.Configuration(name: original.name, settings: original.settings, origins: [:])
    configuration.settings["epochs"] = .integer(1)
    for setting in configuration.settings.names { configuration.origins[setting] = .own }
    let fingerprint = Fingerprint(
      configuration: Catalogue.ofBenchmarks.departures(of: configuration.settings), seed: 0, dataset: facts.checksum,
      trainer: Trainer.version)
    let planned = PlannedRun(
      configuration: configuration.name, seed: 0, fingerprint: fingerprint, datasetChecksum: facts.checksum,
      trainerVersion: Trainer.version)
    let experiment = Experiment(
      name: "worker", baseline: configuration.name, seeds: [0], configurations: [configuration])
    let store = try Store(path: path, access: .create)
    try store.define(experiment, runs: [planned], at: Store.now)
    _ = try store.queue([fingerprint], seen: [:], at: Store.now)
    try store.finish()
    return fingerprint
  }
}

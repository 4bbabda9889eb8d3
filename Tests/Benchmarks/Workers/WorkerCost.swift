import Datasets
import Foundation
import Runs
import Store
import Training

/// What a worker's process needs beside its training.
struct WorkerCost {
  private struct Series {
    var memory: [Double] = []
    var beforeRun: [Double] = []
    var overhead: [Double] = []
  }

  static func section(_ bench: Bench) throws -> Section {
    let names = ["baseline", "bs512", "batchnorm"]
    var series: [String: Series] = [:]
    var commands: [Double] = []
    let rounds = bench.rounds(5, quick: 2)
    for round in 1...rounds {
      Progress.tell("workers: round \(round) of \(rounds)")
      for name in names { try measure(bench, name, into: &series[name, default: Series()]) }
      commands.append(try measureCommand(bench))
    }
    var section = Section(title: "A worker")
    var table = Table("configuration", "largest memory, MB", "start to taking its run", "all that is not training")
    for name in names {
      guard let row = series[name] else { continue }
      table.add(
        name, Figures.spread(Spread(row.memory), Figures.whole), Figures.spread(Spread(row.beforeRun), Figures.time),
        Figures.spread(Spread(row.overhead), Figures.time))
      section.goals += [
        .atMost(200, "MB in a worker, \(name)", Spread(row.memory), Figures.whole),
        .atMost(0.06, "from a worker's start to its first batch, at most, \(name)", Spread(row.overhead), Figures.time),
      ]
    }
    section.blocks = [
      .table(table),
      .text(
        """
        Median (range) of \(rounds) rounds of one epoch, each in a process that is started as `runner` starts workers. \
        Memory is its largest resident set, of which the mapped images are 55 MB that all workers share. The last column \
        is the life of the process without the seconds of training and validation that it recorded: from its start to \
        its first batch, and also the last transaction, the digests and its exit. Of a whole `runner` command with one \
        run that is \(Figures.spread(Spread(commands), Figures.time)): it also checks the SHA-256 of the data, asks git \
        for the commit, and prints the table.
        """),
    ]
    return section
  }

  private static func measure(_ bench: Bench, _ name: String, into series: inout Series) throws {
    let path = bench.freshPath("worker.sqlite")
    let fingerprint = try queue(bench, name, storeAt: path)
    let started = Date()
    let run = try bench.runner.run(
      [
        "worker", "--store", path, "--run", fingerprint.hex, "--dataset", bench.dataset.facts.name,
        "--verified", bench.dataset.stamp, "--command-line", "make bench",
      ], environment: ["RUNNER_DATA": bench.dataset.folder])
    let record = try Store(path: path, access: .read).run(matching: fingerprint.hex).record
    let format = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    guard let began = record.startedAt.flatMap({ try? format.parse($0) }) else {
      throw ProgramError(description: "the worker's run has no start")
    }
    series.memory.append(Double(run.peakMemory) / 1e6)
    series.beforeRun.append(max(0, began.timeIntervalSince(started)))
    series.overhead.append(run.seconds - record.seconds)
  }

  /// The seconds of a command with one run that are not its training.
  private static func measureCommand(_ bench: Bench) throws -> Double {
    let path = bench.freshPath("command.sqlite")
    let run = try bench.runner.run([bench.spec, "--only", "baseline", "--seeds", "0", "--store", path])
    let records = try Store(path: path, access: .read).experiments().flatMap(\.runs)
    return run.seconds - records.reduce(0) { $0 + $1.seconds }
  }

  /// A store with one queued run of a configuration, one epoch long.
  private static func queue(_ bench: Bench, _ name: String, storeAt path: String) throws -> Fingerprint {
    guard var configuration = bench.experiment.configurations.first(where: { $0.name == name }) else {
      preconditionFailure("no configuration \(name)")
    }
    configuration.settings["epochs"] = .integer(1)
    configuration.parent = nil
    for (setting, origin) in configuration.origins {
      if case .inherited = origin { configuration.origins[setting] = .own }
    }
    let facts = bench.dataset.facts
    let fingerprint = Fingerprint(
      configuration: Catalogue.ofBenchmarks.departures(of: configuration.settings), seed: 0, dataset: facts.checksum,
      trainer: Trainer.version)
    let planned = PlannedRun(
      configuration: name, seed: 0, fingerprint: fingerprint, datasetChecksum: facts.checksum,
      trainerVersion: Trainer.version)
    let experiment = Experiment(name: "worker", baseline: name, seeds: [0], configurations: [configuration])
    let store = try Store(path: path, access: .create)
    try store.define(experiment, runs: [planned], at: Store.now)
    _ = try store.queue([fingerprint], seen: [:], at: Store.now)
    try store.finish()
    return fingerprint
  }
}

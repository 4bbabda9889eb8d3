import Runs
import Store

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
    guard let configuration = bench.experiment.configurations.first(where: { $0.name == name }) else {
      preconditionFailure("no configuration \(name)")
    }
    let life = try WorkerLife(
      of: configuration, on: bench.dataset, by: bench.runner, storeAt: bench.freshPath("worker.sqlite"))
    series.memory.append(Double(life.peakMemory) / 1e6)
    series.beforeRun.append(life.secondsBeforeRun)
    series.overhead.append(life.secondsBesideTraining)
  }

  /// The seconds of a command with one run that are not its training.
  private static func measureCommand(_ bench: Bench) throws -> Double {
    let path = bench.freshPath("command.sqlite")
    let run = try bench.runner.run([bench.spec, "--only", "baseline", "--seeds", "0", "--store", path])
    let records = try Store(path: path, access: .read).experiments().flatMap(\.runs)
    return run.seconds - records.reduce(0) { $0 + $1.seconds }
  }
}

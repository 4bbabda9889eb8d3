import Foundation
import Runs

/// The chapter from nothing to its table, beside the same trainings in PyTorch on both cores.
struct WholeChapter {
  static func section(_ bench: Bench) throws -> Section {
    let seeds = bench.isQuick ? Array(bench.experiment.seeds.prefix(1)) : bench.experiment.seeds
    let rounds = bench.rounds(2, quick: 1)
    var section = Section(title: "The whole chapter, two cores")
    var pair: PyTorchPair?
    var absence: String?
    do { pair = try PyTorchPair(bench) } catch let error as NoPyTorch { absence = error.text }

    var ours: [Double] = []
    var theirs: [Double] = []
    for round in 1...rounds {
      Progress.tell("the whole chapter: round \(round) of \(rounds)")
      if let pair { theirs.append(try pair.train(bench.experiment, seeds: seeds)) }
      ours.append(try run(bench, seeds: seeds))
    }

    var table = Table("\(bench.experiment.configurations.count) configurations × \(seeds.count) seed(s)", "time")
    table.add(
      "`runner \(bench.spec) --jobs 2 --set telemetry.activations=false`", Figures.spread(Spread(ours), Figures.time))
    if let pair {
      let ratio = Spread(of: theirs, over: ours)
      table.add("PyTorch \(pair.version), two processes of one thread", Figures.spread(Spread(theirs), Figures.time))
      table.add("times as fast", Figures.spread(ratio, Figures.ratio))
      section.goals = [.atLeast(4, "times PyTorch's speed, the whole chapter on two cores", ratio, Figures.ratio)]
    }
    section.blocks = [
      .table(table),
      .text(
        """
        Median (range) of \(rounds) round(s). Ours is the wall clock of the command with a new store: process start, \
        checking the data, training, validation, recording, the table.
        """),
      .text(
        absence ?? """
          Theirs is from the first training to the last, validation after each epoch included, imports and loading not: \
          both processes take the longest training that is left, with the memory format and the form of the optimizer \
          that each found fastest before.
          """),
    ]
    return section
  }

  /// Seconds that the command takes with a store that does not exist yet.
  private static func run(_ bench: Bench, seeds: [Int]) throws -> Double {
    let list = seeds.map(String.init).joined(separator: ",")
    let store = bench.freshPath("chapter.sqlite")
    return try bench.runner.run(
      [bench.spec, "--jobs", "2", "--seeds", list, "--store", store, "--set", "telemetry.activations=false"]
    ).seconds
  }
}

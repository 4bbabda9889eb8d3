import Foundation
import Runs
import Store

/// The build that `swift run` makes beside the release build.
struct DebugBuild {
  static func section(_ bench: Bench) throws -> Section {
    let title = "The debug build"
    let path = ".build/debug/runner"
    guard FileManager.default.isExecutableFile(atPath: path) else {
      return Section(title: title, blocks: [.text("Left out: there is none; `swift build --product runner` makes it.")])
    }
    let builds = ["release": bench.runner, "debug": Program(path: path, scratch: bench.scratch)]
    var training: [String: [Double]] = [:]
    var command: [String: [Double]] = [:]
    let rounds = bench.rounds(3, quick: 1)
    for round in 1...rounds {
      Progress.tell("the debug build: round \(round) of \(rounds)")
      for name in ["release", "debug"] {
        guard let program = builds[name] else { continue }
        let store = bench.freshPath("debug.sqlite")
        let run = try program.run([
          bench.spec, "--only", "baseline,bs512,batchnorm", "--seeds", "0", "--jobs", "1", "--store", store,
        ])
        command[name, default: []].append(run.seconds)
        let records = try Store(path: store, access: .read).experiments().flatMap(\.runs)
        training[name, default: []].append(records.reduce(0) { $0 + $1.seconds })
      }
    }
    var section = Section(title: title)
    var table = Table("baseline, bs512 and batchnorm, one seed", "release", "debug", "ratio")
    for (what, times) in [("training and validation", training), ("the whole command", command)] {
      guard let release = times["release"], let debug = times["debug"] else { continue }
      let ratio = Spread(of: debug, over: release)
      table.add(
        what, Figures.spread(Spread(release), Figures.time), Figures.spread(Spread(debug), Figures.time),
        Figures.spread(ratio, Figures.ratio))
      section.goals.append(.atMost(1.2, "debug over release, \(what)", ratio, Figures.ratio))
    }
    section.blocks = [.table(table), .text("Median (range) of \(rounds) round(s), ratios pair by pair.")]
    return section
  }
}

import Foundation
import Runs
import Store

/// A store that grows to 1, 10 and 30 million batch rows: what recording, reports and questions cost at each size.
struct StoreGrowth {
  private static let rowsPerRun = 1_000
  private static let seeds = 8

  /// What is asked at each size.
  private static let questions = [
    (
      "one curve",
      "SELECT step, smooth_loss FROM batches WHERE configuration = 'c7' AND seed = 3 ORDER BY step"
    ),
    ("last accuracy of every run", "SELECT configuration, seed, accuracy FROM results"),
    ("mean a configuration", "SELECT configuration, avg(accuracy) FROM results GROUP BY configuration"),
  ]

  /// The measurements at one size, in seconds, by what was measured.
  private struct Step {
    let runs: Int
    var seconds: [(what: String, seconds: Double)] = []
  }

  static func section(_ bench: Bench) throws -> Section {
    let title = "Reports and questions, and how the store grows"
    let sizes = bench.isQuick ? [1_000, 2_000] : [1_000, 10_000, 30_000]
    // 50 bytes a row, and as much again for what is only for a while there.
    let needed = (sizes.last ?? 0) * rowsPerRun * 100
    guard try Disk.free(at: bench.scratch) > needed else {
      return Section(title: title, blocks: [.text("Left out: less than \(needed / 1_000_000_000 + 1) GB are free.")])
    }
    let path = bench.freshPath("growth.sqlite")
    var steps: [Step] = []
    for runs in sizes {
      Progress.tell("growth of the store: \(Figures.whole(Double(runs * rowsPerRun))) rows")
      steps.append(try measure(bench, runs: runs, storeAt: path))
    }
    for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
    return page(title, steps)
  }

  private static func measure(_ bench: Bench, runs: Int, storeAt path: String) throws -> Step {
    let generated = try GeneratedExperiment(configurations: runs / seeds, seeds: seeds)
    let spec = bench.scratch + "/growth.json"
    try Data(generated.text.utf8).write(to: URL(fileURLWithPath: spec))
    var step = Step(runs: runs)
    let store = try Store(path: path, access: .create)
    let missing = try store.plan(generated)
    let last = missing.suffix(min(500, missing.count))
    for run in missing.dropLast(last.count) { try store.complete(run, batches: rowsPerRun) }
    let recording = try Stopwatch.time {
      for run in last { try store.complete(run, batches: rowsPerRun) }
    }
    step.seconds.append(("recording 1,000 rows and ending the run", recording / Double(last.count)))
    try store.finish()

    let all = try bench.runner.run(["run", spec, "--store", path])
    guard all.errors.contains("0 to train") else { throw ProgramError(description: "runs of the spec are missing") }
    step.seconds.append(("`run`, all done", all.seconds))
    step.seconds.append(("`report`", try bench.runner.run(["report", path]).seconds))
    for (name, sql) in questions {
      step.seconds.append(("`query`: " + name, try bench.runner.run(["query", path, sql, "--format", "csv"]).seconds))
    }
    return step
  }

  private static func page(_ title: String, _ steps: [Step]) -> Section {
    var section = Section(title: title)
    var table = Table(
      ["runs, each of \(Figures.whole(Double(rowsPerRun))) batch rows"]
        + steps.enumerated().flatMap { index, step in
          [Figures.whole(Double(step.runs))] + (index == 0 ? [] : ["ratio"])
        })
    for row in steps[0].seconds.indices {
      table.add(
        [steps[0].seconds[row].what]
          + steps.enumerated().flatMap { index, step in
            let seconds = step.seconds[row].seconds
            return [Figures.time(seconds)]
              + (index == 0 ? [] : [Figures.ratio(seconds / steps[index - 1].seconds[row].seconds)])
          })
    }
    section.blocks = [
      .table(table),
      .text(
        """
        The store is generated through its own interface, \(seeds) seeds a configuration; the ratio is to the step \
        before, in which the store was \(steps.dropFirst().enumerated().map { String($1.runs / steps[$0].runs) }.joined(separator: ", then ")) \
        times smaller. Times are of whole commands.
        """),
    ]
    if let ten = steps.first(where: { $0.runs == 10_000 }) {
      for (what, limit) in [("`run`, all done", 1.0), ("`report`", 2.0)] {
        guard let measured = ten.seconds.first(where: { $0.what == what }) else { continue }
        section.goals.append(
          .atMost(limit, "\(what), 10,000 runs and 10 million rows", Spread([measured.seconds]), Figures.time))
      }
    }
    return section
  }
}

/// Room for files.
enum Disk {
  /// Bytes that are free where `path` lies.
  static func free(at path: String) throws -> Int {
    try FileManager.default.attributesOfFileSystem(forPath: path)[.systemFreeSize] as? Int ?? 0
  }
}

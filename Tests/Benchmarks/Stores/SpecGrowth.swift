import Foundation
import Runs
import Store

/// Specs of more and more configurations: what reading, planning, queueing and recognising them costs.
struct SpecGrowth {
  static func section(_ bench: Bench) throws -> Section {
    let counts = bench.isQuick ? [100, 1_000] : [100, 1_000, 10_000]
    var columns: [[(what: String, seconds: Double)]] = []
    for count in counts {
      Progress.tell("growth of the spec: \(Figures.whole(Double(count))) configurations")
      columns.append(try measure(bench, count))
    }
    var table = Table(
      ["configurations, one seed each"]
        + counts.enumerated().flatMap { index, count in
          [Figures.whole(Double(count))] + (index == 0 ? [] : ["ratio"])
        })
    for row in columns[0].indices {
      table.add(
        [columns[0][row].what]
          + columns.indices.flatMap { index in
            let seconds = columns[index][row].seconds
            return [Figures.time(seconds)]
              + (index == 0 ? [] : [Figures.ratio(seconds / columns[index - 1][row].seconds)])
          })
    }
    var section = Section(title: "How the spec grows", blocks: [.table(table)])
    section.blocks.append(
      .text(
        """
        Whole commands, but for the queueing, which is what `run` does in the store before its first worker starts. The \
        ratio is to a spec of a tenth of the configurations; with start-up counted it stays below 10 where nothing \
        grows faster than the spec.
        """))
    if let last = columns.last, counts.last == 10_000, let done = last.first(where: { $0.what == "`run`, all done" }) {
      section.goals = [.atMost(1, "`run`, all of 10,000 configurations done", Spread([done.seconds]), Figures.time)]
    }
    return section
  }

  private static func measure(_ bench: Bench, _ count: Int) throws -> [(what: String, seconds: Double)] {
    let generated = try GeneratedExperiment(configurations: count, seeds: 1)
    let spec = bench.scratch + "/spec.json"
    let path = bench.freshPath("spec.sqlite")
    try Data(generated.text.utf8).write(to: URL(fileURLWithPath: spec))
    var result = [
      ("`check`", try bench.runner.run(["check", spec]).seconds),
      ("`plan`, none done", try bench.runner.run(["plan", spec, "--store", path]).seconds),
    ]
    let store = try Store(path: path, access: .create)
    var missing: [Runs.Fingerprint] = []
    result.append(
      ("queueing, none done", try Stopwatch.time { missing = try store.plan(generated).map(\.fingerprint) }))
    let queued = Set(missing)
    for run in generated.planned where queued.contains(run.fingerprint) { try store.complete(run, batches: 10) }
    try store.finish()
    let all = try bench.runner.run(["run", spec, "--store", path])
    guard all.errors.contains("0 to train") else { throw ProgramError(description: "runs of the spec are missing") }
    result.append(("`run`, all done", all.seconds))
    result.append(("`plan`, all done", try bench.runner.run(["plan", spec, "--store", path]).seconds))
    result.append(("`report`", try bench.runner.run(["report", path]).seconds))
    return result
  }
}

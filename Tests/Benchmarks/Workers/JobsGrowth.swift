import Foundation

/// More and more workers at once on a data set so small that starting and recording them is most of the work.
struct JobsGrowth {
  static func section(_ bench: Bench) throws -> Section {
    let runs = bench.isQuick ? 16 : 64
    let spec = bench.scratch + "/jobs.json"
    let generated = try GeneratedExperiment(configurations: 1, seeds: runs, dataset: "glyphs")
    try Data(generated.text.utf8).write(to: URL(fileURLWithPath: spec))
    let jobs = bench.isQuick ? [1, 4, 16] : [1, 2, 4, 8, 16, 32, 64]
    var table = Table("`--jobs`", "\(runs) runs", "ratio", "CPU time a run", "ratio ")
    var last: ProgramRun?
    for count in jobs {
      Progress.tell("growth of `--jobs`: \(count)")
      let store = bench.freshPath("jobs.sqlite")
      let run = try bench.runner.run([spec, "--jobs", String(count), "--store", store])
      table.add(
        String(count), Figures.time(run.seconds), last.map { Figures.ratio(run.seconds / $0.seconds) } ?? "",
        Figures.time(run.processorSeconds / Double(runs)),
        last.map { Figures.ratio(run.processorSeconds / $0.processorSeconds) } ?? "")
      last = run
    }
    return Section(
      title: "How `--jobs` grows",
      blocks: [
        .table(table),
        .text(
          """
          `glyphs`, 2,048 small drawings made by runner itself, one epoch at batch size 64; whole commands with a new \
          store, on \(Machine.cores) cores. The CPU time counts the coordinator and all of its workers.
          """),
      ])
  }
}

import ArgumentParser
import Runs

/// `runner plan SPEC`: the expanded runs, what each configuration changes, what is done, how long the rest takes.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Show what a spec would run, what is done, and how long the rest takes.")

  @OptionGroup var options: RunOptions
  @OptionGroup var location: StoreOption
  @OptionGroup var jobs: JobsOption
  @OptionGroup var rerun: RerunOption
  @Flag(help: "No colour.") var noColor = false

  func run() throws {
    try reportingFailures(noColor: noColor) {
      let preparation = try Preparation(options)
      let path = location.path(for: preparation.experiment.name)
      let agenda = try Agenda(preparation, storeAt: path, policy: rerun.policy)
      try Console.print(try PlanPage.text(preparation, agenda, storeAt: path, jobs: jobs.count, noColor: noColor))
    }
  }
}

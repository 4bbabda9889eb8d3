import ArgumentParser
import Scheduling

/// `runner plan SPEC`: the expanded runs, what each configuration changes, what is done, how long the rest takes.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Show what a spec would run, what is done, and how long the rest takes.")

  @OptionGroup var options: RunOptions
  @OptionGroup var location: StoreOption
  @OptionGroup var jobs: JobsOption
  @Option(help: "Which of the runs that have ended are trained again: none, failed or all.") var rerun = RerunPolicy.failed
  @Flag(help: "No colour.") var noColor = false

  func run() throws {
    try reportingFailures(noColor: noColor) {
      let preparation = try Preparation(options)
      let path = location.path(for: preparation.experiment.name)
      let agenda = try Agenda(preparation, storeAt: path, policy: rerun)
      Console.print(try PlanPage.text(preparation, agenda, storeAt: path, jobs: jobs.count, noColor: noColor))
    }
  }
}

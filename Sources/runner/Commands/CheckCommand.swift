import ArgumentParser
import Reports
import Runs
import Store

/// `runner check SPEC`: the faults of a spec, and nothing else.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Show everything that is wrong with a spec.")

  @OptionGroup var options: RunOptions
  @Flag(help: "No colour.") var noColor = false

  func run() throws {
    try reportingFailures(noColor: noColor) {
      let preparation = try Preparation(options)
      let experiment = preparation.experiment
      let runs = Set(preparation.planned.map(\.fingerprint)).count
      try Console.print(
        "\(options.spec): \(counted(experiment.configurations.count, "configuration")) × "
          + "\(counted(experiment.seeds.count, "seed")), \(counted(runs, "run")); no faults")
    }
  }
}

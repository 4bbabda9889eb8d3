import ArgumentParser
import Comparisons
import Foundation
import Reports
import Runs
import Store

/// `runner diff STORE A B`: two configurations or two runs, side by side.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Compare two configurations, or two runs: settings, results, curves.",
    discussion: """
      A and B are two names of configurations, or the first digits of two runs' fingerprints. Configurations are \
      compared seed by seed; a verdict is given only where the spec declares that comparison.
      """)

  @Argument(help: "The store.", completion: .file(extensions: ["sqlite"])) var store: String
  @Argument(help: ArgumentHelp("A configuration or a run.", valueName: "A")) var first: String
  @Argument(help: ArgumentHelp("What it is compared with it: another one.", valueName: "B")) var second: String
  @Option(help: ArgumentHelp("The experiment of the configurations.", valueName: "name")) var experiment: String?
  @Flag(help: "No colour.") var noColor = false

  func validate() throws {
    if first == second { throw ValidationError("A and B are the same: name two configurations or two runs") }
  }

  func run() throws {
    try reportingFailures(noColor: noColor) {
      let store = try StoreFile.open(store)
      let records = try store.experiments(named: experiment)
      if let experiment, records.isEmpty {
        throw Failure.noExperiment(experiment, in: store.path, among: try store.standings().map(\.experiment))
      }
      let subjects = try [first, second].map { try DiffSubject.named($0, in: records, of: store) }
      let table = try DiffPage(store).table(subjects[0], subjects[1])
      let color = Console.usesColor(STDOUT_FILENO, unless: noColor)
      try Console.print(table.render(width: Console.width(), color: color))
    }
  }
}

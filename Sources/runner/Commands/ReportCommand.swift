import ArgumentParser
import Comparisons
import Foundation
import Reports
import Runs
import Store

/// `runner report SPEC-or-STORE`: the comparison, from the store alone.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Print the comparison again, from the store alone.")

  @Argument(help: "A store, or a spec whose store is results/NAME.sqlite.") var subject: String
  @OptionGroup var location: StoreOption
  @Option(help: ArgumentHelp("Only this experiment of the store.", valueName: "name")) var experiment: String?
  @Option(help: "terminal, markdown, csv or json.") var format = ReportName.terminal
  @Option(name: .shortAndLong, help: ArgumentHelp("Write to a file instead.", valueName: "file")) var output: String?
  @Flag(help: "No colour.") var noColor = false

  func run() throws {
    try reportingFailures(noColor: noColor) {
      let (store, name) = try StoreFile.find(subject, location)
      let records = try store.experiments(named: experiment ?? name)
      if let wanted = experiment ?? name, records.isEmpty {
        throw Failure.noExperiment(wanted, in: store.path, among: try store.experiments().map(\.experiment.name))
      }
      let color = output == nil && Console.usesColor(STDOUT_FILENO, unless: noColor)
      let text = Reports.render(
        records.map(Comparison.init(ofRunner:)), as: format.format(width: Console.width(), color: color))
      guard let output else { return try Console.print(text) }
      try OutputFile.write(text, to: output)
    }
  }
}

/// The formats of a report, as typed.
enum ReportName: String, ExpressibleByArgument, CaseIterable {
  case terminal, markdown, csv, json

  /// The format, with what only a terminal needs.
  func format(width: Int, color: Bool) -> ReportFormat {
    switch self {
    case .terminal: .terminal(width: width, color: color)
    case .markdown: .markdown
    case .csv: .csv
    case .json: .json
    }
  }
}

import ArgumentParser
import Comparisons
import Foundation
public import Reports
import Runs
public import Store

/// `runner report SPEC-or-STORE`: the comparison, from the store alone.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Print the comparison again, from the store alone.",
    discussion: "docs/report.md describes the formats, docs/statistics.md what the verdicts mean.")

  @Argument(help: "A store, or a spec whose store is results/NAME.sqlite.") var subject: String
  @OptionGroup var location: StoreOption
  @Option(help: ArgumentHelp("Only this experiment of the store.", valueName: "name")) var experiment: String?
  @Option(help: "terminal, markdown, csv, json, latex or html.") var format = ReportName.terminal
  @OptionGroup var options: ReportOptions
  @Option(name: .shortAndLong, help: ArgumentHelp("Write to a file instead.", valueName: "file")) var output: String?
  @Option(
    help: ArgumentHelp(
      "Print nothing; end with exit code 2 where this file is not, byte for byte, the report.", valueName: "file"))
  var check: String?
  @Flag(help: "No colour.") var noColor = false

  func validate() throws {
    guard check != nil else { return }
    if output != nil { throw ValidationError("either --check or --output") }
    if format == .terminal {
      throw ValidationError(
        "--check needs a --format that is the same on every terminal: markdown, csv, json, latex or html")
    }
  }

  func run() throws {
    try reportingFailures(noColor: noColor) {
      let (store, name) = try StoreFile.find(subject, location)
      let records = try store.experiments(named: experiment ?? name)
      if let wanted = experiment ?? name, records.isEmpty {
        throw Failure.noExperiment(wanted, in: store.path, among: try store.experiments().map(\.experiment.name))
      }
      let text = try text(of: options.comparisons(of: records), from: store)
      if let check { return try ReportCheck(text: text).requireSame(asFileAt: check) }
      guard let output else { return try Console.print(text) }
      try OutputFile.write(text, to: output)
    }
  }

  private func text(of comparisons: [Comparison], from store: Store) throws -> String {
    let color = output == nil && Console.usesColor(STDOUT_FILENO, unless: noColor)
    let format = format.format(width: Console.width(), color: color)
    let selection = try options.selection(of: comparisons, as: format)
    guard let format else { return try Reports.page(comparisons.map(selection.sorted), curvesFrom: store) }
    return Reports.render(comparisons, as: format, showing: selection)
  }
}

extension Store: CurveSource {}

/// The formats of a report, as typed.
enum ReportName: String, ExpressibleByArgument, CaseIterable {
  case terminal, markdown, csv, json, latex, html

  /// The format, with what only a terminal needs; nil for a page, which needs more than the comparisons.
  func format(width: Int, color: Bool) -> ReportFormat? {
    switch self {
    case .terminal: .terminal(width: width, color: color)
    case .markdown: .markdown
    case .csv: .csv
    case .json: .json
    case .latex: .latex
    case .html: nil
    }
  }
}

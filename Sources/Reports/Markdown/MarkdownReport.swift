import Comparisons
import Runs

/// A comparison as a page of GitHub's Markdown.
struct MarkdownReport {
  var comparison: Comparison
  /// The columns of its one table, nil for all in several tables.
  var columns: [ComparisonColumn]?

  init(_ comparison: Comparison, columns: [ComparisonColumn]? = nil) {
    self.comparison = comparison
    self.columns = columns
  }

  /// The whole page.
  var text: String {
    let sections = [heading, mainTable, verdicts, seeds, metrics, costs, notes, origin]
    return sections.joined().map { $0 + "\n" }.joined(separator: "\n")
  }

  private var heading: [String] {
    var parts = ["# \(markdown(comparison.experiment.heading))"]
    if let description = comparison.experiment.description { parts.append(markdownParagraph(description)) }
    let extent = markdownParagraph(comparison.experiment.extent(seeds: comparison.seeds))
    parts.append("\(extent). The numbers are \(markdown(comparison.measure)).")
    return parts
  }

  private var mainTable: [String] {
    let columns = columns ?? ComparisonColumn.main(of: comparison)
    let legend = comparison.legend(of: columns)
    return [table(columns)] + (legend.isEmpty ? [] : [markdown(legend) + "."])
  }

  private var verdicts: [String] {
    let lines = comparison.verdicts
    if lines.isEmpty { return [] }
    let list = lines.map { "- \(markdownParagraph($0))" }.joined(separator: "\n")
    return ["## Verdicts", markdownParagraph(comparison.resolution) + ".", list]
  }

  private var seeds: [String] {
    let columns = [("configuration", TextTable.Alignment.left)] + comparison.seeds.map { ("seed \($0)", .right) }
    let rows = comparison.configurations.map { result in
      [result.configuration.name] + result.seeds.map { $0.text(comparison.figures) }
    }
    return ["## Every seed: \(markdown(comparison.experiment.report.primary))", markdownTable(columns, rows)]
  }

  private var metrics: [String] {
    if columns != nil { return [] }
    return [
      "## The last epoch, medians (exploratory)", table([.configuration] + ComparisonColumn.metrics(of: comparison)),
    ]
  }

  private var costs: [String] {
    let costs = ComparisonColumn.costs(of: comparison)
    return costs.isEmpty || columns != nil ? [] : ["## What a run costs, medians", table([.configuration] + costs)]
  }

  private func table(_ columns: [ComparisonColumn]) -> String {
    let rows = comparison.configurations.map { result in columns.map { $0.text(of: result, comparison.figures) } }
    return markdownTable(columns.map { ($0.title, $0.alignment) }, rows)
  }

  private var notes: [String] {
    let notes = comparison.notes
    return notes.isEmpty ? [] : ["## To know", notes.map { "- \(markdownParagraph($0))" }.joined(separator: "\n")]
  }

  private var origin: [String] {
    let commands = comparison.facts.first { $0.topic == .commandLine }?.values.map(\.text) ?? []
    let made = [origin(commands: commands.count), fenced(commands)]
    let facts = comparison.origin(abbreviating: false).filter { $0.label != "command" }
    let list = facts.map { "- **\($0.label)**: \(markdown($0.text))" }.joined(separator: "\n")
    return ["## How it was made"] + (commands.isEmpty ? [] : made) + [list]
  }

  /// What the command lines are good for: where some runs were edited by `--set` and others not, each command would
  /// take the experiment over from the one before.
  private func origin(commands: Int) -> String {
    if commands == 1 { return "The command that made the runs; in an empty store it makes them again:" }
    let edits = comparison.facts.first { $0.topic == .overrides }?.values.count ?? 1
    return edits == 1
      ? "The commands that made the runs; in an empty store they make them again:"
      : "The commands that made the runs, as they were typed:"
  }
}

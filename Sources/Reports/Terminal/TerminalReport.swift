import Comparisons
import Runs

/// A comparison for a terminal: the main table, every seed, the other metrics, what to know, where it comes from.
struct TerminalReport {
  var comparison: Comparison
  var width: Int
  var color: Bool

  init(_ comparison: Comparison, width: Int, color: Bool) {
    self.comparison = comparison
    self.width = max(30, width)
    self.color = color
  }

  /// The whole report.
  var text: String {
    let main = mainTable
    let blocks = [heading, main.lines, seeds, metrics(withMean: !main.showsMean), notes, origin]
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private var heading: [String] {
    styled(.bold, comparison.heading)
      + wrapped("\(comparison.experiment.name): \(comparison.extent)", width: width)
      + wrapped(comparison.measure, width: width)
  }

  /// The widest layout that fits: changes in a column, changes below each row, then without the mean, else blocks.
  private var mainTable: (lines: [String], showsMean: Bool) {
    let layouts: [(changes: Bool, mean: Bool)] = [(true, true), (false, true), (false, false)]
    for layout in layouts {
      let table = MainTable.table(of: comparison, changesInColumn: layout.changes, mean: layout.mean)
      if let lines = table.lines(width: width, color: color) {
        return (lines + styled(.dim, comparison.legend), layout.mean)
      }
    }
    return (MainTable.blocks(of: comparison, width: width, color: color) + styled(.dim, comparison.legend), true)
  }

  private var seeds: [String] {
    styled(.bold, "\(comparison.experiment.report.primary) of each seed")
      + SeedTable.lines(of: comparison, width: width, color: color)
  }

  /// The recorded metrics, with the mean of the primary one where the main table had no room for it.
  private func metrics(withMean: Bool) -> [String] {
    var table = TextTable(columns: [.init(title: "configuration", alignment: .left, minimum: 13)])
    if withMean { table.columns.append(.init(title: "mean ± std")) }
    table.columns += comparison.metrics.map { .init(title: $0) }
    for result in comparison.configurations {
      let mean: [TextTable.Cell] = withMean ? [.init(result.mean(comparison.figures))] : []
      let medians = result.lastMedians.map { TextTable.Cell(Figures(metric: $0.metric).value($0.value)) }
      table.rows.append(.init(cells: [.init(result.configuration.name)] + mean + medians))
    }
    let title = "medians of the last epoch" + (withMean ? ", and the mean of \(comparison.experiment.report.primary)" : "")
    if let lines = table.lines(width: width, color: color) { return styled(.bold, title) + lines }
    return styled(.bold, title) + MainTable.metricBlocks(of: comparison, width: width)
  }

  private var notes: [String] {
    let notes = comparison.notes
    return notes.isEmpty ? [] : styled(.bold, "to know") + notes.flatMap { bulleted($0) }
  }

  private func bulleted(_ note: String) -> [String] {
    wrapped(note, width: width - 2, indent: 0).enumerated().map { ($0 == 0 ? "- " : "  ") + $1 }
  }

  private var origin: [String] {
    let rows = comparison.origin(abbreviating: true).map {
      TextTable.Row(cells: [.init($0.label, style: .dim), .init($0.text)])
    }
    let table = TextTable(
      columns: [.init(title: "", alignment: .left), .init(title: "", alignment: .left, minimum: 13)], rows: rows,
      hasHeader: false)
    return table.lines(width: width, color: color) ?? []
  }

  private func styled(_ style: Style, _ text: String) -> [String] {
    wrapped(text, width: width).map { style.applied(to: $0, color: color) }
  }
}

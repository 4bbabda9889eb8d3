import Comparisons
import Runs

/// A comparison for a terminal: what each configuration came to, every seed, what to know, where it comes from.
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
    let tables = tables
    let (first, rest) = (tables.prefix(1), tables.dropFirst())
    let blocks = [heading] + first + [legend] + rest.dropLast() + [verdicts, seeds] + rest.suffix(1) + [notes, origin]
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private var heading: [String] {
    styled(.bold, comparison.experiment.heading)
      + wrapped(comparison.experiment.extent(seeds: comparison.seeds), width: width)
      + wrapped(comparison.measure, width: width)
  }

  private var tables: [[String]] {
    var cells = ComparisonCells(comparison)
    for layout in ComparisonLayout.all(for: comparison) {
      if let blocks = layout.blocks(of: &cells, width: width, color: color) { return blocks }
    }
    return [ComparisonLayout.flowedBlock(of: comparison, width: width, color: color)]
  }

  private var legend: [String] { styled(.dim, comparison.legend) }

  private var seeds: [String] {
    styled(.bold, "\(comparison.experiment.report.primary) of each seed")
      + SeedTable.lines(of: comparison, width: width, color: color)
  }

  private var verdicts: [String] {
    let lines = comparison.verdicts
    if lines.isEmpty { return [] }
    return styled(.bold, "verdicts") + wrapped(comparison.resolution, width: width) + lines.flatMap { bulleted($0) }
  }

  private var notes: [String] {
    let notes = comparison.notes
    return notes.isEmpty ? [] : styled(.bold, "to know") + notes.flatMap { bulleted($0) }
  }

  private func bulleted(_ note: String) -> [String] {
    wrapped(note, width: width - 2).enumerated().map { ($0 == 0 ? "- " : "  ") + $1 }
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

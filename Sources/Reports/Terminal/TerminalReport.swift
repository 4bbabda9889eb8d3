import Comparisons
import Runs

/// A comparison for a terminal: what each configuration came to, every seed, what to know, where it comes from.
struct TerminalReport {
  var comparison: Comparison
  /// The columns of its one table, nil for all in several tables.
  var columns: [ComparisonColumn]?
  var width: Int
  var color: Bool

  init(_ comparison: Comparison, columns: [ComparisonColumn]? = nil, width: Int, color: Bool) {
    self.comparison = comparison
    self.columns = columns
    self.width = max(30, width)
    self.color = color
  }

  /// The whole report.
  var text: String {
    let tables = tables
    let (first, rest) = (tables.prefix(1), tables.dropFirst())
    let blocks =
      [heading] + first + [legend] + rest.dropLast() + [verdicts, seeds] + rest.suffix(1) + [costs, notes, origin]
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private var heading: [String] {
    styled(.bold, comparison.experiment.heading)
      + wrapped(comparison.experiment.extent(seeds: comparison.seeds), width: width)
      + wrapped(comparison.measure, width: width)
  }

  private var tables: [[String]] {
    var cells = ComparisonCells(comparison)
    let layouts =
      columns.map { [ComparisonLayout(tables: [.init(columns: $0)])] } ?? ComparisonLayout.all(for: comparison)
    for layout in layouts {
      if let blocks = layout.blocks(of: &cells, width: width, color: color) { return blocks }
    }
    return [ComparisonLayout.flowedBlock(of: comparison, columns, width: width, color: color)]
  }

  /// What a run costs, in as many tables as the width asks for.
  private var costs: [String] {
    let columns = ComparisonColumn.costs(of: comparison)
    if columns.isEmpty || self.columns != nil { return [] }
    var cells = ComparisonCells(comparison)
    for size in [columns.count, 3, 1] {
      let parts = stride(from: 0, to: columns.count, by: size).map { columns[$0..<min($0 + size, columns.count)] }
      let layout = ComparisonLayout(tables: parts.map { .init(columns: [.configuration] + $0) })
      guard let blocks = layout.blocks(of: &cells, width: width, color: color) else { continue }
      return styled(.bold, "what a run costs, medians") + blocks.joined(separator: [""])
    }
    return []
  }

  private var legend: [String] {
    let legend = comparison.legend(of: columns ?? ComparisonColumn.main(of: comparison))
    return legend.isEmpty ? [] : styled(.dim, legend)
  }

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

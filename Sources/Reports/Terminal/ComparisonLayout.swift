import Comparisons
import Runs

/// How a comparison's columns are spread over tables, the widest layout that fits being taken.
struct ComparisonLayout {
  /// Some columns as one table.
  struct Table {
    var title: String?
    var columns: [ComparisonColumn]
    /// Whether what a configuration changes stands below its row.
    var changesBelow = false
  }

  var tables: [Table]

  /// From one wide table to several narrow ones.
  static func all(for comparison: Comparison) -> [ComparisonLayout] {
    let metrics = ComparisonColumn.metrics(of: comparison)
    let values: [ComparisonColumn] = [.configuration, .median, .range, .mean, .count]
    let (main, effects) = (ComparisonColumn.main(of: comparison), ComparisonColumn.effects(of: comparison))
    let effect = "what each change did, seed by seed"
    let last = "the last epoch, medians (exploratory)"
    let ending = Table(title: last, columns: [.configuration] + metrics)
    return [
      ComparisonLayout(tables: [Table(columns: main), ending]),
      ComparisonLayout(tables: [
        Table(columns: main.filter { $0 != .change }, changesBelow: true), ending,
      ]),
      ComparisonLayout(tables: [
        Table(columns: values + [.epochs, .time]),
        Table(title: effect, columns: [.configuration, .change] + effects), ending,
      ]),
      ComparisonLayout(tables: [
        Table(columns: values + [.epochs, .time]),
        Table(title: effect, columns: [.configuration] + effects, changesBelow: true), ending,
      ]),
      ComparisonLayout(tables: [
        Table(columns: values),
        Table(title: effect, columns: [.configuration, .effect]),
        Table(columns: [.configuration] + effects.dropFirst(), changesBelow: true),
        Table(title: last, columns: [.configuration] + metrics + [.epochs, .time]),
      ]),
    ]
  }

  /// The lines of each table with its title, nil where one does not fit.
  func blocks(of cells: inout ComparisonCells, width: Int, color: Bool) -> [[String]]? {
    var blocks: [[String]] = []
    for table in tables {
      guard let lines = table.lines(of: &cells, width: width, color: color) else { return nil }
      let title = table.title.map { wrapped($0, width: width) } ?? []
      blocks.append(title.map { Style.bold.applied(to: $0, color: color) } + lines)
    }
    return blocks
  }

  /// Where not even the narrowest tables fit: every configuration's values with their names, each kept whole.
  ///
  /// - columns: the first is the configuration's name; nil for all
  static func flowedBlock(
    of comparison: Comparison, _ columns: [ComparisonColumn]?, width: Int, color: Bool
  ) -> [String] {
    let primary = columns?.dropFirst() ?? ComparisonColumn.main(of: comparison).dropFirst(2)
    let metrics = columns == nil ? ComparisonColumn.metrics(of: comparison) : []
    return comparison.configurations.flatMap { result in
      let text = { (column: ComparisonColumn) in "\(column.title) \(column.text(of: result, comparison.figures))" }
      let pieces = primary.map(text) + metrics.map { "last \(text($0))" }
      let name = wrapped(result.configuration.name, width: width, indent: 2)
      let rest =
        (columns == nil ? wrapped(result.change, width: width - 2, indent: 2) : [])
        + flowed(pieces, gap: 3, width: width - 2)
      return name.map { Style.bold.applied(to: $0, color: color) } + rest.map { "  " + $0 }
    }
  }
}

extension ComparisonLayout.Table {
  /// The lines of the table, nil where it does not fit.
  fileprivate func lines(of cells: inout ComparisonCells, width: Int, color: Bool) -> [String]? {
    let filled = columns.map { cells[$0] }
    let rows = cells.comparison.configurations.enumerated().map { index, result in
      TextTable.Row(cells: filled.map { $0[index] }, below: changesBelow ? result.changeBelow : nil)
    }
    let shown = columns.map { column in
      TextTable.Column(
        title: column.title, alignment: column.alignment, minimum: column.minimum,
        style: column == .median ? .bold : .plain)
    }
    return TextTable(columns: shown, rows: rows).lines(width: width, color: color)
  }
}

extension ComparisonColumn {
  /// The fewest cells that its column is readable in, nil where its texts are never broken.
  fileprivate var minimum: Int? {
    switch self {
    case .configuration: 13
    case .change: 24
    default: nil
    }
  }
}

/// The cells of a comparison's columns, each made once however many layouts are tried.
struct ComparisonCells {
  let comparison: Comparison
  private var known: [ComparisonColumn: [TextTable.Cell]] = [:]

  init(_ comparison: Comparison) {
    self.comparison = comparison
  }

  /// A cell for each configuration.
  subscript(column: ComparisonColumn) -> [TextTable.Cell] {
    mutating get {
      if let cells = known[column] { return cells }
      let figures = comparison.figures
      let cells = comparison.configurations.map { TextTable.Cell(column.text(of: $0, figures)) }
      known[column] = cells
      return cells
    }
  }
}

import Comparisons
import Runs

/// One row, or one block where there is no room for rows, for each configuration.
enum MainTable {
  /// As a table; the median leads because the mean of seeds of which only some train stands for none of them.
  static func table(of comparison: Comparison, changesInColumn: Bool, mean: Bool) -> TextTable {
    var columns: [TextTable.Column] = [.init(title: "configuration", alignment: .left, minimum: 13)]
    if changesInColumn { columns.append(.init(title: "what it changes", alignment: .left, minimum: 24)) }
    columns += [.init(title: "median", style: .bold), .init(title: "min–max")]
    if mean { columns.append(.init(title: "mean ± std")) }
    columns += ["n", "Δ parent", "Δ baseline", "epochs", "time"].map { .init(title: $0) }

    let rows = comparison.configurations.map { result in
      let figures = comparison.figures
      let cells =
        [result.configuration.name] + (changesInColumn ? [result.change] : [])
        + [result.median(figures), result.range(figures)] + (mean ? [result.mean(figures)] : [])
        + [
          result.completed, result.againstParent?.text(figures) ?? "–", result.againstBaseline?.text(figures) ?? "–",
          result.epochs.map(String.init) ?? "–", result.time,
        ]
      return TextTable.Row(cells: cells.map { .init($0) }, below: changesInColumn ? nil : result.change)
    }
    return TextTable(columns: columns, rows: rows)
  }

  /// As blocks of labelled values, each kept whole where it fits.
  static func blocks(of comparison: Comparison, width: Int, color: Bool) -> [String] {
    comparison.configurations.flatMap { result in
      let figures = comparison.figures
      let pieces = [
        "median \(result.median(figures))", "min–max \(result.range(figures))", "mean ± std \(result.mean(figures))",
        "n \(result.completed)", "Δ parent \(result.againstParent?.text(figures) ?? "–")",
        "Δ baseline \(result.againstBaseline?.text(figures) ?? "–")",
        "epochs \(result.epochs.map(String.init) ?? "–")", "time \(result.time)",
      ]
      let name = wrapped(result.configuration.name, width: width, indent: 2)
      return name.map { Style.bold.applied(to: $0, color: color) }
        + indented(wrapped(result.change, width: width - 2, indent: 2))
        + indented(flowed(pieces, gap: 3, width: width - 2))
    }
  }

  /// The recorded metrics as blocks.
  static func metricBlocks(of comparison: Comparison, width: Int) -> [String] {
    comparison.configurations.flatMap { result in
      let pieces = result.lastMedians.map { "\($0.metric) \(Figures(metric: $0.metric).value($0.value))" }
      return wrapped(result.configuration.name, width: width, indent: 2)
        + indented(flowed(pieces, gap: 3, width: width - 2))
    }
  }

  private static func indented(_ lines: [String]) -> [String] {
    lines.map { "  " + $0 }
  }
}

public import Comparisons

/// Tables made from comparisons: the same comparisons give the same bytes wherever and whenever they are made.
public enum Reports {
  /// The report of every comparison, in order, as one text that ends with a newline.
  ///
  /// - selection: which columns, and in which order the configurations
  public static func render(
    _ comparisons: [Comparison], as format: ReportFormat, showing selection: ReportSelection = ReportSelection()
  ) -> String {
    let comparisons = comparisons.map(selection.sorted)
    let columns = { (comparison: Comparison) in selection.columns(for: comparison) }
    return switch format {
    case .terminal(let width, let color):
      comparisons.map { TerminalReport($0, columns: columns($0), width: width, color: color).text }
        .joined(separator: "\n")
    case .markdown: comparisons.map { MarkdownReport($0, columns: columns($0)).text }.joined(separator: "\n")
    case .latex: comparisons.map { LaTeXReport($0, columns: columns($0)).text }.joined(separator: "\n")
    case .csv: CSVReport(comparisons, selection).text
    case .json: JSONReport(comparisons).text
    }
  }

  /// The report as one HTML page that needs no other file and fetches nothing: what was compared, the tables, pictures of a run
  /// of each configuration, all settings, and a section a run that unfolds.
  ///
  /// - source: where the runs' batches are found
  /// - Returns: the document; well-formed XML as well
  /// - Throws: what `source` throws
  public static func page(_ comparisons: [Comparison], curvesFrom source: any CurveSource) throws -> String {
    try PageReport(comparisons: comparisons, source: source).text()
  }
}

/// What a report is written as.
public enum ReportFormat: Hashable, Sendable {
  /// Text for a terminal of `width` cells; below 30 it is laid out as for 30.
  case terminal(width: Int, color: Bool)
  /// Markdown with GitHub's tables.
  case markdown
  /// A table of LaTeX with booktabs' rules.
  case latex
  /// One row a run, below a row of names (RFC 4180).
  case csv
  /// Everything that was computed, with full precision.
  case json
}

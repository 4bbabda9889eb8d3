/// A Markdown table whose source can be read as well: words to the left, numbers to the right.
struct Table: Hashable, Sendable {
  /// The first column holds words, the others numbers.
  let columns: [String]
  private(set) var rows: [[String]] = []

  init(_ columns: String...) {
    self.init(columns)
  }

  init(_ columns: [String]) {
    self.columns = columns
  }

  /// Adds a row with a cell for each column.
  mutating func add(_ cells: String...) {
    add(cells)
  }

  /// Adds a row with a cell for each column.
  mutating func add(_ cells: [String]) {
    precondition(cells.count == columns.count, "\(cells.count) cells in \(columns.count) columns")
    rows.append(cells)
  }

  /// The lines of the table.
  var text: String {
    let widths = columns.indices.map { column in
      max(3, ([columns] + rows).map { $0[column].count }.max() ?? 0)
    }
    let rule = widths.enumerated().map { column, width in
      column == 0 ? String(repeating: "-", count: width) : String(repeating: "-", count: width - 1) + ":"
    }
    return ([columns, rule] + rows).map { line($0, widths) }.joined(separator: "\n")
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = zip(cells, widths).enumerated().map { column, cell in
      let space = String(repeating: " ", count: cell.1 - cell.0.count)
      return column == 0 ? cell.0 + space : space + cell.0
    }
    return "| " + padded.joined(separator: " | ") + " |"
  }
}

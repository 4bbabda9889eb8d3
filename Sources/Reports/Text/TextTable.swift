/// A table for terminals: columns aligned by the cells that characters take, and broken into lines where they must.
struct TextTable {
  /// One column.
  struct Column {
    var title: String
    var alignment = Alignment.right
    /// The fewest cells that it can be narrowed to; nil where its cells are never broken.
    var minimum: Int?
    var style = Style.plain
  }

  /// The side that cells of a column share.
  enum Alignment { case left, right }

  /// One cell; its style replaces the column's.
  struct Cell: ExpressibleByStringInterpolation {
    var text: String
    var style: Style?

    init(_ text: String, style: Style? = nil) {
      self.text = printable(text)
      self.style = style
    }

    init(stringLiteral text: String) { self.init(text) }
  }

  /// One row and a text over the whole width below it.
  struct Row {
    var cells: [Cell]
    var below: String?
  }

  var columns: [Column]
  var rows: [Row] = []
  /// Whether the titles stand above the rows.
  var hasHeader = true

  private static let gap = "  "

  /// The lines of the table, nil where its columns cannot be narrowed to `width` cells.
  func lines(width: Int, color: Bool) -> [String]? {
    guard let widths = widths(within: width) else { return nil }
    let total = widths.reduce(0, +) + Self.gap.count * (widths.count - 1)
    var result: [String] = []
    if hasHeader {
      result += lines(of: columns.map { Cell($0.title, style: .bold) }, widths, color: color)
      result.append(Style.dim.applied(to: String(repeating: "─", count: total), color: color))
    }
    for row in rows {
      result += lines(of: row.cells, widths, color: color)
      if let below = row.below {
        result += wrapped(below, width: width - 4, indent: 2).map { Style.dim.applied(to: "    " + $0, color: color) }
      }
    }
    return result
  }

  /// Whether its columns can be narrowed to `width` cells.
  func fits(width: Int) -> Bool { widths(within: width) != nil }

  /// The width of each column, the widest of those that may be broken narrowed first.
  private func widths(within width: Int) -> [Int]? {
    var widths = columns.indices.map { index in
      let title = hasHeader ? cellWidth(printable(columns[index].title)) : 0
      return rows.reduce(title) { max($0, cellWidth($1.cells[index].text)) }
    }
    let available = width - Self.gap.count * (columns.count - 1)
    while widths.reduce(0, +) > available {
      let narrowable = columns.indices.filter { widths[$0] > (columns[$0].minimum ?? .max) }
      guard let widest = narrowable.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[widest] -= 1
    }
    return widths
  }

  private func lines(of cells: [Cell], _ widths: [Int], color: Bool) -> [String] {
    let parts = zip(cells, widths).map { wrapped($0.text, width: $1, indent: 2) }
    let height = parts.map(\.count).max() ?? 0
    return (0..<height).map { line in
      let texts = columns.indices.map { index in
        let text = line < parts[index].count ? parts[index][line] : ""
        let padding = String(repeating: " ", count: widths[index] - cellWidth(text))
        let style = cells[index].style ?? columns[index].style
        let shown = style.applied(to: text, color: color)
        return columns[index].alignment == .left ? shown + padding : padding + shown
      }
      return trimmed(texts.joined(separator: Self.gap))
    }
  }

  /// Without the spaces at its end.
  private func trimmed(_ line: String) -> String {
    let bytes = line.utf8
    let end = bytes.lastIndex { $0 != UInt8(ascii: " ") }.map { bytes.index(after: $0) } ?? bytes.startIndex
    return String(line[..<end])
  }
}

/// HTML as it is written, element by element; every text and attribute is escaped here and nowhere else. What it makes is well-formed
/// XML too.
struct HTMLText {
  typealias Attributes = KeyValuePairs<String, String>

  private(set) var text = ""

  /// An element with what `content` writes inside.
  mutating func element(
    _ name: String, _ attributes: Attributes = [:], _ content: (inout HTMLText) throws -> Void
  ) rethrows {
    text += "<\(name)\(Self.written(attributes))>\n"
    try content(&self)
    text += "</\(name)>\n"
  }

  /// An element with a text inside.
  mutating func element(_ name: String, _ attributes: Attributes = [:], text content: String) {
    text += "<\(name)\(Self.written(attributes))>\(Self.escaped(content))</\(name)>\n"
  }

  /// An element that has no content, such as `meta`.
  mutating func void(_ name: String, _ attributes: Attributes) {
    text += "<\(name)\(Self.written(attributes)) />\n"
  }

  /// A style sheet or a script, which HTML reads without unescaping anything.
  mutating func element(_ name: String, verbatim content: String) {
    precondition(!content.contains { "<&".contains($0) }, "a \(name) must need no escaping")
    text += "<\(name)>\n\(content)\n</\(name)>\n"
  }

  /// Markup that another writer has made.
  mutating func append(markup: String) { text += markup }

  /// `content` with what HTML would take for markup, XML forbids or a terminal would obey replaced.
  static func escaped(_ content: String) -> String {
    var result = ""
    for scalar in printable(content).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\u{fffe}", "\u{ffff}": result += "\u{fffd}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func written(_ attributes: Attributes) -> String {
    attributes.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
  }
}

/// A cell of a table.
struct HTMLCell {
  var text: String
  /// What it is sorted by, nil for its text.
  var order: Double?
  /// Where it leads, within the page.
  var target: String?
  /// Whether something went wrong there.
  var isAlert = false
}

extension HTMLText {
  /// A table whose first column names the rows; wider than the page, it scrolls.
  ///
  /// - isSortable: whether a script may let readers sort it
  mutating func table(
    _ columns: [(title: String, alignment: TextTable.Alignment)], _ rows: [[HTMLCell]], isSortable: Bool = false,
    rowAttributes: (Int) -> Attributes = { _ in [:] }
  ) {
    element("div", ["class": "scroll"]) { page in
      page.element("table", isSortable ? ["class": "sortable"] : [:]) { page in
        page.element("thead") { page in
          page.element("tr") { page in
            for column in columns {
              page.element("th", ["scope": "col", "class": Self.place(column.alignment)], text: column.title)
            }
          }
        }
        page.element("tbody") { page in
          for (number, row) in rows.enumerated() {
            page.element("tr", rowAttributes(number)) { page in
              for (index, cell) in row.enumerated() { page.write(cell, columns[index].alignment, isName: index == 0) }
            }
          }
        }
      }
    }
  }

  private mutating func write(_ cell: HTMLCell, _ alignment: TextTable.Alignment, isName: Bool) {
    let name = isName ? "th" : "td"
    let scope = isName ? " scope=\"row\"" : ""
    let alert = cell.isAlert ? " alert" : ""
    let order = cell.order.map { " data-order=\"\($0)\"" } ?? ""
    let content = Self.escaped(cell.text)
    let linked = cell.target.map { "<a href=\"#\(Self.escaped($0))\">\(content)</a>" } ?? content
    text += "<\(name)\(scope) class=\"\(Self.place(alignment))\(alert)\"\(order)>\(linked)</\(name)>\n"
  }

  private static func place(_ alignment: TextTable.Alignment) -> String { alignment == .left ? "left" : "right" }
}

/// `text` as GitHub's Markdown shows it unchanged, in a paragraph, a heading or a cell of a table.
///
/// Underscores between letters or digits mean nothing to Markdown and stay readable in the source.
func markdown(_ text: String) -> String {
  let characters = Array(printable(text))
  var result = ""
  for (index, character) in characters.enumerated() {
    if character == "_" {
      let inWord = [index - 1, index + 1].allSatisfy { characters.indices.contains($0) && characters[$0].isWordPart }
      if !inWord { result.append("\\") }
    } else if "\\`*[]<>|~&$#".contains(character) {
      result.append("\\")
    }
    result.append(character)
  }
  return result
}

/// `text` as `markdown(_:)` writes it, and where it would begin a list or underline what is above, that escaped too.
func markdownParagraph(_ text: String) -> String {
  let escaped = markdown(text)
  let digits = escaped.prefix { $0.isNumber }
  let next = escaped.dropFirst(digits.count).first
  let begins = digits.isEmpty ? "-+=".contains(next ?? " ") : next == "." || next == ")"
  return begins ? digits + "\\" + escaped.dropFirst(digits.count) : escaped
}

/// Command lines, one a line, as a fenced block that nothing in them can end.
func fenced(_ lines: [String]) -> String {
  let shown = lines.map(printable)
  let longest = shown.flatMap { $0.split { $0 != "`" } }.map(\.count).max() ?? 0
  let fence = String(repeating: "`", count: max(3, longest + 1))
  return "\(fence)sh\n" + shown.map { $0 + "\n" }.joined() + fence
}

/// A table of GitHub's Markdown; cells are escaped, and padded so that the source reads as a table too.
func markdownTable(_ columns: [(title: String, alignment: TextTable.Alignment)], _ rows: [[String]]) -> String {
  let cells = ([columns.map(\.title)] + rows).map { $0.map(markdown) }
  let widths = columns.indices.map { index in cells.reduce(3) { max($0, cellWidth($1[index])) } }
  let lines = cells.map { row in
    let padded = columns.indices.map { index in
      let padding = String(repeating: " ", count: widths[index] - cellWidth(row[index]))
      return columns[index].alignment == .left ? row[index] + padding : padding + row[index]
    }
    return "| " + padded.joined(separator: " | ") + " |"
  }
  let rule = columns.indices.map { index in
    columns[index].alignment == .left
      ? String(repeating: "-", count: widths[index]) : String(repeating: "-", count: widths[index] - 1) + ":"
  }
  return ([lines[0], "| " + rule.joined(separator: " | ") + " |"] + lines.dropFirst()).joined(separator: "\n")
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber || self == "_" }
}

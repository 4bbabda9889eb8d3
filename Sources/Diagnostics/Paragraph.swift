/// Text for people in lines that a terminal can show.
enum Paragraph {
  /// Columns of a line; the usual width of a terminal.
  static let widest = 80

  /// `text`, safe to print, in lines: the first behind `indentation` columns that stand there already, the others
  /// below its first word.
  ///
  /// Lines are broken at spaces, but not inside backticks, since people copy from there; a part that is too long for
  /// a line has one of its own.
  static func lines(_ text: String, indentation: Int) -> [String] {
    var lines: [String] = []
    for part in parts(of: Screen.brief(text)) {
      if let last = lines.last, indentation + Screen.width(last) + 1 + Screen.width(part) <= widest {
        lines[lines.count - 1] = last + " " + part
      } else {
        lines.append(part)
      }
    }
    let margin = String(repeating: " ", count: indentation)
    return lines.enumerated().map { $0 == 0 ? $1 : margin + $1 }
  }

  /// What stands between the spaces outside backticks.
  private static func parts(of text: String) -> [String] {
    var isCode = false
    var parts = [""]
    for character in text {
      if character == "`" { isCode.toggle() }
      if character == " ", !isCode {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }
}

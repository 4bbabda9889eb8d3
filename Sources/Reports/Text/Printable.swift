/// `text` on one line and without anything that a terminal obeys: control characters, escape sequences, line
/// separators and marks that reverse the direction of writing are shown as escapes.
func printable(_ text: String) -> String {
  // Nearly every text is plain ASCII, and a large report has a hundred thousands of them.
  if text.utf8.allSatisfy({ 0x20..<0x7f ~= $0 }) { return text }
  guard text.unicodeScalars.contains(where: \.isCommand) else { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case _ where scalar.isCommand: result += "\\u{\(String(scalar.value, radix: 16))}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

extension Unicode.Scalar {
  /// Whether it commands a terminal or a renderer instead of showing something.
  var isCommand: Bool {
    switch value {
    case 0..<0x20, 0x7f..<0xa0: true  // C0, delete, C1
    case 0x200e, 0x200f, 0x202a...0x202e, 0x2066...0x2069: true  // direction of writing
    case 0x2028, 0x2029: true  // line and paragraph separator
    default: false
    }
  }
}

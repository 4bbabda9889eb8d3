/// SVG as it is written, element by element; every text and attribute is escaped here and nowhere else.
struct SVGText {
  typealias Attributes = KeyValuePairs<String, String>

  private(set) var text = ""
  private var open: [String] = []

  /// Opens an element; what follows is inside it until `end()`.
  mutating func begin(_ name: String, _ attributes: Attributes = [:]) {
    text += "<\(name)\(Self.written(attributes))>\n"
    open.append(name)
  }

  /// Closes the element that was opened last.
  mutating func end() {
    text += "</\(open.removeLast())>\n"
  }

  /// An element with nothing inside.
  mutating func element(_ name: String, _ attributes: Attributes = [:]) {
    text += "<\(name)\(Self.written(attributes))/>\n"
  }

  /// An element with a text inside, and what a pointer that rests on it is told.
  mutating func element(_ name: String, _ attributes: Attributes = [:], text content: String, hint: String? = nil) {
    let title = hint.map { "<title>\(Self.escaped($0))</title>" } ?? ""
    text += "<\(name)\(Self.written(attributes))>\(title)\(Self.escaped(content))</\(name)>\n"
  }

  /// A style sheet, which has no character that XML would take for markup.
  mutating func style(_ sheet: String) {
    precondition(!sheet.contains { "<&".contains($0) }, "a style sheet must need no escaping")
    text += "<style>\n\(sheet)\n</style>\n"
  }

  /// An element that holds one other.
  mutating func element(_ name: String, _ attributes: Attributes, holding inner: String, _ innerAttributes: Attributes)
  {
    text += "<\(name)\(Self.written(attributes))><\(inner)\(Self.written(innerAttributes))/></\(name)>\n"
  }

  /// Everything that `other` holds.
  mutating func append(_ other: SVGText) {
    precondition(other.open.isEmpty, "unclosed: \(other.open)")
    text += other.text
  }

  /// `content` with what XML would take for markup or forbids replaced.
  static func escaped(_ content: String) -> String {
    var result = ""
    for scalar in content.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\t", "\n", "\r": result += " "
      case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}", "\u{fffe}", "\u{ffff}": result += "\u{fffd}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func written(_ attributes: Attributes) -> String {
    attributes.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
  }
}

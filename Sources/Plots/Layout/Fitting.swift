/// A font of the figures.
struct Font: Sendable {
  var size: Double
  var bold = false

  func width(_ text: String) -> Double { TextWidth.of(text, size: size, bold: bold) }

  /// `text` in lines of at most `width` pixels, broken at spaces; a word that is too long alone is shortened.
  func lines(_ text: String, within width: Double) -> [String] {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, self.width("\(last) \(word)") <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(shortened(String(word), within: width))
      }
    }
    return lines
  }

  /// `text` with its middle left out until it fits: names of configurations differ in their ends.
  func shortened(_ text: String, within width: Double) -> String {
    if self.width(text) <= width { return text }
    let characters = Array(text)
    for kept in stride(from: characters.count - 1, to: 1, by: -1) {
      let result = String(characters.prefix(kept / 2)) + "…" + String(characters.suffix(kept - kept / 2))
      if self.width(result) <= width { return result }
    }
    return "…"
  }
}

extension Font {
  static let title = Font(size: 15, bold: true)
  static let panel = Font(size: 13, bold: true)
  static let label = Font(size: 12)
}

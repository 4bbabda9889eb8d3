/// The colours of a fault, or none.
struct Ink {
  /// Whether escape sequences may be written.
  var isColored: Bool

  /// What is wrong: bold red.
  func error(_ text: String) -> String { painted(text, "1;31") }
  /// What it is about: bold.
  func strong(_ text: String) -> String { painted(text, "1") }
  /// What only guides the eye: bold blue.
  func frame(_ text: String) -> String { painted(text, "1;34") }

  private func painted(_ text: String, _ style: String) -> String {
    isColored ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
  }
}

/// How a piece of terminal text is set off where colour is allowed.
enum Style: String {
  case plain = ""
  case bold = "1"
  case dim = "2"
  case alert = "31"

  /// `text` set off, or as it is where colour is not allowed.
  func applied(to text: String, color: Bool) -> String {
    guard color, self != .plain, text.contains(where: { $0 != " " }) else { return text }
    return "\u{1b}[\(rawValue)m\(text)\u{1b}[0m"
  }
}

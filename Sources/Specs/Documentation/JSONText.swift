import Runs

/// JSON to be written: objects keep the order of their members.
indirect enum JSONText {
  case value(SettingValue)
  case list([JSONText])
  case object([(key: String, value: JSONText)])

  /// A text.
  static func text(_ text: String) -> JSONText { .value(.string(text)) }
  /// A list of texts.
  static func texts(_ texts: [String]) -> JSONText { .value(.list(texts.map(SettingValue.string))) }

  /// Two spaces a level, one member a line; a list of plain values, and an empty object, on one line.
  func pretty(indentation: String = "") -> String {
    let inner = indentation + "  "
    func lines(_ open: String, _ parts: [String], _ close: String) -> String {
      parts.isEmpty
        ? open + close
        : open + "\n" + parts.map { inner + $0 }.joined(separator: ",\n") + "\n" + indentation + close
    }
    switch self {
    case .value(let value): return value.plain
    case .list(let elements): return lines("[", elements.map { $0.pretty(indentation: inner) }, "]")
    case .object(let members):
      let parts = members.map { SettingValue.quoted($0.key) + ": " + $0.value.pretty(indentation: inner) }
      return lines("{", parts, "}")
    }
  }
}

extension JSONText: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral members: (String, JSONText)...) {
    self = .object(members.map { (key: $0.0, value: $0.1) })
  }
}

import Runs

extension SettingValue {
  /// Reads back what `json` wrote; nil for anything else.
  ///
  /// `JSONSerialization` would not do: it does not keep 1 and 1.0 apart, and they are different settings.
  init?(json: String) {
    var reader = SettingsReader(json)
    guard let value = reader.value(), reader.isAtEnd else { return nil }
    self = value
  }
}

extension RunConfiguration {
  /// Reads back what `json` wrote; nil for anything else.
  init?(json: String) {
    var reader = SettingsReader(json)
    guard let settings = reader.object(), reader.isAtEnd else { return nil }
    self.init(settings)
  }
}

/// Reads the canonical JSON of settings (no spaces; numbers have a point or an exponent, integers neither).
private struct SettingsReader {
  private var rest: Substring.UnicodeScalarView

  init(_ text: String) {
    rest = Substring(text).unicodeScalars
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func object() -> [String: SettingValue]? {
    guard take("{") else { return nil }
    var settings: [String: SettingValue] = [:]
    if take("}") { return settings }
    repeat {
      guard let name = string(), take(":"), let value = value() else { return nil }
      settings[name] = value
    } while take(",")
    return take("}") ? settings : nil
  }

  mutating func value() -> SettingValue? {
    switch rest.first {
    case "t": take("true") ? .boolean(true) : nil
    case "f": take("false") ? .boolean(false) : nil
    case "\"": string().map { .string($0) }
    case "[": list()
    case "{": object().map { .object($0) }
    default: number()
    }
  }

  private mutating func list() -> SettingValue? {
    guard take("[") else { return nil }
    var values: [SettingValue] = []
    if take("]") { return .list(values) }
    repeat {
      guard let element = value() else { return nil }
      values.append(element)
    } while take(",")
    return take("]") ? .list(values) : nil
  }

  private mutating func number() -> SettingValue? {
    let digits = rest.prefix { $0.properties.numericType != nil || "+-.e".unicodeScalars.contains($0) }
    rest = rest[digits.endIndex...]
    let text = String(digits)
    if let integer = Int(text) { return .integer(integer) }
    return Double(text).map { .number($0) }
  }

  private mutating func string() -> String? {
    guard take("\"") else { return nil }
    var result = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"": return String(result)
      case "\\":
        guard let escaped = escape() else { return nil }
        result.append(escaped)
      default: result.append(scalar)
      }
    }
    return nil
  }

  /// What stands for a scalar after a backslash.
  private mutating func escape() -> Unicode.Scalar? {
    switch rest.popFirst() {
    case "\"": return "\""
    case "\\": return "\\"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "u":
      let digits = rest.prefix(4)
      rest = rest[digits.endIndex...]
      return UInt32(String(digits), radix: 16).flatMap { Unicode.Scalar($0) }
    default: return nil
    }
  }

  private mutating func take(_ text: String) -> Bool {
    guard rest.starts(with: text.unicodeScalars) else { return false }
    rest = rest.dropFirst(text.unicodeScalars.count)
    return true
  }
}

/// The value of one setting, as a spec writes it and as the store keeps it.
public enum SettingValue: Hashable, Sendable {
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case list([SettingValue])
  /// An entry of a list, such as a layer with its settings.
  case object([String: SettingValue])

  /// Canonical JSON: no spaces, shortest digits that read back as the same value.
  public var json: String {
    switch self {
    case .boolean(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .number(let value): value.description
    case .string(let value): Self.quoted(value)
    case .list(let values): "[" + values.map(\.json).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.sorted { $0.key < $1.key }.map { Self.quoted($0.key) + ":" + $0.value.json }.joined(separator: ",")
        + "}"
    }
  }

  /// As people read it: strings without quotes, lists with a space after each comma, entries as `conv channels=8`.
  public var text: String {
    switch self {
    case .string(let value): value
    case .number(let value): value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : value.description
    case .list(let values): "[" + values.map(\.text).joined(separator: ", ") + "]"
    case .object(let members):
      ([members["name"]?.text].compactMap(\.self)
        + members.filter { $0.key != "name" }.sorted { $0.key < $1.key }.map { $0.key + "=" + $0.value.text })
        .joined(separator: " ")
    default: json
    }
  }

  /// `text` as a JSON string (RFC 8259 §7): quotes, backslashes and control characters escaped, all else as it is.
  public static func quoted(_ text: String) -> String {
    // Nearly every text is fine as it is, and reports quote a hundred thousands of them.
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    if isPlain { return "\"\(text)\"" }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

import Runs

/// JSON whose members keep the order in which they are written.
indirect enum JSONValue {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  /// A setting's value.
  init(_ value: SettingValue) {
    self =
      switch value {
      case .boolean(let value): .boolean(value)
      case .integer(let value): .integer(value)
      case .number(let value): .number(value)
      case .string(let value): .string(value)
      case .list(let values): .array(values.map(JSONValue.init))
      case .object(let members):
        .object(members.sorted { $0.key < $1.key }.map { ($0.key, JSONValue($0.value)) })
      }
  }

  /// `value` made by `make`, or null.
  static func optional<Value>(_ value: Value?, _ make: (Value) -> JSONValue) -> JSONValue {
    value.map(make) ?? .null
  }

  /// The text, indented by two spaces a level; whatever fits on a line of 100 characters stays on one.
  func text(indent: String = "") -> String {
    let line = compact
    if line.utf8.count + indent.utf8.count <= 100 { return line }
    let inner = indent + "  "
    switch self {
    case .array(let values):
      return "[\n" + values.map { inner + $0.text(indent: inner) }.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let members):
      let lines = members.map { "\(inner)\(Self.quoted($0)): \($1.text(indent: inner))" }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    default: return line
    }
  }

  /// The text on one line.
  var compact: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .number(let value): value.isFinite ? value.description : "null"
    case .string(let value): Self.quoted(value)
    case .array(let values): "[" + values.map(\.compact).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { "\(Self.quoted($0)): \($1.compact)" }.joined(separator: ", ") + "}"
    }
  }

  /// A JSON string in which everything that a terminal would obey is escaped.
  private static func quoted(_ text: String) -> String {
    var result = ""
    for scalar in SettingValue.quoted(text).unicodeScalars {
      if scalar.isCommand {
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

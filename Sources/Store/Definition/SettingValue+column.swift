import GRDB
import Runs

/// A setting in a column of any type: as people expect to find it in SQL, and exactly as it was.
extension SettingValue {
  /// Tells apart what SQLite does not: booleans are integers there, and lists and objects text.
  var columnType: String {
    switch self {
    case .boolean: "boolean"
    case .integer: "integer"
    case .number: "number"
    case .string: "string"
    case .list, .object: "list"
    }
  }

  /// Booleans as 0 or 1, lists and objects as JSON text.
  var columnValue: DatabaseValue {
    switch self {
    case .boolean(let value): (value ? 1 : 0).databaseValue
    case .integer(let value): value.databaseValue
    case .number(let value): value.databaseValue
    case .string(let value): value.databaseValue
    case .list, .object: json.databaseValue
    }
  }

  /// The setting that was stored as `value` of `type`, nil where the two do not fit.
  init?(columnType type: String, columnValue value: DatabaseValue) {
    switch (type, value.storage) {
    case ("boolean", .int64(let value)): self = .boolean(value != 0)
    case ("integer", .int64(let value)): self = .integer(Int(value))
    case ("number", .double(let value)): self = .number(value)
    case ("string", .string(let value)): self = .string(value)
    case ("list", .string(let value)):
      guard let list = SettingValue(json: value) else { return nil }
      self = list
    default: return nil
    }
  }
}

extension Runs.Configuration.Origin {
  /// The word that stands for it in the store.
  var column: String {
    switch self {
    case .own: "own"
    case .inherited: "inherited"
    case .specDefaults: "defaults"
    case .documentedDefault: "documented default"
    }
  }

  /// The configuration that sets it, where that is another one.
  var inheritedFrom: String? {
    if case .inherited(let configuration) = self { configuration } else { nil }
  }

  /// The origin that was stored as these two columns.
  init?(column: String, inheritedFrom: String?) {
    switch (column, inheritedFrom) {
    case ("own", nil): self = .own
    case ("inherited", let configuration?): self = .inherited(from: configuration)
    case ("defaults", nil): self = .specDefaults
    case ("documented default", nil): self = .documentedDefault
    default: return nil
    }
  }
}

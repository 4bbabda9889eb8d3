import Runs

extension SettingType {
  /// What a value must be, as faults, the schema and the settings page say it: `a number greater than 0`.
  var description: String {
    switch self {
    case .boolean: "`true` or `false`"
    case .integer(let range): "a whole number" + Self.bounds(range)
    case .oddInteger(let range): "an odd whole number" + Self.bounds(range)
    case .number(let interval): "a number" + Self.bounds(interval)
    case .choice(let names): "one of " + names.quotedList
    case .nameOrFolder(let names): "one of " + names.quotedList + ", or the path of a folder, with a `/` in it"
    case .list(let element, let count): "a list of " + Self.length(count) + ", each " + element.description
    case .layers: "a list of layers, such as `{ \"name\": \"relu\" }`"
    }
  }

  private static func bounds(_ range: ClosedRange<Int>) -> String {
    switch (range.lowerBound, range.upperBound) {
    case (.min, .max): ""
    case (let lower, .max): " of at least \(lower)"
    case (.min, let upper): " of at most \(upper)"
    case (let lower, let upper): " from \(lower) to \(upper)"
    }
  }

  private static func bounds(_ interval: Interval) -> String {
    let (lower, upper) = (SettingValue.number(interval.lower).text, SettingValue.number(interval.upper).text)
    if interval.lower.isFinite, interval.upper.isFinite, interval.includesLower, interval.includesUpper {
      return " from \(lower) to \(upper)"
    }
    let ends = [
      interval.lower.isFinite ? (interval.includesLower ? " of at least " : " greater than ") + lower : nil,
      interval.upper.isFinite ? (interval.includesUpper ? " of at most " : " less than ") + upper : nil,
    ]
    return ends.compactMap(\.self).joined(separator: " and")
  }

  private static func length(_ count: ClosedRange<Int>) -> String {
    if count.lowerBound == count.upperBound { return "\(count.lowerBound)" }
    return count.upperBound == .max
      ? "at least \(count.lowerBound)" : "\(count.lowerBound) to \(count.upperBound)"
  }
}

extension SettingValue {
  /// As a person writes it in a spec: JSON, whole numbers without `.0`.
  var plain: String {
    switch self {
    case .number: text
    case .list(let values): "[" + values.map(\.plain).joined(separator: ", ") + "]"
    case .object(let members):
      "{ "
        + (["name"] + members.keys.filter { $0 != "name" }.sorted()).compactMap { key in
          members[key].map { Self.quoted(key) + ": " + $0.plain }
        }.joined(separator: ", ") + " }"
    default: json
    }
  }
}

extension [String] {
  /// The names in backticks, separated by commas.
  var quotedList: String { map { "`\($0)`" }.joined(separator: ", ") }
}

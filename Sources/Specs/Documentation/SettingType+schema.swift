import Runs

extension SettingType {
  /// The members of a JSON Schema that accepts what the type takes; ends without a bound are left out.
  var schema: [JSONSchema.Member] {
    switch self {
    case .boolean: [("type", .text("boolean"))]
    case .integer(let range): [("type", .text("integer"))] + Self.bounds(range, "minimum", "maximum")
    case .oddInteger(let range):
      SettingType.integer(range).schema + [("not", ["multipleOf": .value(.integer(2))])]
    case .number(let interval): [("type", .text("number"))] + Self.bounds(interval)
    case .choice(let names): [("enum", .texts(names))]
    case .nameOrFolder(let names):
      [
        (
          "anyOf",
          .list([["enum": .texts(names)], ["type": .text("string"), "pattern": .text("/")]])
        )
      ]
    case .list(let element, let count):
      [("type", .text("array")), ("items", .object(element.schema))] + Self.bounds(count, "minItems", "maxItems")
    case .layers:
      [
        ("type", .text("array")), ("items", ["$ref": .text(JSONSchema.layerReference)]),
        ("minItems", .value(.integer(1))),
      ]
    }
  }

  private static func bounds(_ range: ClosedRange<Int>, _ lower: String, _ upper: String) -> [JSONSchema.Member] {
    (range.lowerBound == .min ? [] : [(lower, .value(.integer(range.lowerBound)))])
      + (range.upperBound == .max ? [] : [(upper, .value(.integer(range.upperBound)))])
  }

  private static func bounds(_ interval: Interval) -> [JSONSchema.Member] {
    var result: [JSONSchema.Member] = []
    if interval.lower.isFinite {
      result.append((interval.includesLower ? "minimum" : "exclusiveMinimum", .value(.number(interval.lower))))
    }
    if interval.upper.isFinite {
      result.append((interval.includesUpper ? "maximum" : "exclusiveMaximum", .value(.number(interval.upper))))
    }
    return result
  }
}

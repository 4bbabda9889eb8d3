@testable import Specs

/// As much of JSON Schema (draft 7) as our schema uses; what it does not know makes it fail, so that nothing is
/// accepted because it was skipped.
struct SchemaValidator {
  let root: JSONNode

  /// The paths of what `instance` breaks, none where it is accepted.
  func complaints(about instance: JSONNode, _ schema: JSONNode? = nil, path: String = "") -> [String] {
    let schema = schema ?? root
    if case .boolean(let accepts) = schema.kind { return accepts ? [] : [path] }
    guard case .object(let rules) = schema.kind else { return [path + ": no schema"] }
    return rules.members.flatMap { member in
      complaints(about: instance, rule: member.key, member.value, of: rules, path: path)
    }
  }

  private func complaints(
    about instance: JSONNode, rule: String, _ value: JSONNode, of rules: JSONObject, path: String
  ) -> [String] {
    let refused = ["\(path): \(rule)"]
    switch (rule, instance.kind) {
    case ("$schema", _), ("title", _), ("description", _), ("default", _), ("definitions", _), ("then", _), ("else", _):
      return []
    case ("$ref", _):
      return complaints(about: instance, definition(value.string ?? ""), path: path)
    case ("type", _):
      return value.string == instance.type || value.string == "number" && instance.type == "integer" ? [] : refused
    case ("enum", _): return value.elements.contains { $0.string == instance.string } ? [] : refused
    case ("const", _): return value.string == instance.string ? [] : refused
    case ("not", _): return complaints(about: instance, value, path: path).isEmpty ? refused : []
    case ("anyOf", _):
      return value.elements.contains { complaints(about: instance, $0, path: path).isEmpty } ? [] : refused
    case ("oneOf", _):
      let count = value.elements.count { complaints(about: instance, $0, path: path).isEmpty }
      return count == 1 ? [] : refused
    case ("dependencies", .object(let object)):
      return value.members.filter { object[$0.key] != nil }.flatMap { member in
        complaints(about: instance, member.value, path: path).isEmpty ? [] : ["\(path)/\(member.key): \(rule)"]
      }
    case ("if", _):
      let branch = complaints(about: instance, value, path: path).isEmpty ? "then" : "else"
      return rules[branch].map { complaints(about: instance, $0.value, path: path) } ?? []
    case ("multipleOf", _): return Int(instance.number ?? 0) % Int(value.number ?? 1) == 0 ? [] : refused
    case ("minimum", _): return instance.number.map { $0 >= value.number ?? 0 } ?? true ? [] : refused
    case ("exclusiveMinimum", _): return instance.number.map { $0 > value.number ?? 0 } ?? true ? [] : refused
    case ("maximum", _): return instance.number.map { $0 <= value.number ?? 0 } ?? true ? [] : refused
    case ("exclusiveMaximum", _): return instance.number.map { $0 < value.number ?? 0 } ?? true ? [] : refused
    case ("minItems", .array(let list)): return Double(list.count) >= value.number ?? 0 ? [] : refused
    case ("maxItems", .array(let list)): return Double(list.count) <= value.number ?? 0 ? [] : refused
    case ("items", .array(let list)):
      return list.enumerated().flatMap { complaints(about: $1, value, path: "\(path)/\($0)") }
    case ("uniqueItems", .array(let list)): return Set(list.map(\.span.content)).count == list.count ? [] : refused
    case ("maxLength", .string(let text)): return Double(text.count) <= value.number ?? 0 ? [] : refused
    case ("pattern", .string(let text)):
      guard let expression = try? Regex(value.string ?? "") else { return refused }
      return text.contains(expression) ? [] : refused
    case ("required", .object(let object)):
      return value.elements.compactMap(\.string).filter { object[$0] == nil }.map { "\(path)/\($0): \(rule)" }
    case ("properties", .object(let object)):
      return value.members.flatMap { property in
        object[property.key].map {
          complaints(about: $0.value, property.value, path: "\(path)/\(property.key)")
        } ?? []
      }
    case ("additionalProperties", .object(let object)):
      let known = rules["properties"]?.value.members.map(\.key) ?? []
      return object.members.map(\.key).filter { !known.contains($0) }.map { "\(path)/\($0): \(rule)" }
    case ("minItems", _), ("maxItems", _), ("items", _), ("uniqueItems", _), ("dependencies", _), ("maxLength", _),
      ("pattern", _),
      ("required", _), ("properties", _), ("additionalProperties", _):
      return []  // rules about values of another type
    default: return ["\(path): unknown rule \(rule)"]
    }
  }

  private func definition(_ reference: String) -> JSONNode? {
    var node: JSONNode? = root
    for key in reference.split(separator: "/").dropFirst() {
      node = node?.members.first { $0.key == String(key) }?.value
    }
    return node
  }
}

extension JSONNode {
  var string: String? { if case .string(let value) = kind { value } else { nil } }
  var elements: [JSONNode] { if case .array(let elements) = kind { elements } else { [] } }
  var members: [JSONMember] { if case .object(let object) = kind { object.members } else { [] } }

  var number: Double? {
    switch kind {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  /// The name that JSON Schema gives its type.
  var type: String {
    switch kind {
    case .null: "null"
    case .boolean: "boolean"
    case .integer: "integer"
    case .number(let value): value == value.rounded() ? "integer" : "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    case .invalid: "invalid"
    }
  }
}

import Diagnostics
import Runs

/// Reads values as the types of their settings and collects what is wrong with them.
struct ValueReader {
  var faults: [Fault] = []

  /// The value of a setting; nil, with a fault, where it has none.
  ///
  /// A misspelt choice is a fault and is read as the one that was meant, so that nothing else fails because of it.
  ///
  /// - name: how messages call it, such as `schedule.moms`
  /// - fallback: its default, which help offers where `null` was written
  mutating func read(_ node: JSONNode, as type: SettingType, of name: String, default fallback: SettingValue? = nil)
    -> SettingValue?
  {
    read(node, as: type, called: "`\(name)`", fallback)
  }

  mutating func read(
    _ node: JSONNode, as type: SettingType, called name: String, _ fallback: SettingValue?
  ) -> SettingValue? {
    switch (type, node.kind) {
    case (_, .invalid): return nil
    case (.boolean, .boolean(let value)): return .boolean(value)
    case (.integer(let range), .integer(let value)):
      return range.contains(value) ? .integer(value) : outOfRange(node, type, name, fallback)
    case (.oddInteger(let range), .integer(let value)):
      return range.contains(value) && !value.isMultiple(of: 2)
        ? .integer(value) : outOfRange(node, type, name, fallback)
    case (.integer, .number(let value)) where value.magnitude > 1e18,
      (.oddInteger, .number(let value)) where value.magnitude > 1e18:
      return outOfRange(node, type, name, fallback)
    case (.number(let interval), .integer(let value)):
      return interval.contains(Double(value)) ? .number(Double(value)) : outOfRange(node, type, name, fallback)
    case (.number(let interval), .number(let value)):
      return interval.contains(value) ? .number(value) : outOfRange(node, type, name, fallback)
    case (.choice(let names), .string(let value)): return choice(value, of: names, type, node, name)
    case (.nameOrFolder, .string(let value)) where DatasetFacts.isFolder(value): return .string(value)
    case (.nameOrFolder(let names), .string(let value)): return choice(value, of: names, type, node, name)
    case (.list(let element, let count), .array(let nodes)):
      return list(nodes, of: element, count: count, node, name, fallback)
    case (.layers(let kinds), .array(let nodes)): return layers(nodes, of: kinds, node, name)
    default: return wrongType(node, type, name, fallback)
    }
  }

  private mutating func choice(
    _ value: String, of names: [String], _ type: SettingType, _ node: JSONNode, _ name: String
  ) -> SettingValue? {
    if names.contains(value) { return .string(value) }
    let near = Spelling.nearest(to: value, among: names)
    faults.note(
      "spec.unknown-value", "\(name) cannot be `\(value)`", at: node.span.place, label: "not a value that it takes",
      help: near.map { "did you mean `\($0)`?" } ?? "it is \(type.description)")
    return near.map(SettingValue.string)
  }

  private mutating func list(
    _ nodes: [JSONNode], of element: SettingType, count: ClosedRange<Int>, _ node: JSONNode, _ name: String,
    _ fallback: SettingValue?
  ) -> SettingValue? {
    var values: [SettingValue?] = []
    for (index, node) in nodes.enumerated() {
      values.append(read(node, as: element, called: "element \(index + 1) of \(name)", nil))
    }
    guard count.contains(nodes.count) else {
      faults.note(
        "spec.out-of-range", "\(name) must be \(SettingType.list(element, count: count).description)",
        at: node.span.place, label: nodes.count == 1 ? "this has 1 element" : "this has \(nodes.count) elements",
        help: usual(.list(element, count: count), fallback))
      return nil
    }
    let read = values.compactMap(\.self)
    return read.count == values.count ? .list(read) : nil
  }

  private mutating func outOfRange(
    _ node: JSONNode, _ type: SettingType, _ name: String, _ fallback: SettingValue?
  ) -> SettingValue? {
    faults.note(
      "spec.out-of-range", "\(name) must be \(type.description), not \(node.found)", at: node.span.place,
      label: "out of range", help: usual(type, fallback))
    return nil
  }

  private mutating func wrongType(
    _ node: JSONNode, _ type: SettingType, _ name: String, _ fallback: SettingValue?
  ) -> SettingValue? {
    faults.note(
      "spec.wrong-type", "\(name) must be \(type.description), not \(node.found)", at: node.span.place,
      label: "found \(node.sort)", help: remedy(node, type, fallback) ?? usual(type, fallback))
    return nil
  }

  /// A value that is all right.
  private func usual(_ type: SettingType, _ fallback: SettingValue?) -> String {
    fallback.map { "the default is `\($0.plain)`" } ?? "such as `\(type.samples[0].plain)`"
  }

  /// What to write instead, where that is plain.
  private func remedy(_ node: JSONNode, _ type: SettingType, _ fallback: SettingValue?) -> String? {
    switch (type, node.kind) {
    case (_, .null): fallback.map { "leave it out to use the default, `\($0.plain)`" } ?? "leave it out"
    case (.integer, .number), (.oddInteger, .number): "write digits alone, without a point or an exponent"
    case (.integer, .string(let text)), (.oddInteger, .string(let text)):
      Int(text).map { "write `\($0)`, without quotes" }
    case (.number, .string(let text)): Double(text).map { _ in "write `\(text)`, without quotes" }
    case (.boolean, .string(let text)) where text == "true" || text == "false": "write `\(text)`, without quotes"
    case (.list, .integer), (.list, .number), (.list, .string): "write `[\(node.span.content), …]`"
    default: nil
    }
  }
}

extension JSONNode {
  /// The sort of JSON value that it is: `a string`.
  var sort: String {
    switch kind {
    case .null: "`null`"
    case .boolean: "a boolean"
    case .integer: "a whole number"
    case .number: "a number"
    case .string: "a string"
    case .array: "a list"
    case .object: "an object"
    case .invalid: "nothing readable"
    }
  }
}

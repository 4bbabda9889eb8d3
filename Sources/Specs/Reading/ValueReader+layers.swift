import Diagnostics
import Runs

/// A model's list of layers.
extension ValueReader {
  /// The list, each entry with its name and the settings that differ from their defaults; nil, with faults, where an
  /// entry cannot be read.
  mutating func layers(_ nodes: [JSONNode], of kinds: [LayerKind], _ node: JSONNode, _ name: String) -> SettingValue? {
    guard !nodes.isEmpty else {
      faults.append(
        Fault(
          "spec.out-of-range", "\(name) is empty", at: node.span.place, label: "no layer",
          help: "list the layers from the images to the logits"))
      return nil
    }
    let count = faults.count
    let entries = nodes.enumerated().compactMap { index, node in layer(node, number: index + 1, of: kinds) }
    return faults.count == count ? .list(entries) : nil
  }

  private mutating func layer(_ node: JSONNode, number: Int, of kinds: [LayerKind]) -> SettingValue? {
    if case .invalid = node.kind { return nil }
    guard case .object(let object) = node.kind else {
      var written = "relu"
      if case .string(let text) = node.kind { written = text }
      faults.append(
        Fault(
          "spec.wrong-type", "layer \(number) must be an object, not \(node.found)", at: node.span.place,
          label: "found \(node.sort)", help: "write `{ \"name\": \"\(written)\" }`"))
      return nil
    }
    guard let member = object["name"] else {
      if object.isComplete {
        faults.append(
          Fault(
            "spec.missing-key", "layer \(number) needs the key `name`", at: node.span.place, label: "`name` is missing",
            help: "it is one of \(kinds.map(\.name).quotedList)"))
      }
      return nil
    }
    let choice = SettingType.choice(kinds.map(\.name))
    guard case .string(let name)? = read(member.value, as: choice, called: "`name` of layer \(number)", nil),
      let kind = kinds.first(where: { $0.name == name })
    else { return nil }
    return layer(object, of: kind, node, called: "layer \(number) (\(name))")
  }

  private mutating func layer(
    _ object: JSONObject, of kind: LayerKind, _ node: JSONNode, called what: String
  ) -> SettingValue? {
    var written: [String: SettingValue] = [:]
    let keys = ["name"] + kind.settings.map(\.name)
    var seen: Set<String> = []
    for member in object.members where member.key != "name" && !Interpreter.annotations.contains(member.key) {
      let near = keys.contains(member.key) ? member.key : Spelling.nearest(to: member.key, among: keys)
      if near != member.key {
        let help = near.map { "did you mean `\($0)`?" } ?? "its keys are \(keys.quotedList)"
        faults.append(
          Fault(
            "spec.unknown-key", "unknown key `\(member.key)`", at: member.keySpan.place, label: "not a key of \(what)",
            help: help))
      }
      guard let setting = kind.settings.first(where: { $0.name == near }) else { continue }
      seen.insert(setting.name)
      let fallback = kind.required.contains(setting.name) ? nil : setting.defaultValue
      written[setting.name] = read(member.value, as: setting.type, called: "`\(setting.name)` of \(what)", fallback)
    }
    for setting in kind.settings where kind.required.contains(setting.name) && !seen.contains(setting.name) {
      guard object.isComplete else { continue }
      faults.append(
        Fault(
          "spec.missing-key", "\(what) needs the key `\(setting.name)`", at: node.span.place,
          label: "`\(setting.name)` is missing", help: "such as `\"\(setting.name)\": \(setting.defaultValue.plain)`"))
    }
    return kind.entry(written)
  }
}

import Diagnostics
import Runs

/// One `--set KEY=VALUE`, its key known to the catalogue.
struct Override {
  /// Dotted.
  var name: String
  var keySpan: Span
  var value: JSONNode

  /// The section that the setting stands in, nil where it is in none.
  var section: Component.Section? { Component.Section.allCases.first { $0.contains(name) } }
}

extension Interpreter {
  /// Reads the arguments of `--set`.
  mutating func overrides(from arguments: [String]) -> [Override] {
    var result: [Override] = []
    for argument in arguments {
      guard let override = override(from: argument) else { continue }
      if result.contains(where: { $0.name == override.name }) {
        add("set.duplicate", "`\(override.name)` is set twice", override.keySpan, help: "give it once")
      } else {
        result.append(override)
      }
    }
    return result
  }

  private mutating func override(from argument: String) -> Override? {
    let text = SourceText(Array(argument.utf8), name: "--set")
    guard let equals = text.bytes.firstIndex(of: UInt8(ascii: "=")), equals > 0 else {
      add(
        "set.syntax", "`--set` needs a key and a value", Span(text: text, range: 0..<text.bytes.count),
        help: "such as `--set learning_rate=0.1`")
      return nil
    }
    let key = Span(text: text, range: 0..<equals)
    guard let name = settingName(key) else { return nil }
    return Override(name: name, keySpan: key, value: value(in: text, from: equals + 1))
  }

  /// The setting that a key names; a misspelt one is a fault and stands for the one meant.
  private mutating func settingName(_ key: Span) -> String? {
    let names =
      catalogue.choices.map(\.name) + catalogue.general.map(\.name)
      + Component.Section.allCases.flatMap(catalogue.names(in:))
    if names.contains(key.content) { return key.content }
    let near =
      names.first { $0.hasSuffix("." + key.content) } ?? (Component.Section(rawValue: key.content)?.choice)
      ?? Spelling.nearest(to: key.content, among: names)
    add(
      "set.unknown-key", "unknown key `\(key.content)`", key, label: "not a setting of a run",
      help: near.map { "did you mean `\($0)`?" } ?? "the settings are \(names.quotedList)")
    return near
  }

  /// The value as JSON or, where it does not look like JSON, as a bare string.
  private mutating func value(in text: SourceText, from start: Int) -> JSONNode {
    let document = JSONReader.read(text, from: start)
    if let root = document.root, document.faults.isEmpty { return root }
    let span = Span(text: text, range: start..<text.bytes.count)
    if let first = span.content.first, "[{\"-0123456789".contains(first) {
      values.faults += document.faults
      return JSONNode(kind: .invalid, span: span)
    }
    return JSONNode(kind: .string(span.content), span: span)
  }

  /// Edits every configuration, the choices of components first.
  ///
  /// A setting of a component is set where that component is in force; it is a fault where that is nowhere.
  mutating func apply(_ edits: [Override], to resolved: [SettingsInForce]) -> [SettingsInForce] {
    var result = resolved
    for edit in edits.filter({ $0.name == $0.section?.choice }) + edits.filter({ $0.name != $0.section?.choice }) {
      var isUsed = resolved.isEmpty
      for index in result.indices { isUsed = apply(edit, to: &result[index]) || isUsed }
      if !isUsed { reportUnused(edit) }
    }
    return result
  }

  /// Edits one configuration; false where the setting does not belong to it.
  private mutating func apply(_ edit: Override, to result: inout SettingsInForce) -> Bool {
    guard let section = edit.section else {
      guard let setting = (catalogue.choices + catalogue.general).first(where: { $0.name == edit.name }) else {
        return false
      }
      result.entries[edit.name] = entry(edit.value, setting, .override)
      return true
    }
    if edit.name == section.choice {
      choose(edit.value, in: section, .override, &result)
      return true
    }
    guard let component = result.components[section] else { return true }  // unknown: nothing can be said
    guard let setting = component.settings.first(where: { $0.name == edit.name }) else { return false }
    result.entries[edit.name] = entry(edit.value, setting, .override)
    return true
  }

  private mutating func reportUnused(_ edit: Override) {
    guard let section = edit.section else { return }
    let owners = catalogue.owners(of: edit.name, in: section).map(\.name)
    add(
      "set.foreign-setting", "`\(edit.name)` is a setting of \(owners.quotedList), which no configuration uses",
      edit.keySpan, label: "nothing to set",
      help: owners.first.map { "add `--set \(section.choice)=\($0)`" })
  }
}

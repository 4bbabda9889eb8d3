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
    let whole = Span(text: text, range: 0..<text.bytes.count)
    guard let equals = text.bytes.firstIndex(of: UInt8(ascii: "=")), equals > 0, equals + 1 < text.bytes.count else {
      add("set.syntax", "`--set` needs a key and a value", whole, help: "such as `--set learning_rate=0.1`")
      return nil
    }
    let parts = Self.edits(in: argument)
    if parts.count > 1 {
      add(
        "set.syntax", "several settings in one `--set`", whole, label: "one setting and its value is expected",
        help: "give `--set` once per key: `\(parts.map(Self.option).joined(separator: " "))`")
      return nil
    }
    let key = Span(text: text, range: 0..<equals)
    guard let name = settingName(key) else { return nil }
    return Override(name: name, keySpan: key, value: value(in: text, from: equals + 1, of: name))
  }

  /// `argument` cut at each comma that `KEY=` follows.
  private static func edits(in argument: String) -> [String] {
    var result: [String] = []
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let key = part.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." || $0 == " " }
      if result.isEmpty || !key.isEmpty && part.dropFirst(key.count).first == "=" {
        result.append(String(part))
      } else {
        result[result.count - 1] += "," + part
      }
    }
    return result.map { String($0.drop { $0 == " " }) }
  }

  /// The option as a shell takes it.
  private static func option(_ edit: String) -> String {
    "--set " + (edit.contains { "[]{}\" *?".contains($0) } ? "'\(edit)'" : edit)
  }

  /// The setting that a key names; a misspelt one is a fault and stands for the one meant.
  private mutating func settingName(_ key: Span) -> String? {
    let names = settingNames
    if names.contains(key.content) { return key.content }
    let place = otherPlace(of: key.content)
    let near = place == nil ? settingMeant(by: key.content) : nil
    add(
      "set.unknown-key", "unknown key `\(key.content)`", key, label: "not a setting of a run",
      help: place ?? near.map { "did you mean `\($0)`?" } ?? "the settings are \(names.quotedList)")
    return near
  }

  /// What to do about a key of a spec that is no setting, nil where it is none.
  private func otherPlace(of key: String) -> String? {
    switch key {
    case "seed", "seeds": "use `--seeds`, which picks some of the spec's seeds"
    case "configuration", "configurations": "use `--only`, which picks configurations by name"
    case "name", "extends", "title", "description", "$schema":
      "`--set` edits settings, and a \(key == "extends" ? "parent" : "\(key)") is none: edit the spec"
    case "baseline", "report", "defaults": "edit the spec's `\(key)`"
    case _ where key.hasPrefix("report.") || ReportKey.all.contains { $0.name == key }: "edit the spec's `report`"
    default: nil
    }
  }

  /// The value as JSON or, where it does not look like JSON, as a bare string.
  private mutating func value(in text: SourceText, from start: Int, of name: String) -> JSONNode {
    let document = JSONReader.read(text, from: start)
    let span = Span(text: text, range: start..<text.bytes.count)
    if isList(name), !span.content.hasPrefix("["), isJSON("[\(span.content)]") {
      add(
        "set.syntax", "`\(name)` takes a list", span, label: "a list stands in brackets",
        help: "write `\(Self.option("\(name)=[\(span.content)]"))`")
      return JSONNode(kind: .invalid, span: span)
    }
    if let root = document.root, document.faults.isEmpty { return root }
    let isNumber = !document.faults.isEmpty && document.faults.allSatisfy { $0.code == "json.number" }
    if let first = span.content.first, isNumber || "[{\"".contains(first) {
      values.faults += document.faults
      return JSONNode(kind: .invalid, span: span)
    }
    return JSONNode(kind: .string(span.content), span: span)
  }

  private func isList(_ name: String) -> Bool {
    let settings = catalogue.general + catalogue.components.flatMap(\.settings)
    guard case .list? = settings.first(where: { $0.name == name })?.type else { return false }
    return true
  }

  private func isJSON(_ text: String) -> Bool {
    JSONReader.read(SourceText(Array(text.utf8), name: "")).faults.isEmpty
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

  /// Notes each edit that would make configurations of a sweep equal although their names tell them apart.
  mutating func reportSwept(_ edits: [Override], in drafts: [Draft]) {
    var names: Set<String> = []
    var sweeps: Set<Int> = []
    for draft in drafts {
      guard let point = draft.point, sweeps.insert(point.sweep).inserted else { continue }
      names.formUnion(point.keys.map(\.name))
    }
    for edit in edits {
      guard let swept = names.filter({ isOverruled($0, by: edit) }).sorted().first else { continue }
      add(
        "set.swept", "the spec varies `\(swept)`, and this would set it for all", edit.keySpan,
        label: "names would say what is not so", help: "pick configurations with `--only`, or edit the spec")
    }
  }

  /// Whether an edit sets a setting, or chooses a component that does not have it.
  private func isOverruled(_ setting: String, by edit: Override) -> Bool {
    if setting == edit.name { return true }
    guard let section = edit.section, edit.name == section.choice, section.contains(setting),
      case .string(let name) = edit.value.kind, let component = catalogue.component(section, named: name)
    else { return false }
    return !component.settings.contains { $0.name == setting }
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

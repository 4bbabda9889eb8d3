import Diagnostics
import Runs

/// The settings that `defaults` and configurations write.
extension Interpreter {
  /// The members of an object that writes settings, beside the `known` keys of its own.
  mutating func layerMembers(of object: JSONObject, in what: String, known: [String]) -> Members {
    members(of: object, in: what, known: known + layerKeys) { interpreter, key in
      for section in Component.Section.allCases {
        for name in interpreter.catalogue.names(in: section) where key == name || section.name(of: key) == name {
          return "write `\"\(section.rawValue)\": { \"\(section.key(of: name))\": … }`"
        }
      }
      for group in interpreter.catalogue.groups {
        for name in interpreter.catalogue.keys(of: group) where key == name || key == group + "." + name {
          return "write `\"\(group)\": { \"\(name)\": … }`"
        }
      }
      return nil
    }
  }

  /// The setting that was meant by a key that is none, such as `momentum` or `schedule`.
  func settingMeant(by key: String) -> String? {
    settingNames.first { $0.hasSuffix("." + key) || key == "defaults." + $0 }
      ?? Component.Section(rawValue: key)?.choice ?? Spelling.nearest(to: key, among: settingNames)
  }

  /// The definition of a setting that all components which have it agree on, nil where they do not.
  func agreedSetting(named name: String) -> Setting? {
    if let setting = plainSettings[name] ?? choices[name] { return setting }
    guard let section = Component.Section.allCases.first(where: { $0.contains(name) }) else { return nil }
    return definition(name, of: nil, in: section)
  }

  /// `base` with what an object writes over it, key by key.
  mutating func apply(_ members: Members, to base: SettingsInForce, in origin: SettingsInForce.Origin)
    -> SettingsInForce
  {
    var result = base
    for (key, member) in members.list {
      if let setting = plainSettings[key] {
        result.entries[key] = entry(member.value, setting, origin)
      } else if catalogue.groups.contains(key) {
        apply(member.value, ofGroup: key, to: &result, in: origin)
      } else if let section = Component.Section(rawValue: key) {
        apply(member.value, of: section, to: &result, in: origin)
      }
    }
    return result
  }

  /// General settings that stand together in an object of their own.
  private mutating func apply(
    _ node: JSONNode, ofGroup group: String, to result: inout SettingsInForce, in origin: SettingsInForce.Origin
  ) {
    let keys = catalogue.keys(of: group)
    let help = "such as `{ \"\(keys.first ?? "")\": … }`"
    guard let object = object(node, "`\(group)`", help: help) else {
      for key in keys { result.entries[group + "." + key] = .init(value: nil, node: node, origin: origin) }
      return
    }
    for (key, member) in members(of: object, in: "`\(group)`", known: keys).list {
      guard let setting = plainSettings[group + "." + key] else { continue }
      result.entries[setting.name] = entry(member.value, setting, origin)
    }
  }

  /// A setting that was written, its value checked; what is wrong with it is noted once for each type.
  mutating func entry(_ node: JSONNode, _ setting: Setting, _ origin: SettingsInForce.Origin)
    -> SettingsInForce.Entry
  {
    let reading = Reading(
      text: ObjectIdentifier(node.span.text), offset: node.span.range.lowerBound, type: setting.type)
    var value: SettingValue?
    // A sample draws many values from one place.
    if let known = readings[reading], !node.isDrawn {
      value = known
    } else {
      value = values.read(node, as: setting.type, of: setting.name, default: setting.defaultValue)
      if case .string(let path)? = value, case .nameOrFolder = setting.type, DatasetFacts.isFolder(path),
        case .failure(let failure) = catalogue.folder(path)
      {
        add("spec.unusable-folder", failure.message, node.span, help: failure.help)
        value = nil
      }
      readings[reading] = .some(value)
    }
    return SettingsInForce.Entry(value: value, node: node, origin: origin)
  }

  /// A value read as a type.
  struct Reading: Hashable {
    let text: ObjectIdentifier
    let offset: Int
    let type: SettingType
  }

  /// One section: the choice of the component first, then its settings.
  private mutating func apply(
    _ node: JSONNode, of section: Component.Section, to result: inout SettingsInForce,
    in origin: SettingsInForce.Origin
  ) {
    guard let object = object(node, "`\(section.rawValue)`", help: example(of: section, for: node)) else {
      if case .string(let name) = node.kind, let component = catalogue.component(section, named: name) {
        choose(component, in: section, &result)
      } else {
        result.components[section] = nil
      }
      return
    }
    if let member = choice(in: object, of: section) { choose(member.value, in: section, origin, &result) }

    let keys = sectionKeys(section, result.components[section])
    let foreign = catalogue.names(in: section).map(section.key(of:)).filter { !keys.contains($0) }
    let members = members(of: object.without(foreign), in: "`\(section.rawValue)`", known: keys) { interpreter, key in
      interpreter.otherPlace(of: key, than: section, keys: keys, foreign: foreign)
    }
    for (key, member) in members.list where key != "name" && !Self.annotations.contains(key) {
      let name = section.name(of: key)
      guard let setting = definition(name, of: result.components[section], in: section) else { continue }
      result.entries[name] = entry(member.value, setting, origin)
    }
    for member in object.members where foreign.contains(member.key) {
      reportForeign(member, section, result.components[section], hasChoice: object["name"] != nil)
    }
  }

  /// Takes the component that `node` names; the settings that only the one before has are dropped.
  mutating func choose(
    _ node: JSONNode, in section: Component.Section, _ origin: SettingsInForce.Origin,
    _ result: inout SettingsInForce
  ) {
    guard let setting = choices[section.choice] else { return }
    let choice = entry(node, setting, origin)
    if case .string(let name)? = choice.value, let component = catalogue.component(section, named: name) {
      choose(component, in: section, &result)
    } else {
      result.components[section] = nil
    }
    result.entries[section.choice] = choice
  }

  private mutating func choose(_ component: Component, in section: Component.Section, _ result: inout SettingsInForce) {
    if result.components[section]?.name == component.name { return }
    result.components[section] = component
    for (name, entry) in result.entries.sorted(by: { $0.key < $1.key }) where section.contains(name) {
      guard let setting = component.settings.first(where: { $0.name == name }) else {
        result.entries[name] = nil
        continue
      }
      // The two components may differ in what they take; a value that was a fault already is left at that.
      let count = faults.count
      if entry.value != nil { result.entries[name] = self.entry(entry.node, setting, entry.origin) }
      for index in count..<faults.count {
        values.faults[index].label = "inherited where the \(section.rawValue) is `\(component.name)`"
      }
    }
  }

  /// The member that names the component, also where its key is misspelt.
  private func choice(in object: JSONObject, of section: Component.Section) -> JSONMember? {
    let keys = ["name"] + catalogue.names(in: section).map(section.key(of:)) + Self.annotations
    return object["name"] ?? object.members.first { Spelling.nearest(to: $0.key, among: keys) == "name" }
  }

  /// The keys that may stand in a section: of the chosen component, or of all where it is unknown.
  private func sectionKeys(_ section: Component.Section, _ component: Component?) -> [String] {
    ["name"] + (component?.settings.map(\.name) ?? catalogue.names(in: section)).map(section.key(of:))
  }

  /// The definition of a setting for the chosen component; where that is unknown, what all that have it agree on.
  func definition(_ name: String, of component: Component?, in section: Component.Section) -> Setting? {
    let owners = component.map { [$0] } ?? catalogue.owners(of: name, in: section)
    let settings = owners.flatMap(\.settings).filter { $0.name == name }
    return settings.allSatisfy { $0.type == settings.first?.type } ? settings.first : nil
  }

  private func otherPlace(of key: String, than section: Component.Section, keys: [String], foreign: [String])
    -> String?
  {
    if layerKeys.contains(key) { return "write it beside `\(section.rawValue)`, not inside" }
    for other in Component.Section.allCases where other != section {
      if catalogue.names(in: other).contains(other.name(of: key)) { return "write it inside `\(other.rawValue)`" }
    }
    guard Spelling.nearest(to: key, among: keys) == nil, let near = Spelling.nearest(to: key, among: foreign),
      let owner = catalogue.owners(of: section.name(of: near), in: section).first
    else { return nil }
    return "did you mean `\(near)`, a setting of `\(owner.name)`?"
  }

  private func example(of section: Component.Section, for node: JSONNode) -> String {
    var name = catalogue.components(in: section).first?.name ?? ""
    if case .string(let written) = node.kind { name = written }
    return "write `\"\(section.rawValue)\": { \"name\": \"\(name)\" }`"
  }

  /// A setting of a component that is not the chosen one.
  private mutating func reportForeign(
    _ member: JSONMember, _ section: Component.Section, _ chosen: Component?, hasChoice: Bool
  ) {
    let owners = catalogue.owners(of: section.name(of: member.key), in: section).map(\.name)
    guard let chosen, let owner = owners.first else { return }
    add(
      "spec.foreign-setting",
      "`\(member.key)` is a setting of \(owners.quotedList); this \(section.rawValue) is `\(chosen.name)`",
      member.keySpan, label: "not a setting of `\(chosen.name)`",
      help: hasChoice
        ? "take it out, or choose `\"name\": \"\(owner)\"`"
        : "write `\"name\": \"\(owner)\"` beside it, or take it out")
  }
}

import Runs

/// The settings that are in force at one place of a spec: what it writes and what it inherits, defaults not filled in.
struct SettingsInForce {
  /// The chosen component of each section; missing where a fault hides which one it is.
  var components: [Component.Section: Component]
  /// What was written, by dotted name, choices of components included.
  var entries: [String: Entry] = [:]
  /// Whether all that is inherited is known.
  var isComplete = true

  /// A setting that was written.
  struct Entry {
    /// Nil where a fault hides it.
    var value: SettingValue?
    var node: JSONNode
    var origin: Origin

    /// Where the setting was written.
    struct Position: Hashable {
      let text: ObjectIdentifier
      let offset: Int
    }

    var position: Position {
      Position(text: ObjectIdentifier(node.span.text), offset: node.span.range.lowerBound)
    }
  }

  /// Who wrote a setting.
  enum Origin: Hashable {
    case defaults
    case configuration(String?)
    case override
  }

  /// What the entry of a sweep writes itself counts as written by each of its configurations.
  func owned(by name: String?) -> SettingsInForce {
    var result = self
    for (setting, entry) in entries where entry.origin == .configuration(nil) {
      result.entries[setting]?.origin = .configuration(name)
    }
    return result
  }

  /// Nothing is known, since whatever should be inherited could not be read.
  static let unknown = SettingsInForce(components: [:], isComplete: false)

  private init(components: [Component.Section: Component], isComplete: Bool) {
    self.components = components
    self.isComplete = isComplete
  }

  /// Nothing written: the first component of each section.
  init(defaultsOf catalogue: Catalogue) {
    components = [:]
    for section in Component.Section.allCases { components[section] = catalogue.components(in: section).first }
  }
}

extension Component.Section {
  /// The dotted name of the setting that chooses the component.
  var choice: String { rawValue + ".name" }

  /// Whether the setting of that dotted name stands in this section.
  func contains(_ name: String) -> Bool { name.hasPrefix(rawValue + ".") }

  /// The dotted name of a key of this section.
  func name(of key: String) -> String { rawValue + "." + key }

  /// The key, within this section, of a setting by its dotted name.
  func key(of name: String) -> String { String(name.dropFirst(rawValue.count + 1)) }
}

extension Catalogue {
  /// The components of a section that have a setting of that dotted name.
  func owners(of name: String, in section: Component.Section) -> [Component] {
    components(in: section).filter { component in component.settings.contains { $0.name == name } }
  }

  /// The dotted names of all settings of the section's components, each once, without the choice itself.
  func names(in section: Component.Section) -> [String] {
    var result: [String] = []
    for name in components(in: section).flatMap(\.settings).map(\.name) where !result.contains(name) {
      result.append(name)
    }
    return result
  }
}

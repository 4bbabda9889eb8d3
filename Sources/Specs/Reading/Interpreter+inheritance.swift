import Diagnostics
import Runs

/// What each configuration comes to, its parents' settings taken in and the defaults written out.
extension Interpreter {
  /// The settings in force in each draft, `--set` included.
  mutating func resolve(_ drafts: [Draft], on defaults: SettingsInForce, edits: [Override]) -> [SettingsInForce] {
    var resolved: [SettingsInForce?] = Array(repeating: nil, count: drafts.count)
    // What the points of a sweep have in common.
    var common: [Int: SettingsInForce] = [:]
    for index in drafts.indices {
      // From the nearest ancestor that is resolved down to the draft; there are no circles any more.
      var chain = [index]
      while let last = chain.last, case .configuration(let parent) = drafts[last].parent, resolved[parent] == nil {
        chain.append(parent)
      }
      for index in chain.reversed() where resolved[index] == nil {
        let base: SettingsInForce? =
          switch drafts[index].parent {
          case .defaults: defaults
          case .configuration(let parent): resolved[parent]
          case .unknown: nil
          }
        let draft = drafts[index]
        guard let point = draft.point else {
          resolved[index] = apply(draft.members, to: base ?? .unknown, in: .configuration(draft.name))
          continue
        }
        let shared = common[point.sweep] ?? apply(draft.members, to: base ?? .unknown, in: .configuration(nil))
        common[point.sweep] = shared
        resolved[index] = apply(point, to: shared.owned(by: draft.name), name: draft.name)
      }
    }
    reportSwept(edits, in: drafts)
    return apply(edits, to: resolved.compactMap(\.self))
  }

  /// The configuration of a draft without faults.
  ///
  /// - settings: those in force, completed by defaults
  /// - known: origins that are likely to be the same, and are shared then: those of the configuration before
  func configuration(
    _ draft: Draft, _ inForce: SettingsInForce, _ settings: RunConfiguration,
    like known: [String: Configuration.Origin]
  ) -> Configuration {
    let names = settings.names
    var origins = known
    for name in names {
      let origin: Configuration.Origin =
        switch inForce.entries[name]?.origin {
        case nil: .documentedDefault
        case .defaults?: .specDefaults
        case .override?, .configuration(draft.name)?: .own
        case .configuration(let name)?: .inherited(from: name ?? "")
        }
      if origins[name] != origin { origins[name] = origin }
    }
    if origins.count != names.count { origins = origins.filter { settings[$0.key] != nil } }
    let parent: String? = if case .string(let name)? = draft.members["extends"]?.value.kind { name } else { nil }
    return Configuration(
      name: draft.name ?? "", title: text(draft.members["title"]), description: text(draft.members["description"]),
      parent: parent, settings: settings, origins: origins)
  }

  /// How settings that a fault hides are filled in, so that the rest can be looked at.
  enum Filling {
    /// With their defaults.
    case byDefaults
    /// With some other value that is allowed.
    case byOthers
  }

  /// Every setting that applies, defaults written out.
  func completed(_ inForce: SettingsInForce, _ filling: Filling) -> RunConfiguration {
    var result = RunConfiguration()
    for section in Component.Section.allCases {
      let listed = catalogue.components(in: section)
      let guess = filling == .byDefaults ? listed.first : listed.last
      if let component = inForce.components[section] ?? guess { result[section.choice] = .string(component.name) }
    }
    for setting in catalogue.settings(for: result) where result[setting.name] == nil {
      guard let entry = inForce.entries[setting.name] else {
        result[setting.name] = setting.defaultValue
        continue
      }
      let guess = filling == .byDefaults ? setting.defaultValue : setting.type.value(otherThan: setting.defaultValue)
      result[setting.name] = entry.value ?? guess
    }
    return result
  }
}

extension SettingType {
  /// A value of this type that is not `value`, where the type has another.
  func value(otherThan value: SettingValue) -> SettingValue {
    samples.first { $0 != value } ?? value
  }

  /// A few values of this type; small ones, since rules will compute with them.
  var samples: [SettingValue] {
    switch self {
    case .boolean: [.boolean(false), .boolean(true)]
    case .integer(let range): Self.first(2, of: range).map(SettingValue.integer)
    case .oddInteger(let range):
      Self.first(4, of: range).filter { !$0.isMultiple(of: 2) }.map(SettingValue.integer)
    case .number(let interval): interval.samples.map(SettingValue.number)
    case .choice(let names), .nameOrFolder(let names): names.map(SettingValue.string)
    case .list(let element, let count):
      element.samples.map { .list(Array(repeating: $0, count: max(1, count.lowerBound))) }
    case .layers(let kinds):
      kinds.prefix(2).map { kind in
        let required = kind.settings.filter { kind.required.contains($0.name) }
        return .list([kind.entry(Dictionary(uniqueKeysWithValues: required.map { ($0.name, $0.defaultValue) }))])
      }
    }
  }

  /// As `prefix`, which traps where the range's length is no `Int`.
  private static func first(_ count: Int, of range: ClosedRange<Int>) -> [Int] {
    Array(sequence(first: range.lowerBound) { $0 < range.upperBound ? $0 + 1 : nil }.prefix(count))
  }
}

extension Interval {
  /// Two numbers inside.
  fileprivate var samples: [Double] {
    let lower = lower.isFinite ? lower : min(0, upper) - 2
    let upper = upper.isFinite ? upper : max(0, lower) + 2
    return [0.25, 0.75].map { lower + $0 * (upper - lower) }
  }
}

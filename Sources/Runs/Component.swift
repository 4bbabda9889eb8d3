/// A model, optimizer or schedule that a spec can name: its settings and the rule that they keep together.
///
/// Each declares its component in its own file and is listed once; the spec reader, the JSON Schema and
/// docs/settings.md come from it.
public struct Component: Sendable {
  /// The sections of a spec that name a component: `"schedule": { "name": "one_cycle" }`.
  public enum Section: String, CaseIterable, Sendable {
    case model, optimizer, schedule
  }

  /// Which section names it.
  public var section: Section
  /// Its name, such as `one_cycle`.
  public var name: String
  /// One sentence for users, with the source.
  public var documentation: String
  /// Its settings, with dotted names below the section (`schedule.pct_start`), without `SECTION.name` itself.
  public var settings: [Setting]
  /// What is wrong with a configuration whose single values are all in range, given the data it trains on.
  public var contradictions: @Sendable (RunConfiguration, DatasetFacts) -> [Contradiction]

  /// The declaration of a component.
  public init(
    _ section: Section, _ name: String, documentation: String, settings: [Setting],
    contradictions: @escaping @Sendable (RunConfiguration, DatasetFacts) -> [Contradiction] = { _, _ in [] }
  ) {
    self.section = section
    self.name = name
    self.documentation = documentation
    self.settings = settings
    self.contradictions = contradictions
  }
}

/// Settings that are each in range and cannot be used together.
public struct Contradiction: Hashable, Sendable {
  /// The setting to point at.
  public var setting: String
  /// Which element of it, where it is a list and only one is wrong; from 0.
  public var element: Int?
  /// What is wrong, lower case, keys in backticks.
  public var message: String
  /// What to do.
  public var help: String
  /// Whether the setting only does nothing here: that is a fault where a spec writes it, other than its default, and it
  /// does nothing in any configuration that it is in force in.
  public var isWithoutEffect: Bool

  /// A contradiction shown at `setting`, or at one of its elements.
  public init(
    at setting: String, element: Int? = nil, _ message: String, help: String, isWithoutEffect: Bool = false
  ) {
    self.setting = setting
    self.element = element
    self.message = message
    self.help = help
    self.isWithoutEffect = isWithoutEffect
  }
}

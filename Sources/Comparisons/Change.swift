public import Runs

/// One setting in which a configuration differs from another.
public struct Change: Hashable, Sendable {
  /// Its dotted name.
  public var setting: String
  /// The other's value, nil where the setting does not apply there.
  public var from: SettingValue?
  /// Its own value.
  public var to: SettingValue

  /// What `configuration` changes against `reference`, a component's name before its settings.
  ///
  /// A setting that only comes with a newly chosen component and was left at its documented default is part of that
  /// choice and no change of its own. A setting of both whose defaults differ is one: it can move the result too.
  /// What is only recorded can move nothing.
  static func changes(in configuration: Configuration, against reference: Configuration) -> [Change] {
    let changes = configuration.settings.names.filter { !Telemetry.hasSetting($0) }.compactMap { name -> Change? in
      guard let to = configuration.settings[name] else { return nil }
      let from = reference.settings[name]
      if from == to || (from == nil && configuration.origins[name] == .documentedDefault) { return nil }
      return Change(setting: name, from: from, to: to)
    }
    return changes.sorted { $0.place.lexicographicallyPrecedes($1.place) }
  }

  /// What each configuration of `experiment` changes against its reference, in their order; nothing where there is
  /// none.
  public static func changes(in experiment: Experiment) -> [[Change]] {
    let configurations = Dictionary(experiment.configurations.map { ($0.name, $0) }) { first, _ in first }
    return experiment.configurations.map { configuration in
      let reference = experiment.reference(of: configuration).flatMap { configurations[$0] }
      return reference.map { changes(in: configuration, against: $0) } ?? []
    }
  }

  /// The name in parts, `name` sorting first among its neighbours.
  private var place: [String] {
    setting.split(separator: ".").map { $0 == "name" ? "" : String($0) }
  }
}

extension Experiment {
  /// What a configuration's changes are told against: its parent, or the baseline where it extends none; nil for the
  /// baseline itself.
  public func reference(of configuration: Configuration) -> String? {
    configuration.parent ?? (configuration.name == baseline ? nil : baseline)
  }
}

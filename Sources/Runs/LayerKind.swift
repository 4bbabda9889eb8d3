/// A kind of layer that a model's list can name: `{ "name": "conv", "channels": 8 }`.
///
/// Each is declared in its own file of Training, which also has its shape rule.
public struct LayerKind: Hashable, Sendable {
  /// Its name, such as `conv`.
  public var name: String
  /// One sentence for users, with the source.
  public var documentation: String
  /// Its settings, with plain names.
  public var settings: [Setting]
  /// The names of the settings that must be written; their defaults are only examples.
  public var required: Set<String>

  /// The declaration of a kind.
  public init(_ name: String, documentation: String, settings: [Setting], required: Set<String> = []) {
    self.name = name
    self.documentation = documentation
    self.settings = settings
    self.required = required
  }
}

extension LayerKind {
  /// An entry of a list, as it is kept: its name, and the settings that differ from their defaults, so that a new setting
  /// changes no stored fingerprint.
  public func entry(_ written: [String: SettingValue]) -> SettingValue {
    var object = written.filter { name, value in
      required.contains(name) || settings.first { $0.name == name }?.defaultValue != value
    }
    object["name"] = .string(name)
    return .object(object)
  }

  /// The settings of a kept entry, every default written out.
  public func settings(of entry: [String: SettingValue]) -> RunConfiguration {
    var result = RunConfiguration()
    for setting in settings { result[setting.name] = entry[setting.name] ?? setting.defaultValue }
    return result
  }
}

import Runs

/// The names of the configurations of a sweep: `PREFIX-batch_size=64,learning_rate=0.1`.
///
/// A name says what its point sets and nothing else, so that it stays when points are added before or after it.
struct SweepNames {
  /// What each swept setting is called in names.
  private let keys: [String: String]
  private let prefix: String

  /// Names of points that vary `settings`.
  ///
  /// - prefix: the name of the sweep, or of the configuration that it extends; empty where it has neither
  init(prefix: String, settings: [String]) {
    self.prefix = prefix
    let short = settings.map(Self.lastComponent)
    keys = Dictionary(
      zip(settings, short).map { setting, name in
        // `name` alone says nothing: each section has one.
        let isAmbiguous = name == "name" || short.count { $0 == name } > 1
        return (setting, isAmbiguous ? setting : name)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The name of a point, at most as long as names may be.
  func name(of point: Sweep.Point) -> String {
    let parts = point.map { "\(keys[$0.name] ?? $0.name)=\(Self.text(of: $0.node.literal))" }
    let name = (prefix.isEmpty ? "" : prefix + "-") + parts.joined(separator: ",")
    if name.count <= Name.longest { return name }
    let digest = SHA256.hex(of: name).prefix(8)
    return name.prefix(Name.longest - digest.count - 1) + "-" + digest
  }

  private static func lastComponent(of setting: String) -> String {
    setting.split(separator: ".").last.map(String.init) ?? setting
  }

  /// A value in the characters that names may have; one that would be long is known by its digest.
  private static func text(of value: SettingValue) -> String {
    let text =
      switch value {
      case .list(let values): values.map { self.text(of: $0) }.joined(separator: "_")
      default: String(value.text.map { Name.isAllowed($0) ? $0 : "_" })
      }
    return text.count <= longestValue ? text : String(SHA256.hex(of: value.json).prefix(8))
  }

  private static let longestValue = 40
}

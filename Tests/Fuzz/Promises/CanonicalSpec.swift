public import Runs

/// An experiment as a spec that leaves nothing to defaults and inherits no setting.
public enum CanonicalSpec {
  /// The spec, one JSON object.
  public static func text(of experiment: Experiment) -> String {
    var members = texts(name: experiment.name, experiment.title, experiment.description)
    members.append(("baseline", SettingValue.quoted(experiment.baseline)))
    members.append(("seeds", list(experiment.seeds.map(String.init))))
    members.append(("report", report(experiment.report)))
    members.append(("configurations", list(experiment.configurations.map(configuration))))
    return object(members)
  }

  private static func configuration(_ configuration: Configuration) -> String {
    var members = texts(name: configuration.name, configuration.title, configuration.description)
    if let parent = configuration.parent { members.append(("extends", SettingValue.quoted(parent))) }
    var sections: [(name: String, members: [(String, String)])] = []
    for name in configuration.settings.names {
      guard let value = configuration.settings[name]?.json else { continue }
      let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
      if parts.count == 1 {
        members.append((name, value))
      } else if let index = sections.firstIndex(where: { $0.name == parts[0] }) {
        sections[index].members.append((parts[1], value))
      } else {
        sections.append((parts[0], [(parts[1], value)]))
      }
    }
    return object(members + sections.map { ($0.name, object($0.members)) })
  }

  private static func report(_ report: ReportSettings) -> String {
    var members = [
      ("primary", SettingValue.quoted(report.primary)), ("direction", SettingValue.quoted(report.direction.rawValue)),
      ("at", SettingValue.quoted(report.at.rawValue)), ("compare", SettingValue.quoted(report.compare.rawValue)),
      ("alpha", SettingValue.number(report.alpha).json),
    ]
    if let margin = report.margin { members.append(("margin", SettingValue.number(margin).json)) }
    return object(members)
  }

  private static func texts(name: String, _ title: String?, _ description: String?) -> [(String, String)] {
    [("name", name), ("title", title), ("description", description)].compactMap { key, text in
      text.map { (key, SettingValue.quoted($0)) }
    }
  }

  private static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { SettingValue.quoted($0.0) + ":" + $0.1 }.joined(separator: ",") + "}"
  }

  private static func list(_ elements: [String]) -> String { "[" + elements.joined(separator: ",") + "]" }
}

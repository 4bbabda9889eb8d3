import Diagnostics
import Runs

/// The definition of one key of a spec's `report`.
struct ReportKey {
  var name: String
  var type: SettingType
  /// What holds where it is not written, nil where that is no fixed value.
  var defaultValue: SettingValue?
  /// The same in words, where it is no fixed value.
  var defaultText = ""
  var documentation: String

  /// All of them, as documented.
  static let all: [ReportKey] = {
    let settings = ReportSettings()
    return [
      ReportKey(
        name: "primary", type: .choice(["accuracy", "valid_loss", "train_loss"]),
        defaultValue: .string(settings.primary), documentation: "the metric that decides"),
      ReportKey(
        name: "direction", type: .choice(ReportSettings.Direction.allCases.map(\.rawValue)),
        defaultText: "as the metric is: `maximize` for accuracy, `minimize` for losses",
        documentation: "whether more of the metric is better"),
      ReportKey(
        name: "at", type: .choice(ReportSettings.Epoch.allCases.map(\.rawValue)),
        defaultValue: .string(settings.at.rawValue),
        documentation: "which epoch counts; the best one is optimistic, being chosen on the validation set"),
      ReportKey(
        name: "compare", type: .choice(ReportSettings.Reference.allCases.map(\.rawValue)),
        defaultValue: .string(settings.compare.rawValue),
        documentation: "what each configuration is compared with: the one that it extends, or the baseline"),
      ReportKey(
        name: "alpha", type: .number(Interval(0, includesLower: false, 1, includesUpper: false)),
        defaultValue: .number(settings.alpha), documentation: "level of the tests"),
      ReportKey(
        name: "margin", type: .number(.positive), defaultText: "none",
        documentation: "the smallest difference that matters, in units of the metric"),
    ]
  }()
}

extension Interpreter {
  /// How the spec wants results to be compared.
  mutating func report(_ node: JSONNode) -> ReportSettings {
    var result = ReportSettings()
    guard let object = object(node, "`report`", help: "such as `{ \"primary\": \"accuracy\" }`") else { return result }
    let members = members(of: object, in: "`report`", known: ReportKey.all.map(\.name))
    var read: [String: SettingValue] = [:]
    for key in ReportKey.all {
      guard let member = members[key.name] else { continue }
      read[key.name] = values.read(member.value, as: key.type, of: "report." + key.name, default: key.defaultValue)
    }
    if case .string(let name)? = read["primary"] { result.primary = name }
    result.direction = result.primary == "accuracy" ? .maximize : .minimize
    if case .string(let name)? = read["at"] { result.at = ReportSettings.Epoch(rawValue: name) ?? result.at }
    if case .string(let name)? = read["compare"] {
      result.compare = ReportSettings.Reference(rawValue: name) ?? result.compare
    }
    if case .number(let alpha)? = read["alpha"] { result.alpha = alpha }
    if case .number(let margin)? = read["margin"] { result.margin = margin }
    if members["primary"] == nil || read["primary"] != nil { reportContradictions(result, read, members) }
    return result
  }

  private mutating func reportContradictions(
    _ result: ReportSettings, _ read: [String: SettingValue], _ members: Members
  ) {
    if let member = members["direction"], case .string(let direction)? = read["direction"],
      direction != result.direction.rawValue
    {
      add(
        "spec.contradiction", "`\(result.primary)` is not a metric to \(direction)", member.value.span,
        help: "write `\(result.direction.rawValue)`, or leave `direction` out")
    }
    if let member = members["margin"], let margin = result.margin, result.primary == "accuracy", margin >= 1 {
      add(
        "spec.contradiction", "`report.margin` is a difference of accuracies, which lie between 0 and 1",
        member.value.span, help: "0.005 is half a percentage point")
    }
  }
}

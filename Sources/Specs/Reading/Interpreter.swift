import Diagnostics
import Runs

/// Finds what a spec means in what it says, and everything that is wrong with it.
///
/// A fault never causes another: what cannot be read counts as unknown and nothing is concluded from it, and what is
/// only misspelt is read as it was meant (the experiment is thrown away all the same).
struct Interpreter {
  let catalogue: Catalogue
  /// The dotted names of all settings, each once, in documented order.
  let settingNames: [String]
  /// The data set and the general settings by name.
  let plainSettings: [String: Setting]
  /// The settings that choose components, by dotted name.
  let choices: [String: Setting]
  /// The keys that write settings: the data set, general settings and their groups, the sections of components.
  let layerKeys: [String]
  var values: ValueReader
  /// Values that were read already: many configurations may write or sweep the same one.
  var readings: [Reading: SettingValue?] = [:]
  /// Keys of sweeps, by offset, that a fault was reported for.
  var reportedKeys: Set<Int> = []
  /// The keys that a fault has listed already.
  var listedKeys: Set<[String]> = []
  var faults: [Fault] { values.faults }

  init(catalogue: Catalogue, faults: [Fault]) {
    self.catalogue = catalogue
    let choices = catalogue.choices
    let plain = choices.filter { $0.name == "dataset" } + catalogue.general
    plainSettings = Dictionary(plain.map { ($0.name, $0) }) { first, _ in first }
    self.choices = Dictionary(choices.map { ($0.name, $0) }) { first, _ in first }
    settingNames =
      plain.map(\.name)
      + Component.Section.allCases.filter { !catalogue.components(in: $0).isEmpty }.flatMap {
        [$0.choice] + catalogue.names(in: $0)
      }
    layerKeys =
      ["dataset"] + catalogue.general.map(\.name).filter { !$0.contains(".") } + catalogue.groups
      + Component.Section.allCases.map(\.rawValue)
    values = ValueReader(faults: faults)
  }

  /// The experiment that the spec declares; of use only where there are no faults.
  mutating func experiment(from root: JSONNode, edits: [Override]) -> Experiment? {
    guard let object = object(root, "a spec", help: "such as `{ \"name\": …, \"configurations\": [ … ] }`") else {
      return nil
    }
    let keys = ["name", "baseline", "seeds", "report", "defaults", "configurations"]
    let members = members(of: object, in: "a spec", known: keys) { interpreter, key in
      let settings = interpreter.layerKeys
      return settings.contains(key)
        || Spelling.nearest(to: key, among: keys) == nil
          && Spelling.nearest(to: key, among: settings) != nil
        ? "settings stand in `defaults` or in a configuration" : nil
    }
    require(["name", "configurations"], of: members, "a spec", root)

    let name = members["name"].flatMap { self.name($0.value, of: "the experiment") }
    let seeds = members["seeds"].map { self.seeds($0.value) } ?? [0]
    let report = members["report"].map { self.report($0.value) } ?? ReportSettings()
    let defaults = self.defaults(members["defaults"]?.value)
    let drafts = members["configurations"].map { self.drafts($0.value) } ?? []
    reportDuplicates(among: drafts)
    let resolved = resolve(drafts, on: defaults, edits: edits)
    let baseline = self.baseline(members["baseline"]?.value, among: drafts)
    let settings = resolved.map { completed($0, .byDefaults) }
    reportContradictions(in: Array(zip(resolved, settings)), of: drafts)

    guard faults.isEmpty, let name, let baseline else { return nil }
    var configurations: [Configuration] = []
    for (index, draft) in drafts.enumerated() {
      let known = configurations.last?.origins ?? [:]
      configurations.append(configuration(draft, resolved[index], settings[index], like: known))
    }
    return Experiment(
      name: name, title: text(members["title"]), description: text(members["description"]), baseline: baseline,
      seeds: seeds, report: report,
      configurations: configurations)
  }

  /// Larger seeds lose digits in the many tools that keep every number as a Double.
  static let seedsType = SettingType.list(.integer(0...Int(1) << 53 - 1), count: 1...Int.max)

  private mutating func seeds(_ node: JSONNode) -> [Int] {
    _ = values.read(node, as: Self.seedsType, of: "seeds", default: .list([.integer(0)]))
    guard case .array(let nodes) = node.kind else { return [] }
    var seen: Set<Int> = []
    var seeds: [Int] = []
    for node in nodes {
      guard case .integer(let seed) = node.kind else { continue }
      if seen.insert(seed).inserted {
        seeds.append(seed)
      } else {
        add("spec.duplicate-seed", "seed \(seed) is listed twice", node.span, help: "a run of a seed is done once")
      }
    }
    return seeds
  }

  private mutating func baseline(_ node: JSONNode?, among drafts: [Draft]) -> String? {
    guard let node else { return drafts.first?.name }
    guard let name = string(node, "baseline", "the name of a configuration") else { return nil }
    return configuration(named: name, among: Names(of: drafts), node, key: "baseline").flatMap { drafts[$0].name }
  }

  private mutating func defaults(_ node: JSONNode?) -> SettingsInForce {
    guard let node else { return SettingsInForce(defaultsOf: catalogue) }
    guard let object = object(node, "`defaults`", help: "such as `{ \"learning_rate\": 0.06 }`") else {
      return SettingsInForce.unknown
    }
    let members = layerMembers(of: object, in: "`defaults`", known: [])
    return apply(members, to: SettingsInForce(defaultsOf: catalogue), in: .defaults)
  }
}

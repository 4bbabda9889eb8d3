import Diagnostics
import Runs

/// Entries of `configurations` that declare several: `grid`, `zip`, `sample` and `exclude`.
extension Interpreter {
  /// More points than anybody trains are a slip of the pen.
  static let mostPoints = 100_000

  /// The configurations of an entry that varies settings; one without a name is among them where some are not known.
  mutating func sweptDrafts(_ node: JSONNode, _ members: Members, number: Int) -> [Draft] {
    let known = faults.count
    let prefix = members["name"].map { name($0.value, of: "a configuration") } ?? inheritedPrefix(members)
    var sweep = Sweep()
    for (key, member) in members.list {
      switch key {
      case SweepKey.grid.name:
        sweep.factors += lists(member.value, SweepKey.grid).map { list in
          Sweep.Factor(keys: [list.key], rows: list.values.map { [$0] })
        }
      case SweepKey.zip.name: sweep.factors += zipped(member.value)
      case SweepKey.sample.name: sweep.factors += sampled(member.value)
      default: break
      }
    }
    dropRepeated(&sweep, members)
    let conditions = members[SweepKey.exclude.name].map { exclusions($0.value, sweep) } ?? []
    let points = points(of: sweep, node, excluding: conditions)
    let names = SweepNames(prefix: prefix ?? "", settings: sweep.names)
    var drafts = points.map { point in
      Draft(
        node: node, members: members, name: prefix == nil ? nil : names.name(of: point),
        point: Draft.SweepPoint(sweep: number, keys: sweep.factors.flatMap(\.keys), values: point))
    }
    if faults.count > known || !members.isComplete {
      drafts.append(Draft(node: node, members: Members(isComplete: false), name: nil, parent: .unknown))
    }
    return drafts
  }

  /// The name of the configuration that is extended, empty where there is none; nil where it cannot be read.
  private func inheritedPrefix(_ members: Members) -> String? {
    guard let extends = members["extends"] else { return members.isComplete ? "" : nil }
    return text(extends)
  }

  /// The settings of a `grid` or a `zip`, each with its list of values.
  private mutating func lists(_ node: JSONNode, _ key: SweepKey) -> [(key: Sweep.Key, values: [JSONNode])] {
    guard let object = object(node, "`\(key.name)`", help: key.example) else { return [] }
    var result: [(key: Sweep.Key, values: [JSONNode])] = []
    let members = sweptMembers(of: object, in: key.name)
    for (name, member) in members where !Self.annotations.contains(name) {
      guard let values = values(of: member.value, name) else { continue }
      result.append((Sweep.Key(name: name, span: member.keySpan), values))
    }
    if members.isEmpty, object.isComplete, object.members.isEmpty {
      add("spec.out-of-range", "`\(key.name)` is empty", node.span, label: "nothing is varied", help: key.example)
    }
    return result
  }

  /// The members of an object whose keys are dotted names of settings.
  mutating func sweptMembers(of object: JSONObject, in what: String) -> [(key: String, member: JSONMember)] {
    members(of: object, in: "`\(what)`", known: settingNames) { interpreter, key in
      interpreter.settingMeant(by: key).map { "did you mean `\($0)`?" }
    }.list
  }

  /// The values of a list, each checked; nil where there is none.
  mutating func values(of node: JSONNode, _ name: String) -> [JSONNode]? {
    guard case .array(let nodes) = node.kind else {
      if case .invalid = node.kind { return nil }
      add(
        "spec.wrong-type", "`\(name)` needs a list of values here, not \(node.found)", node.span,
        label: "found \(node.sort)", help: "write `\"\(name)\": [\(node.span.content), …]`")
      return nil
    }
    if nodes.isEmpty {
      add(
        "spec.out-of-range", "`\(name)` has no values", node.span, label: "the list is empty",
        help: "take `\(name)` out, or list at least one value")
      return nil
    }
    if let setting = agreedSetting(named: name) {
      for node in nodes { _ = entry(node, setting, .defaults) }
    }
    return nodes
  }

  /// The lists of a `grid`, without values that stand there twice.
  private mutating func distinct(_ nodes: [JSONNode], _ name: String) -> [JSONNode] {
    var seen: Set<SettingValue> = []
    return nodes.filter { node in
      if seen.insert(node.literal).inserted { return true }
      add(
        "spec.duplicate-value", "`\(name)` lists \(node.found) twice", node.span,
        help: "a configuration is trained once for each seed")
      return false
    }
  }

  private mutating func zipped(_ node: JSONNode) -> [Sweep.Factor] {
    let lists = lists(node, .zip)
    guard let first = lists.first else { return [] }
    var isEven = true
    for list in lists.dropFirst() where list.values.count != first.values.count {
      isEven = false
      add(
        "spec.uneven-zip",
        "`\(first.key.name)` has \(first.values.count) values and `\(list.key.name)` has \(list.values.count)",
        list.key.span, label: "`zip` goes through its lists in step",
        help: "give them the same length, or use `grid` for every combination")
    }
    guard isEven else { return [] }
    let rows = first.values.indices.map { row in lists.map { $0.values[row] } }
    var seen: Set<[SettingValue]> = []
    let different = rows.filter { row in
      if seen.insert(row.map(\.literal)).inserted { return true }
      add(
        "spec.duplicate-value", "the values of this step of `zip` are those of an earlier one", row[0].span,
        help: "a configuration is trained once for each seed")
      return false
    }
    return [Sweep.Factor(keys: lists.map(\.key), rows: different)]
  }

  /// Each setting is varied once, and not written beside that.
  private mutating func dropRepeated(_ sweep: inout Sweep, _ members: Members) {
    for index in sweep.factors.indices where sweep.factors[index].keys.count == 1 {
      let nodes = distinct(sweep.factors[index].rows.map { $0[0] }, sweep.factors[index].keys[0].name)
      sweep.factors[index].rows = nodes.map { [$0] }
    }
    var seen: Set<String> = []
    for key in sweep.factors.flatMap(\.keys) {
      if !seen.insert(key.name).inserted {
        add(
          "spec.duplicate-setting", "`\(key.name)` is varied twice", key.span,
          help: "name it once in `grid`, `zip` and `sample` together")
      } else if let written = writtenKey(key.name, in: members) {
        add(
          "spec.duplicate-setting", "`\(key.name)` is varied here and set in the same entry", key.span,
          label: "it is set in line \(written.line)", help: "take one of them out")
      }
    }
    sweep.factors.removeAll { factor in
      factor.keys.contains { key in writtenKey(key.name, in: members) != nil }
    }
    var kept: Set<String> = []
    sweep.factors.removeAll { !$0.keys.allSatisfy { kept.insert($0.name).inserted } }
  }

  /// Where the entry itself writes a setting, nil where it does not.
  private func writtenKey(_ name: String, in members: Members) -> Span? {
    if let member = members[name] { return member.keySpan }
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2, case .object(let object)? = members[parts[0]]?.value.kind else { return nil }
    return object[parts[1]]?.keySpan
  }
}

import Diagnostics
import Runs

/// Points that are drawn at random.
extension Interpreter {
  /// The factor that a `sample` makes; none where it cannot be read.
  mutating func sampled(_ node: JSONNode) -> [Sweep.Factor] {
    guard let object = object(node, "`sample`", help: SweepKey.sample.example) else { return [] }
    let members = members(of: object, in: "`sample`", known: ["count", "seed", "from"])
    require(["count", "from"], of: members, "`sample`", node)
    let count = members["count"].flatMap {
      values.read($0.value, as: SampleKey.count.type, of: "sample.count", default: SampleKey.count.defaultValue)
    }
    let seed =
      members["seed"].map {
        values.read($0.value, as: SampleKey.seed.type, of: "sample.seed", default: SampleKey.seed.defaultValue)
      } ?? SampleKey.seed.defaultValue
    let known = faults.count
    guard let from = members["from"]?.value, let draws = draws(from) else { return [] }
    guard known == faults.count, case .integer(let count)? = count, case .integer(let seed)? = seed else { return [] }
    let rows = Sampling(seed: seed, draws: draws.map { ($0.key.name, $0.draw) }).rows(count: count)
    if rows.count < count {
      add(
        "spec.too-few-points", "`from` has only \(rows.count) different points",
        members["count"]?.value.span ?? node.span,
        label: "\(count) are asked for", help: "ask for fewer, or use `grid` for all of them")
    }
    return [Sweep.Factor(keys: draws.map(\.key), rows: rows)]
  }

  private mutating func draws(_ node: JSONNode) -> [(key: Sweep.Key, draw: Draw)]? {
    guard let object = object(node, "`from`", help: SweepKey.sample.example) else { return nil }
    let members = sweptMembers(of: object, in: "from").filter { !Self.annotations.contains($0.key) }
    if members.isEmpty, object.isComplete, object.members.isEmpty {
      add(
        "spec.out-of-range", "`from` is empty", node.span, label: "nothing is drawn", help: SweepKey.sample.example)
    }
    var result: [(key: Sweep.Key, draw: Draw)] = []
    for (name, member) in members {
      guard let draw = draw(member.value, name) else { continue }
      result.append((Sweep.Key(name: name, span: member.keySpan), draw))
    }
    return result.isEmpty ? nil : result
  }

  /// What a setting is drawn from: an object with one distribution.
  private mutating func draw(_ node: JSONNode, _ name: String) -> Draw? {
    let names = Distribution.allCases.map(\.rawValue)
    let help = "such as `{ \"choice\": [ … ] }`"
    guard let object = object(node, "what `\(name)` is drawn from", help: help) else { return nil }
    let members = members(of: object, in: "what a setting is drawn from", known: names)
    let chosen = members.list.filter { names.contains($0.key) }
    guard let (key, member) = chosen.first, let distribution = Distribution(rawValue: key), chosen.count == 1 else {
      if members.isComplete, members.list.count == object.members.count {
        add(
          "spec.missing-key", "`\(name)` is drawn from one of \(names.quotedList)", node.span,
          label: chosen.isEmpty ? "none is given" : "\(chosen.count) are given", help: help)
      }
      return nil
    }
    if distribution == .choice { return values(of: member.value, name).map { Draw(member.value, .choice($0)) } }
    guard let setting = agreedSetting(named: name) else { return nil }
    switch (distribution, setting.type) {
    case (.uniform, .number(let interval)):
      return bounds(member.value, .number(interval), name).map { Draw(member.value, .uniform($0, $1)) }
    case (.logUniform, .number(let interval)):
      return bounds(member.value, .number(interval.positivePart), name).map { Draw(member.value, .logUniform($0, $1)) }
    case (.integer, .integer), (.integer, .oddInteger):
      let isOdd = if case .oddInteger = setting.type { true } else { false }
      return bounds(member.value, setting.type, name).map {
        Draw(member.value, .integer(Int($0), Int($1), step: isOdd ? 2 : 1))
      }
    default:
      let takes = setting.type.description
      add(
        "spec.wrong-type", "`\(name)` takes \(takes), which `\(key)` does not draw", member.keySpan,
        help: setting.type.distribution.map { "use `\($0.rawValue)` or `choice`" } ?? "use `choice`")
      return nil
    }
  }

  /// The two ends of a distribution, each a value of the setting, the first below the second.
  private mutating func bounds(_ node: JSONNode, _ type: SettingType, _ name: String) -> (Double, Double)? {
    let pair = values.read(node, as: .list(type, count: 2...2), of: name)
    guard case .list(let ends)? = pair, let low = ends[0].double, let high = ends[1].double else { return nil }
    if low < high { return (low, high) }
    add(
      "spec.out-of-range", "`\(name)` is drawn from the smaller end to the larger one", node.span,
      label: low == high ? "both are the same" : "the first is the larger",
      help: "write `[\(ends[1].plain), \(ends[0].plain)]`")
    return nil
  }
}

extension SettingType {
  /// What its values are drawn from where nothing is listed, nil where they have to be.
  fileprivate var distribution: Distribution? {
    switch self {
    case .number: .uniform
    case .integer, .oddInteger: .integer
    default: nil
    }
  }
}

extension Interval {
  /// What of it has a logarithm.
  var positivePart: Interval {
    contains(0) || lower < 0 ? Interval(0, includesLower: false, upper, includesUpper: includesUpper) : self
  }
}

extension SettingValue {
  fileprivate var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }
}

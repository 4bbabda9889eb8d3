import Diagnostics
import Runs

/// Which points of a sweep become configurations.
extension Interpreter {
  /// One object of `exclude`: a point that has all of its values is left out.
  struct Exclusion {
    var node: JSONNode
    var values: [(name: String, value: SettingValue)]

    func matches(_ point: Sweep.Point) -> Bool {
      values.allSatisfy { wanted in
        point.contains { $0.name == wanted.name && $0.node.literal == wanted.value }
      }
    }
  }

  /// The objects of `exclude`.
  mutating func exclusions(_ node: JSONNode, _ sweep: Sweep) -> [Exclusion] {
    guard case .array(let nodes) = node.kind else {
      if case .invalid = node.kind { return [] }
      add(
        "spec.wrong-type", "`exclude` must be a list of objects, not \(node.found)", node.span,
        label: "found \(node.sort)", help: SweepKey.exclude.example)
      return []
    }
    return nodes.compactMap { exclusion($0, sweep) }
  }

  private mutating func exclusion(_ node: JSONNode, _ sweep: Sweep) -> Exclusion? {
    guard let object = object(node, "an element of `exclude`", help: SweepKey.exclude.example) else { return nil }
    let swept = sweep.names
    let known = faults.count
    var values: [(name: String, value: SettingValue)] = []
    for (name, member) in sweptMembers(of: object, in: SweepKey.exclude.name)
    where !Self.annotations.contains(name) {
      guard swept.contains(name) else {
        // A list that could not be read is no longer among what is varied.
        if !swept.isEmpty {
          add(
            "spec.not-varied", "`\(name)` is not varied here", member.keySpan,
            label: "the same at every point", help: "points differ in \(swept.quotedList)")
        }
        continue
      }
      values.append((name, member.value.literal))
    }
    if values.isEmpty, known == faults.count, object.isComplete {
      add(
        "spec.out-of-range", "this element of `exclude` names no setting", node.span, label: "it would exclude all",
        help: SweepKey.exclude.example)
    }
    return known == faults.count ? Exclusion(node: node, values: values) : nil
  }

  /// The points that are left, without the settings that do not apply at them.
  mutating func points(of sweep: Sweep, _ node: JSONNode, excluding exclusions: [Exclusion]) -> [Sweep.Point] {
    guard !sweep.factors.isEmpty else { return [] }
    guard let count = sweep.count, count <= Self.mostPoints else {
      add(
        "spec.too-many-points", "these lists make \(sweep.count.map(String.init) ?? "far too many") combinations",
        node.span, label: "at most \(Self.mostPoints) are trained", help: "`sample` draws some of them")
      return []
    }
    var isUsed = exclusions.map { _ in false }
    let all = sweep.points
    let left = all.filter { point in
      let matching = exclusions.indices.filter { exclusions[$0].matches(point) }
      for index in matching { isUsed[index] = true }
      return matching.isEmpty
    }
    for (exclusion, used) in Swift.zip(exclusions, isUsed) where !used {
      add(
        "spec.no-such-point", "no point has these values", exclusion.node.span, label: "nothing is excluded",
        help: "give values that stand in the lists, in one combination")
    }
    if left.isEmpty, !all.isEmpty {
      add(
        "spec.no-such-point", "every point is excluded", node.span, label: "nothing is left to train",
        help: "exclude less, or take the entry out")
    }
    return withoutForeign(left, of: sweep)
  }

  /// Where a sweep chooses components itself, settings of others are dropped, and points that became equal are one.
  private mutating func withoutForeign(_ points: [Sweep.Point], of sweep: Sweep) -> [Sweep.Point] {
    let names = sweep.names
    let chosen = Component.Section.allCases.filter { names.contains($0.choice) }
    if chosen.isEmpty { return points }
    var used: Set<String> = []
    var seen: Set<[String: SettingValue]> = []
    let result = points.compactMap { point -> Sweep.Point? in
      let applying = point.filter { value in
        guard let section = chosen.first(where: { $0.contains(value.name) && value.name != $0.choice }),
          let component = component(section, at: point)
        else { return true }
        return component.settings.contains { $0.name == value.name }
      }
      used.formUnion(applying.map(\.name))
      let values = Dictionary(applying.map { ($0.name, $0.node.literal) }) { first, _ in first }
      return seen.insert(values).inserted ? applying : nil
    }
    for key in sweep.factors.flatMap(\.keys) where !used.contains(key.name) && !points.isEmpty {
      guard let section = chosen.first(where: { $0.contains(key.name) }) else { continue }
      let owners = catalogue.owners(of: key.name, in: section).map(\.name)
      add(
        "spec.foreign-setting", "`\(key.name)` is a setting of \(owners.quotedList), which no point chooses", key.span,
        label: "it applies nowhere", help: "take it out, or add \(owners.quotedList) to `\(section.choice)`")
    }
    return result
  }

  private func component(_ section: Component.Section, at point: Sweep.Point) -> Component? {
    guard case .string(let name)? = point.first(where: { $0.name == section.choice })?.node.kind else { return nil }
    return catalogue.component(section, named: name)
  }

  /// The settings in force at a point, given those of its entry.
  mutating func apply(_ point: Draft.SweepPoint, to base: SettingsInForce, name: String?) -> SettingsInForce {
    var result = base
    for value in point.values {
      if let section = Component.Section.allCases.first(where: { $0.choice == value.name }) {
        choose(value.node, in: section, .configuration(name), &result)
      }
    }
    for value in point.values where !Component.Section.allCases.contains(where: { $0.choice == value.name }) {
      guard let section = Component.Section.allCases.first(where: { $0.contains(value.name) }) else {
        if let setting = plainSettings[value.name] {
          result.entries[value.name] = entry(value.node, setting, .configuration(name))
        }
        continue
      }
      guard let component = result.components[section] else { continue }  // unknown: nothing can be said
      if let setting = component.settings.first(where: { $0.name == value.name }) {
        result.entries[value.name] = entry(value.node, setting, .configuration(name))
      } else {
        reportForeign(value, point, section, component)
      }
    }
    return result
  }

  private mutating func reportForeign(
    _ value: Sweep.Value, _ point: Draft.SweepPoint, _ section: Component.Section, _ chosen: Component
  ) {
    guard let key = point.keys.first(where: { $0.name == value.name }),
      reportedKeys.insert(key.span.range.lowerBound).inserted
    else { return }
    let owners = catalogue.owners(of: key.name, in: section).map(\.name)
    add(
      "spec.foreign-setting",
      "`\(key.name)` is a setting of \(owners.quotedList); this \(section.rawValue) is `\(chosen.name)`", key.span,
      label: "not a setting of `\(chosen.name)`",
      help: "choose `\(owners.first ?? "")` beside it with `\(section.rawValue)`, or vary `\(section.choice)` too")
  }
}

import Diagnostics
import Runs

extension Interpreter {
  /// A contradiction and the configurations that it is in.
  private struct Finding {
    var contradiction: Contradiction
    /// Who wrote the setting, nil where it is at its documented default.
    var entry: SettingsInForce.Entry?
    var drafts: [Int]
  }

  /// What findings have in common that are one fault.
  private struct Cause: Hashable {
    var contradiction: Contradiction
    /// Nil where the setting is at its documented default.
    var place: SettingsInForce.Entry.Position?
  }

  /// Settings that are each in range and cannot be used together: one fault for each place, saying for whom.
  ///
  /// - resolved: for each draft what is in force, and the same completed by defaults
  mutating func reportContradictions(
    in resolved: some Collection<(SettingsInForce, RunConfiguration)>, of drafts: [Draft]
  ) {
    var findings: [Finding] = []
    var known: [Cause: [Int]] = [:]
    for (index, (inForce, settings)) in resolved.enumerated() {
      for contradiction in contradictions(in: inForce, settings) {
        let entry = inForce.entries[contradiction.setting]
        if contradiction.isWithoutEffect, entry == nil { continue }
        let cause = Cause(contradiction: contradiction, place: entry?.position)
        let same = known[cause]?.first {
          entry != nil || isSame(drafts[findings[$0].drafts[0]], findings[$0].drafts[0], index, drafts)
        }
        if let same {
          findings[same].drafts.append(index)
        } else if findings.count <= [Fault].most {
          known[cause, default: []].append(findings.count)
          findings.append(Finding(contradiction: contradiction, entry: entry, drafts: [index]))
        }
      }
    }
    for finding in effective(findings, in: resolved.map(\.0)) { report(finding, drafts) }
  }

  /// Whether a default that is wrong in `first` is wrong in the draft at `index` for the same reason.
  private func isSame(_ first: Draft, _ firstIndex: Int, _ index: Int, _ drafts: [Draft]) -> Bool {
    if let sweep = first.point?.sweep, sweep == drafts[index].point?.sweep { return true }
    return ancestors(of: index, drafts).contains(firstIndex)
  }

  /// A setting without effect is a fault only where it has none in every configuration that it is in force in.
  private func effective(_ findings: [Finding], in resolved: [SettingsInForce]) -> [Finding] {
    guard findings.contains(where: \.contradiction.isWithoutEffect) else { return findings }
    var inForce: [SettingsInForce.Entry.Position: Int] = [:]
    for entry in resolved.flatMap(\.entries.values) { inForce[entry.position, default: 0] += 1 }
    var void: [SettingsInForce.Entry.Position: Int] = [:]
    for finding in findings where finding.contradiction.isWithoutEffect {
      if let position = finding.entry?.position { void[position, default: 0] += finding.drafts.count }
    }
    return findings.filter { finding in
      guard finding.contradiction.isWithoutEffect, let position = finding.entry?.position else { return true }
      return void[position] == inForce[position]
    }
  }

  /// The contradictions that do not depend on a setting which a fault hides.
  private func contradictions(in inForce: SettingsInForce, _ settings: RunConfiguration) -> [Contradiction] {
    if !inForce.isComplete { return [] }
    if let dataset = inForce.entries["dataset"], dataset.value == nil { return [] }
    let found = catalogue.contradictions(in: settings)
    return found.isEmpty ? [] : found.filter(catalogue.contradictions(in: completed(inForce, .byOthers)).contains)
  }

  private func ancestors(of index: Int, _ drafts: [Draft]) -> [Int] {
    var result: [Int] = []
    var next = drafts[index].parent
    while case .configuration(let parent) = next {
      result.append(parent)
      next = drafts[parent].parent
    }
    return result
  }

  private mutating func report(_ finding: Finding, _ drafts: [Draft]) {
    let names = finding.drafts.compactMap { drafts[$0].name }
    let shown = names.count > 3 ? names.prefix(2).quoted + " and \(names.count - 2) more" : names.prefix(3).quoted
    let contradiction = finding.contradiction
    let code = contradiction.isWithoutEffect ? "spec.without-effect" : "spec.contradiction"
    // Where other points of the sweep are fine, the lists need not change.
    let help =
      finding.drafts.contains { drafts[$0].point == nil } || contradiction.isWithoutEffect
      ? contradiction.help : contradiction.help + ", or leave the combination out with `exclude`"
    guard let entry = finding.entry else {
      let draft = drafts[finding.drafts[0]]
      add(
        code, contradiction.message, (draft.members["name"]?.value ?? draft.node).span,
        label: "`\(contradiction.setting)` is at its default in \(shown)", help: help)
      return
    }
    let isOwn =
      finding.drafts.count == 1 && drafts[finding.drafts[0]].point == nil
      && entry.origin == .configuration(drafts[finding.drafts[0]].name)
    add(
      code, contradiction.message, entry.node.part(contradiction.element).span,
      label: isOwn ? nil : "in force in \(shown)", help: help)
  }
}

extension Collection where Element == String {
  /// The names in backticks, separated by commas.
  fileprivate var quoted: String { Array(self).quotedList }
}

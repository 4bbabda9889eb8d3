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

  /// Settings that are each in range and cannot be used together: one fault for each place, saying for whom.
  mutating func reportContradictions(in resolved: [SettingsInForce], of drafts: [Draft]) {
    var findings: [Finding] = []
    for (index, inForce) in resolved.enumerated() {
      for contradiction in contradictions(in: inForce) {
        let entry = inForce.entries[contradiction.setting]
        let known = findings.firstIndex {
          $0.contradiction == contradiction && $0.entry?.node.span.range == entry?.node.span.range
            && (entry != nil || ancestors(of: index, drafts).contains($0.drafts[0]))
        }
        if let known {
          findings[known].drafts.append(index)
        } else {
          findings.append(Finding(contradiction: contradiction, entry: entry, drafts: [index]))
        }
      }
    }
    for finding in findings { report(finding, drafts) }
  }

  /// The contradictions that do not depend on a setting which a fault hides.
  private func contradictions(in inForce: SettingsInForce) -> [Contradiction] {
    if !inForce.isComplete { return [] }
    if let dataset = inForce.entries["dataset"], dataset.value == nil { return [] }
    let found = catalogue.contradictions(in: completed(inForce, .byDefaults))
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
    guard let entry = finding.entry else {
      let draft = drafts[finding.drafts[0]]
      add(
        "spec.contradiction", contradiction.message, (draft.members["name"]?.value ?? draft.node).span,
        label: "`\(contradiction.setting)` is at its default in \(shown)", help: contradiction.help)
      return
    }
    let isOwn = finding.drafts.count == 1 && entry.origin == .configuration(drafts[finding.drafts[0]].name)
    add(
      "spec.contradiction", contradiction.message, entry.node.part(contradiction.element).span,
      label: isOwn ? nil : "in force in \(shown)",
      help: contradiction.help)
  }
}

extension Collection where Element == String {
  /// The names in backticks, separated by commas.
  fileprivate var quoted: String { Array(self).quotedList }
}

import Comparisons
import Runs

/// What a reader must know before trusting a row.
extension Comparison {
  /// One sentence each: what did not complete, by configuration, then what holds for the whole.
  var notes: [String] {
    let absent = absentSeeds
    var notes =
      configurations.flatMap { $0.notes(without: absent) } + missing(without: absent) + undeclared + sharing + unfair
    if configurations.contains(where: { $0.count(.diverged) + $0.count(.nonfinite) > 0 }) {
      notes.append("a seed that diverged counts as worse than every number; medians and means are over the others")
    }
    if omitted > 0 {
      notes.append(
        "\(counted(omitted, "configuration")) not shown; p-values are corrected for all comparisons all the same")
    }
    if seeds.count == 1 { notes.append("one seed only: another seed may tell another story") }
    return notes + [advice].compactMap(\.self)
  }

  /// The seeds that no configuration was run with.
  private var absentSeeds: Set<Int> {
    let present = configurations.flatMap(\.seeds).filter { $0.outcome != .notRun }
    return Set(seeds).subtracting(present.map(\.seed))
  }

  /// Whole configurations and whole seeds that were not run, a line each however many there are.
  private func missing(without absent: Set<Int>) -> [String] {
    let names = configurations.filter { $0.count(.notRun) == seeds.count }.map(\.configuration.name)
    let isNothing = absent.count == seeds.count
    return (names.isEmpty || isNothing ? [] : ["\(listed(names)): not run yet"])
      + (absent.isEmpty ? [] : ["\(named(seeds.filter(absent.contains))) not run yet"])
  }

  /// Seeds that have runs and are not in the spec.
  private var undeclared: [String] {
    let others = seeds.filter { !experiment.seeds.contains($0) }
    return others.isEmpty
      ? []
      : [
        "\(named(others)): not in the spec's `seeds`, and compared all the same; adding seeds until a verdict pleases makes it worth nothing"
      ]
  }

  /// Which configurations mean and standard deviation do not describe, and why.
  private var unfair: [String] {
    let named = configurations.compactMap { result -> String? in
      guard let unfairness = result.unfairness else { return nil }
      let chance = "\(unfairness.nearChance) of \(counted(result.count(.completed), "seed")) within 2 points of chance"
      let spread = unfairness.spread.map { "a std \(Figures.grouped($0)) times the median of the others'" }
      let reasons = (unfairness.nearChance > 0 ? [chance] : []) + [spread].compactMap(\.self)
      return "\(result.configuration.name) (\(reasons.joined(separator: ", ")))"
    }
    return named.isEmpty
      ? [] : ["mean ± std is not a fair summary of \(listed(named)): look at the median and at every seed"]
  }

  /// Which configurations have the runs of one before them.
  private var sharing: [String] {
    var before: Set<String> = []
    return configurations.compactMap { result in
      let name = result.configuration.name
      let shared = result.sharesRunsWith.filter(before.contains)
      before.insert(name)
      return shared.isEmpty ? nil : "\(name): the same settings as \(listed(shared)), and so the same runs"
    }
  }

  /// The command that completes the experiment, nil where it is complete.
  ///
  /// A command with a selection would leave out again what it left out, and one without the `--set` edits that the runs
  /// were made with would make other runs.
  private var advice: String? {
    let outcomes = Set(configurations.flatMap { $0.seeds.map(\.outcome) }).filter { !$0.isResult }
    if outcomes.isEmpty { return nil }
    let isMissing = outcomes.contains(.notRun)
    let work = (isMissing ? ["is missing"] : []) + (outcomes == [.notRun] ? [] : ["did not complete"])
    let edits = facts.contains { $0.topic == .overrides } ? " with the same `--set` and" : ""
    return "`runner SPEC`\(edits) without `--seeds` or `--only` trains what \(work.joined(separator: " or "))"
  }
}

extension ConfigurationResult {
  /// Which of its seeds did not complete and why, seeds of the same fate together; nothing where none of them was run,
  /// nor of the seeds that were run nowhere (`absent`).
  fileprivate func notes(without absent: Set<Int>) -> [String] {
    if count(.notRun) == seeds.count { return [] }
    var fates: [(text: String, seeds: [Int])] = []
    for result in seeds where result.outcome != .completed && !absent.contains(result.seed) {
      let text = sentence(result.outcome.word, because: result.run?.reason)
      if let index = fates.firstIndex(where: { $0.text == text }) {
        fates[index].seeds.append(result.seed)
      } else {
        fates.append((text, [result.seed]))
      }
    }
    return fates.map { "\(configuration.name): \(named($0.seeds)) \($0.text)" }
  }
}

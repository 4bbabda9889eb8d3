public import Runs

/// What an experiment found so far: each configuration's values seed by seed, and what each change did.
///
/// Made from the stored rows alone; the order in which they were read changes nothing.
public struct Comparison: Hashable, Sendable {
  /// The definition that the rows belong to.
  public var experiment: Experiment
  /// The experiment's seeds in its order, then any other that has a run, ascending.
  public var seeds: [Int]
  /// In the definition's order.
  public var configurations: [ConfigurationResult]
  /// How many runs ended how, a run that configurations share counted once; outcomes that none had are left out.
  public var counts: [OutcomeCount]
  /// Training and validation of all runs, in seconds, a run that configurations share counted once.
  public var seconds: Double
  /// What the runs ran on and what made them.
  public var facts: [ProvenanceFact]
  /// SHA-256, in hex, of the rows that this was made from.
  public var digest: String

  /// The metric that the experiment declares to decide; another one than `experiment.report.primary` is exploratory.
  public var declaredPrimary: String
  /// What the report compares, taken together.
  public var family: Family
  /// Configurations of the experiment that are left out of `configurations`, see `keep`.
  public private(set) var omitted = 0

  /// The comparison of everything that is recorded of an experiment.
  ///
  /// - datasets: what is known of the data sets; without one's classes no accuracy on it is near chance
  /// - metric: another metric than the declared one to look at, the last epoch's: exploratory
  /// - isExploratory: whether these comparisons were chosen after running, so that there are no verdicts
  public init(
    _ record: ExperimentRecord, datasets: [DatasetFacts] = [], metric: String? = nil, isExploratory: Bool = false
  ) {
    var experiment = record.experiment
    let isOther = metric.map { $0 != experiment.report.primary } ?? false
    if isOther, let metric {
      (experiment.report.primary, experiment.report.at, experiment.report.margin) = (metric, .last, nil)
      experiment.report.direction = metric == "accuracy" ? .maximize : .minimize
    }
    let seeds = Self.seeds(of: record)
    let recorded = Dictionary(grouping: record.runs, by: \.configuration)
    let results = experiment.configurations.map { configuration in
      let own = Dictionary((recorded[configuration.name] ?? []).map { ($0.seed, $0) }) { first, _ in first }
      return seeds.map { SeedResult(seed: $0, run: own[$0], report: experiment.report) }
    }
    let names = experiment.configurations.map(\.name)
    let positions = Dictionary(zip(names, names.indices)) { first, _ in first }
    let resultsByName = Dictionary(zip(names, results)) { first, _ in first }
    var owners: [Fingerprint: [String]] = [:]
    for run in results.joined().lazy.compactMap(\.run) {
      owners[run.fingerprint, default: []].append(run.configuration)
    }
    let distinct = Self.distinct(results.joined())
    let runs = distinct.compactMap(\.run)

    self.experiment = experiment
    declaredPrimary = record.experiment.report.primary
    self.seeds = seeds
    let changes = Change.changes(in: experiment)
    configurations = zip(experiment.configurations, results).enumerated().map { index, pair in
      let (configuration, own) = pair
      let sharing = Set(own.compactMap(\.run).flatMap { owners[$0.fingerprint] ?? [] })
      let neighbours = sharing.subtracting([configuration.name]).compactMap { positions[$0] }.sorted()
      return ConfigurationResult(
        configuration, own, changes: changes[index], sharesRunsWith: neighbours.map { names[$0] },
        among: resultsByName, of: experiment)
    }
    counts = Outcome.allCases.compactMap { outcome in
      let count = distinct.count { $0.outcome == outcome }
      return count > 0 ? OutcomeCount(outcome: outcome, count: count) : nil
    }
    seconds = runs.reduce(0) { $0 + $1.seconds }
    facts = ProvenanceFact.facts(of: runs, in: experiment)
    digest = RowsDigest.hex(of: record.experiment, runs: results.joined().compactMap(\.run))
    family = Family(of: experiment)
    family.isExploratory = isExploratory || isOther
    compare(resultsByName)
    let known = Dictionary(datasets.map { ($0.name, $0) }) { first, _ in first }
    findUnfairSummaries(known)
    for (index, result) in configurations.enumerated() {
      configurations[index].cost = Cost(of: result, on: known[result.dataset])
    }
  }

  /// Leaves out the configurations of other names; what was computed stays, so that looking at fewer changes no verdict.
  public mutating func keep(_ names: Set<String>) {
    omitted += configurations.count { !names.contains($0.configuration.name) }
    configurations.removeAll { !names.contains($0.configuration.name) }
  }

  /// Gives each configuration its comparison.
  private mutating func compare(_ results: [String: [SeedResult]]) {
    let definitions = Dictionary(experiment.configurations.map { ($0.name, $0) }) { first, _ in first }
    var quantiles = CriticalValues()
    var comparisons = configurations.map { result -> PairedComparison? in
      let own = result.configuration
      guard let name = experiment.comparand(of: own), let others = results[name], let reference = definitions[name]
      else { return nil }
      let changes = name == result.reference ? result.changes : Change.changes(in: own, against: reference)
      return PairedComparison(
        against: name, Array(zip(result.seeds, others)), changes: changes, isSame: reference.settings == own.settings,
        of: family, &quantiles)
    }
    family.decide(&comparisons)
    for index in configurations.indices {
      configurations[index].comparison = comparisons[index]
      guard let summary = configurations[index].summary, let std = summary.std, summary.n > 2 else { continue }
      let critical = quantiles.critical(experiment.report.alpha, n: summary.n)
      configurations[index].meanInterval = Interval(
        summary.mean, plusMinus: critical * std / Double(summary.n).squareRoot())
    }
  }

  /// Finds the configurations that mean ± std does not describe.
  private mutating func findUnfairSummaries(_ datasets: [String: DatasetFacts]) {
    let spread = configurations.indices.filter { configurations[$0].summary?.std != nil }
    let medians = mediansOfOthers(spread.compactMap { configurations[$0].summary?.std })
    let others = Dictionary(uniqueKeysWithValues: zip(spread, medians))
    for (index, result) in configurations.enumerated() {
      let values = result.seeds.filter { $0.outcome == .completed }.compactMap(\.value)
      configurations[index].unfairness = UnfairSummary(
        accuracies: experiment.report.primary == "accuracy" ? values : [], classes: datasets[result.dataset]?.classes,
        std: result.summary?.std, others: others[index] ?? nil)
    }
  }

  private static func seeds(of record: ExperimentRecord) -> [Int] {
    let declared = Set(record.experiment.seeds)
    let others = Set(record.runs.map(\.seed)).subtracting(declared)
    return record.experiment.seeds + others.sorted()
  }

  /// Each run once, under the first configuration that has it; seeds without a run are all kept.
  private static func distinct(_ results: some Sequence<SeedResult>) -> [SeedResult] {
    var seen: Set<Fingerprint> = []
    return results.filter { result in
      guard let run = result.run else { return true }
      return seen.insert(run.fingerprint).inserted
    }
  }
}

/// How many runs ended one way.
public struct OutcomeCount: Hashable, Sendable {
  /// Which way.
  public var outcome: Outcome
  /// How many, at least 1.
  public var count: Int
}

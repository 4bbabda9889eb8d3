import Comparisons
public import Runs

/// What an experiment consists of, what of it is done, and how long the rest takes.
public enum PlanTable {
  /// One run of an expanded experiment, and whether the command at hand would train it.
  public struct Run: Hashable, Sendable {
    /// Which run it is; configurations of the same settings share it.
    var fingerprint: Fingerprint
    /// The configuration that it stands under.
    var configuration: String
    /// Where it stands in the store, nil where it is not there.
    var status: RunStatus?
    /// Whether it is going to be trained.
    var isToRun: Bool
    /// How long that is expected to take on one core, in seconds; nil where nothing is known.
    var estimatedSeconds: Double?

    /// A run of these parts.
    public init(
      fingerprint: Fingerprint, configuration: String, status: RunStatus?, isToRun: Bool,
      estimatedSeconds: Double? = nil
    ) {
      self.fingerprint = fingerprint
      self.configuration = configuration
      self.status = status
      self.isToRun = isToRun
      self.estimatedSeconds = estimatedSeconds
    }
  }

  /// The text for a terminal of `width` cells, ended by a newline.
  ///
  /// - jobs: how many runs are trained at once, at least 1
  public static func render(
    _ experiment: Experiment, _ runs: [Run], jobs: Int, width: Int, color: Bool
  ) -> String {
    let width = max(30, width)
    let styled = { (style: Style, text: String) in
      wrapped(text, width: width).map { style.applied(to: $0, color: color) }
    }
    let lines =
      styled(.bold, experiment.heading) + styled(.plain, experiment.extent(seeds: experiment.seeds))
      + [""] + table(experiment, runs, width: width, color: color) + [""] + styled(.plain, resolution(of: experiment))
      + styled(.plain, total(runs, jobs: jobs))
    return lines.map { $0 + "\n" }.joined()
  }

  private static func table(_ experiment: Experiment, _ runs: [Run], width: Int, color: Bool) -> [String] {
    let runsByConfiguration = Dictionary(grouping: runs, by: \.configuration)
    let rows = zip(experiment.configurations, Change.changes(in: experiment)).map { configuration, changes in
      let own = runsByConfiguration[configuration.name] ?? []
      let toRun = own.filter(\.isToRun)
      return [
        configuration.name,
        sentence(changes, against: experiment.reference(of: configuration), parent: configuration.parent),
        state(of: own), String(toRun.count),
        toRun.isEmpty ? "–" : estimate(toRun).map(Figures.duration) ?? "unknown",
      ]
    }
    let name = TextTable.Column(title: "configuration", alignment: .left, minimum: 13)
    let change = TextTable.Column(title: "what it changes", alignment: .left, minimum: 20)
    let stored = TextTable.Column(title: "in the store", alignment: .left, minimum: 12)
    let numbers = [TextTable.Column(title: "to run"), TextTable.Column(title: "time")]
    let full = TextTable(
      columns: [name, change, stored] + numbers, rows: rows.map { .init(cells: $0.map { .init($0) }) })
    let narrow = TextTable(
      columns: [name, stored] + numbers,
      rows: rows.map { row in .init(cells: [row[0], row[2], row[3], row[4]].map { .init($0) }, below: row[1]) })
    return full.lines(width: width, color: color) ?? narrow.lines(width: width, color: color)
      ?? rows.flatMap { row in
        [row[0]]
          + flowed([row[1], row[2], "to run \(row[3])", "time \(row[4])"], gap: 3, width: width - 2).map { "  " + $0 }
      }
  }

  /// What so many seeds can decide, whatever they will show; nothing where nothing is compared.
  private static func resolution(of experiment: Experiment) -> String {
    let family = Family(of: experiment)
    guard family.count > 0 else { return "nothing is compared: there is one configuration" }
    let count = experiment.seeds.count
    let smallest = probability(family.smallestCorrectedP(seeds: count))
    let needed = "\(counted(family.seedsNeeded, "seed")) \(family.seedsNeeded == 1 ? "is" : "are") needed"
    let consequence = count < family.seedsNeeded ? ", so that nothing can be decided" : ""
    return "with \(counted(count, "seed")) and \(counted(family.count, "comparison")) the smallest corrected p is "
      + "\(smallest)\(consequence); \(needed) at \(percent(family.report.alpha))"
  }

  /// How many runs of each status there are: `6 completed, 2 missing`.
  private static func state(of runs: [Run]) -> String {
    let stored = RunStatus.allCases.compactMap { status -> String? in
      let count = runs.count { $0.status == status }
      return count > 0 ? "\(count) \(status.word)" : nil
    }
    let missing = runs.count { $0.status == nil }
    return (stored + (missing > 0 ? ["\(missing) missing"] : [])).joined(separator: ", ")
  }

  /// What is to be trained, each run once, and about how long it takes `jobs` at once.
  private static func total(_ runs: [Run], jobs: Int) -> String {
    var seen: Set<Fingerprint> = []
    let distinct = runs.filter { seen.insert($0.fingerprint).inserted }
    let toRun = distinct.filter(\.isToRun)
    guard !toRun.isEmpty else { return "nothing to run: \(state(of: distinct))" }
    let text = "to run: \(toRun.count) of \(counted(distinct.count, "run"))"
    guard let seconds = estimate(toRun) else { return "\(text); how long it takes is not known yet" }
    // At best the jobs share the work evenly, and nothing is done before its longest run is.
    let longest = toRun.compactMap(\.estimatedSeconds).max() ?? 0
    let time = max(longest, seconds / Double(min(jobs, toRun.count)))
    return "\(text); about \(Figures.duration(time)) with \(counted(jobs, "job"))"
  }

  /// The sum of the estimates, nil where one is missing.
  private static func estimate(_ runs: [Run]) -> Double? {
    runs.reduce(0.0) { sum, run in
      if let sum, let seconds = run.estimatedSeconds { sum + seconds } else { nil }
    }
  }
}

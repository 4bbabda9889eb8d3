import Diagnostics
public import Runs

/// Which runs of an experiment to run: `--only` and `--seeds`.
///
/// It changes no definition: what is not selected stays as it is.
public struct Selection: Hashable, Sendable {
  /// Patterns of configuration names; none selects all.
  let only: [String]
  /// Seeds, nil selects all.
  let seeds: [Int]?

  /// The runs whose configuration matches one of the patterns and whose seed is listed.
  ///
  /// - Parameters:
  ///   - only: names in which `*` stands for any characters and `?` for one; an argument may hold several, separated
  ///     by commas, unless it matches a name that has commas itself
  ///   - seeds: nil for all of the experiment's
  public init(only: [String] = [], seeds: [Int]? = nil) {
    self.only = only
    self.seeds = seeds
  }

  /// The selected runs, by configuration in the experiment's order, then by seed in its order.
  ///
  /// - Parameter experiment: what to select from
  /// - Returns: at least one run
  /// - Throws: each pattern that matches nothing and each seed that the experiment does not have
  public func select(from experiment: Experiment) throws(SpecFaults) -> [SelectedRun] {
    var faults: [Fault] = []
    let configurations = configurations(of: experiment, &faults)
    let seeds = seeds(of: experiment, &faults)
    guard faults.isEmpty else { throw SpecFaults(faults) }
    return configurations.flatMap { configuration in
      seeds.map { SelectedRun(configuration: configuration, seed: $0) }
    }
  }

  private func configurations(of experiment: Experiment, _ faults: inout [Fault]) -> [Configuration] {
    guard !only.isEmpty else { return experiment.configurations }
    let names = experiment.configurations.map(\.name)
    var selected: Set<String> = []
    for argument in only {
      let whole = names.filter(Glob(argument).matches)
      selected.formUnion(whole)
      if !whole.isEmpty { continue }
      var column = 1
      for part in argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
        let matched = names.filter(Glob(part).matches)
        selected.formUnion(matched)
        if matched.isEmpty {
          faults.append(noMatch(part, of: experiment, at: column, in: Source(name: "--only", text: argument)))
        }
        column += part.unicodeScalars.count + 1
      }
    }
    return experiment.configurations.filter { selected.contains($0.name) }
  }

  private func noMatch(_ pattern: String, of experiment: Experiment, at column: Int, in source: Source) -> Fault {
    let names = experiment.configurations.map(\.name)
    return Fault(
      "select.no-configuration", "no configuration of `\(experiment.name)` is called `\(pattern)`",
      at: Place(in: source, line: 1, column: column, length: pattern.unicodeScalars.count), label: "matches nothing",
      help: Spelling.nearest(to: pattern, among: names).map { "did you mean `\($0)`?" }
        ?? "there are \(names.quotedList)")
  }

  private func seeds(of experiment: Experiment, _ faults: inout [Fault]) -> [Int] {
    guard let seeds else { return experiment.seeds }
    let source = Source(name: "--seeds", text: seeds.map(String.init).joined(separator: ","))
    var column = 1
    for seed in seeds {
      let length = String(seed).count
      if !experiment.seeds.contains(seed) {
        faults.append(
          Fault(
            "select.no-seed", "seed \(seed) is not one of the seeds of `\(experiment.name)`",
            at: Place(in: source, line: 1, column: column, length: length), label: "not in the spec",
            help: "it has \(experiment.seeds.map(String.init).joined(separator: ", ")); another is added in its `seeds`"
          ))
      }
      column += length + 1
    }
    if seeds.isEmpty {
      faults.append(Fault("select.no-seed", "`--seeds` selects no seed", help: "such as `--seeds 0,1`"))
    }
    return experiment.seeds.filter(seeds.contains)
  }
}

/// One configuration with one seed.
public struct SelectedRun: Hashable, Sendable {
  /// Which configuration.
  public var configuration: Configuration
  /// Which seed.
  public var seed: Int
}

/// A pattern of names: `*` stands for any characters, `?` for one, everything else for itself.
struct Glob {
  private let pattern: [Character]

  init(_ pattern: String) {
    self.pattern = Array(pattern)
  }

  /// Whether the pattern covers all of `name`.
  func matches(_ name: String) -> Bool {
    let name = Array(name)
    var (p, n) = (0, 0)
    var retry: (p: Int, n: Int)?  // behind the last `*`, and where what it stands for ends so far
    while n < name.count {
      if p < pattern.count, pattern[p] == "*" {
        retry = (p + 1, n)
        p += 1
      } else if p < pattern.count, pattern[p] == "?" || pattern[p] == name[n] {
        (p, n) = (p + 1, n + 1)
      } else if let last = retry {
        retry = (last.p, last.n + 1)
        (p, n) = (last.p, last.n + 1)
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy { $0 == "*" }
  }
}

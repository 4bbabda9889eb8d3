public import ArgumentParser
public import Scheduling

/// Which spec, edited how, and which of its runs: shared by `run`, `check` and `plan`.
struct RunOptions: ParsableArguments {
  @Argument(
    help: "The spec: a JSON file that declares configurations and seeds.", completion: .file(extensions: ["json"]))
  var spec: String

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp("Edit a setting of every configuration, after inheritance.", valueName: "key=value"))
  var overrides: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("Only the configurations with such a name; * and ? are wildcards.", valueName: "glob"))
  var only: [String] = []

  @Option(help: ArgumentHelp("Only these of the spec's seeds, with commas between.", valueName: "0,1"))
  var seeds: SeedList?
}

/// Seeds as typed: `0,1,2`.
struct SeedList: ExpressibleByArgument {
  let seeds: [Int]

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false).map {
      Int($0.trimmingPrefix(while: \.isWhitespace))
    }
    guard !parts.isEmpty, !parts.contains(nil) else { return nil }
    seeds = parts.compactMap { $0 }
  }

  static var defaultCompletionKind: CompletionKind { .default }
}

/// Where the store is.
struct StoreOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("The store (default: results/NAME.sqlite below the current folder).", valueName: "path"),
    completion: .file(extensions: ["sqlite"]))
  var store: String?

  func validate() throws {
    if store?.isEmpty == true { throw ValidationError("--store needs the path of a file") }
  }

  /// The path of the store of an experiment.
  func path(for experiment: String) -> String {
    store ?? "results/\(experiment).sqlite"
  }
}

/// How many runs train at once.
struct JobsOption: ParsableArguments {
  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: ArgumentHelp(
      "How many runs train at once, each on one thread (default: the number of cores).", valueName: "n"))
  var jobs: Int?

  /// As asked for, or one a core.
  var count: Int { jobs ?? Machine.cores }

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1, not \(jobs)") }
  }
}

/// Where data sets are.
struct DataOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder of data sets (default: $RUNNER_DATA, else $XDG_CACHE_HOME/runner, else ~/.cache/runner).",
      valueName: "folder"),
    completion: .directory)
  var dataDir: String?
}

/// Which runs that have ended are trained again.
struct RerunOption: ParsableArguments {
  @Option(name: .customLong("rerun"), help: "Which of the runs that have ended are trained again: none, failed or all.")
  var policy = RerunPolicy.failed
}

extension RerunPolicy: ExpressibleByArgument {}

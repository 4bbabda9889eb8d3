import Datasets
import Foundation
import Runs
import Specs
import Training

/// What every measurement needs.
struct Bench {
  /// Few rounds, printed only.
  let isQuick: Bool
  /// The chapter's experiment and where its spec is.
  let experiment: Experiment
  let spec: String
  /// The data set that it trains on.
  let dataset: Dataset
  /// The release build beside this program.
  let runner: Program
  /// A folder for files that nobody keeps.
  let scratch: String

  /// Fetches the data set and opens it; `scratch` must exist.
  init(isQuick: Bool, spec: String, scratch: String) throws {
    self.isQuick = isQuick
    self.spec = spec
    self.scratch = scratch
    experiment = try SpecReader.read(
      Array(Data(contentsOf: URL(fileURLWithPath: spec))), name: spec, catalogue: .ofBenchmarks)
    guard let registered = DatasetRegistry.dataset(named: "mnist") else { preconditionFailure("no mnist") }
    let environment = ProcessInfo.processInfo.environment
    let folder = try DatasetFetcher(environment: environment, progress: Progress.tell)
      .fetch(registered, into: DataFolder(option: nil, environment: environment))
    dataset = try Dataset(registered.facts, in: folder)
    try dataset.verify()
    let own = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    let path = own.deletingLastPathComponent().appendingPathComponent("runner").path
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw ProgramError(description: "\(path) is missing: `make bench` builds it")
    }
    runner = Program(path: path, scratch: scratch)
  }

  /// `full`, or `quick` where a look is enough.
  func rounds(_ full: Int, quick: Int) -> Int { isQuick ? quick : full }

  /// A path in the scratch folder where no file is.
  func freshPath(_ name: String) -> String {
    let path = scratch + "/" + name
    for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
    return path
  }

  /// The settings of one of the chapter's configurations, with that telemetry or none.
  func settings(of name: String, telemetry: Telemetry? = nil) -> RunConfiguration {
    guard let found = experiment.configurations.first(where: { $0.name == name }) else {
      preconditionFailure("no configuration `\(name)` in \(spec)")
    }
    var settings = found.settings
    settings.telemetry = telemetry
    return settings
  }
}

extension Catalogue {
  /// The same as the catalogue of `runner`, which no other program can import.
  static let ofBenchmarks = Catalogue(
    general: Trainer.settings, components: Models.all + Optimizers.all + Schedules.all,
    datasets: DatasetRegistry.all, generalContradictions: { Trainer.contradictions(in: $0, dataset: $1) })
}

/// Standard error, for those who wait.
enum Progress {
  /// Writes a line.
  static func tell(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}

import ArgumentParser
import Datasets
import Diagnostics
import Foundation
import Plots
import Reports
import Runs
import Specs
import Store
import Training

/// `runner find-lr SPEC --configuration NAME`: which learning rates a configuration can learn with.
struct FindLRCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find-lr",
    abstract: "Raise the learning rate batch by batch, and suggest one for a configuration.",
    discussion: """
      Trains new weights of the configuration on at most --iterations batches, each with a higher learning rate, until \
      the loss grows; no result and no weight of any run changes. What was recorded stands in the views lr_finds and \
      lr_find_batches of the store, and asking again shows it again without training.
      """)

  @Argument(help: "The spec.", completion: .file(extensions: ["json"])) var spec: String
  @Option(name: .customLong("configuration"), help: ArgumentHelp("The configuration.", valueName: "name"))
  var name: String
  @Option(help: "The seed (default: the first of the spec).") var seed: Int?
  @Option(help: ArgumentHelp("The first learning rate.", valueName: "rate")) var start = 1e-7
  @Option(help: ArgumentHelp("The learning rate that the sweep goes towards.", valueName: "rate")) var end = 10.0
  @Option(help: ArgumentHelp("How many batches at most.", valueName: "n")) var iterations = 100
  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp("Edit a setting of every configuration, after inheritance.", valueName: "key=value"))
  var overrides: [String] = []
  @OptionGroup var location: StoreOption
  @OptionGroup var data: DataOption
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Draw the loss against the learning rate as SVG into a file; - prints the picture alone.", valueName: "file.svg"))
  var output: String?
  @Flag(help: "Print JSON.") var json = false
  @Flag(help: "No colour.") var noColor = false

  func validate() throws {
    guard start > 0, start.isFinite, end > start, end.isFinite else {
      throw ValidationError("--start and --end must be learning rates greater than 0, the end above the start")
    }
    guard (1...1_000_000).contains(iterations) else {
      throw ValidationError("--iterations must be from 1 to 1000000, not \(iterations)")
    }
    if json, output == "-" { throw ValidationError("--json and -o - would both print: write the picture to a file") }
  }

  func run() throws {
    try reportingFailures(noColor: noColor) {
      let kernels = try KernelVariant(environment: Console.environment("RUNNER_KERNELS"))
      let experiment = try SpecReader.read(
        SpecFile.bytes(of: spec), name: spec, catalogue: .ofRunner, overrides: overrides)
      let settings = try Self.configuration(named: name, of: experiment).settings
      guard let seed = seed ?? experiment.seeds.first else { preconditionFailure("a spec has seeds") }
      let sweep = LearningRateSweep(start: start, end: end, iterations: iterations)
      let checksum = Catalogue.ofRunner.dataset(named: settings.string("dataset"))?.checksum ?? ""
      let run = Fingerprint(
        configuration: Catalogue.ofRunner.departures(of: settings), seed: seed, dataset: checksum,
        trainer: Trainer.version)
      let fingerprint = LearningRateFind.fingerprint(of: run, sweep)
      let path = location.path(for: experiment.name)
      let stored =
        try StoreFile.openIfMade(path)?.find(fingerprint, experiment: experiment.name, configuration: name)
        ?? record(
          StoredFind(
            fingerprint: fingerprint, experiment: experiment.name, configuration: name, seed: seed, settings: settings,
            find: find(sweep, settings, seed, kernels)), provenance(checksum, kernels), storeAt: path)
      try show(stored, storeAt: path)
    }
  }

  private func find(
    _ sweep: LearningRateSweep, _ settings: RunConfiguration, _ seed: Int, _ kernels: KernelVariant
  ) throws -> LearningRateFind {
    let name = settings.string("dataset")
    let stamps = try DatasetFiles.prepare([name], in: data)
    let images = try DatasetFiles.open(name, in: data, verified: stamps[name] ?? "")
    return Trainer(configuration: settings, seed: seed, dataset: images, kernels: kernels, clock: Clock.seconds)
      .findLearningRate(sweep)
  }

  private func record(
    _ find: StoredFind, _ provenance: Provenance, storeAt path: String
  ) throws -> StoredFind {
    let store = try Store(path: path, access: .create)
    let stored = try store.record(find, provenance: provenance, at: Clock.timestamp())
    try store.finish()
    return stored
  }

  private func show(_ stored: StoredFind, storeAt path: String) throws {
    let table = LearningRateTable(
      experiment: stored.experiment, configuration: stored.configuration, seed: stored.seed, find: stored.find)
    if let output {
      let figure = stored.find.figure(of: "\(stored.configuration), seed \(stored.seed)")
      try OutputFile.write(figure.svg(id: "find-\(stored.fingerprint.run)"), to: output)
      if output == "-" { return }
    }
    if json { return try Console.print(table.json) }
    try Console.print(
      table.terminal(
        width: Console.width(), color: Console.usesColor(STDOUT_FILENO, unless: noColor),
        showsLosses: Console.outputIsTerminal))
    if let id = stored.id {
      Console.note(
        "its losses: runner query \(path) "
          + "\"SELECT learning_rate, smooth_loss FROM lr_find_batches WHERE find = \(id) ORDER BY step\"")
    }
  }

  private static func configuration(named name: String, of experiment: Experiment) throws -> Configuration {
    if let found = experiment.configurations.first(where: { $0.name == name }) { return found }
    let names = experiment.configurations.map(\.name)
    let known = "there are " + names.prefix(10).map { "`\($0)`" }.joined(separator: ", ")
    throw Failure(
      .usage,
      Fault(
        "select.no-configuration", "no configuration of `\(experiment.name)` is called `\(name)`",
        help: Spelling.nearest(to: name, among: names).map { "did you mean `\($0)`?" } ?? known))
  }

  private func provenance(_ checksum: String, _ kernels: KernelVariant) -> Provenance {
    Provenance(
      gitCommit: nil, gitDirty: nil, runnerVersion: Runner.version, trainerVersion: Trainer.version,
      compiler: Machine.compiler, host: Machine.host, system: Machine.system, cpu: Machine.cpu, cores: Machine.cores,
      kernels: kernels.rawValue, datasetChecksum: checksum, commandLine: CommandLineText.text,
      overrides: overrides.isEmpty ? nil : overrides.joined(separator: " "))
  }
}

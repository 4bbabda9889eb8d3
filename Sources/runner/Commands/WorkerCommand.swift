public import ArgumentParser
import Datasets
import Foundation
import Runs
import Scheduling
public import Store
import Training

/// `runner worker`: trains exactly one queued run and writes it to the store. Started by `runner run`.
struct WorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker", abstract: "Train one queued run of a store.", shouldDisplay: false)

  @Option(help: "The store that holds the run.") var store: String
  @Option(name: .customLong("run"), help: "The run's fingerprint, 64 hex digits.") var fingerprint: String
  @Option(help: "The data set that it trains on.") var dataset: String
  @Option(help: "The checksum of the data set, where it is a folder.") var checksum: String?
  @Option(help: "Sizes and times of the data set's files when they were verified.") var verified: String
  @Option(help: "The command that started it, for provenance.") var commandLine: String
  @Option(help: "The `--set` edits of that command, for provenance.") var overrides: String?
  @Option(help: "The checkout's commit, for provenance.") var gitCommit: String?
  @Flag(help: "The checkout has uncommitted changes, for provenance.") var gitDirty = false
  @Option(help: "Begin the run although it has a result, which is forgotten, or confirmed when it comes out again.")
  var replace: Replacement?
  @Option(help: "How often a checkpoint is saved.") var checkpointEvery: Duration
  @OptionGroup var data: DataOption

  /// Thrown inside the training loop when someone asked to stop.
  private struct Interrupted: Error {}

  func run() throws {
    try reportingFailures {
      let bell = Bell()
      let signals = Signals(bell) { _exit(ExitCode.interrupted.rawValue) }
      defer { withExtendedLifetime(signals) {} }
      Self.stopWhenControlPipeCloses(bell)
      let store = try Store(path: store, access: .update)
      let kernels = try KernelVariant(environment: Console.environment("RUNNER_KERNELS"))
      let run = Fingerprint(hex: fingerprint)
      let state = try store.states(of: [run])[run]
      let assignment = try store.begin(
        run, lease: .ofThisProcess, provenance: try provenance(kernels), replacing: replace,
        takingOver: state?.isAlive == false ? state?.lease : nil, at: Clock.timestamp())
      try train(assignment, kernels, store, bell)
    }
  }

  private func train(_ assignment: Assignment, _ kernels: KernelVariant, _ store: Store, _ bell: Bell) throws {
    let images = try DatasetFiles.open(dataset, in: data, verified: verified)
    let trainer = Trainer(
      configuration: assignment.configuration, seed: assignment.seed, dataset: images, kernels: kernels,
      clock: Clock.seconds)
    let pixels = trainer.normalization
    try store.record(
      inputMean: pixels.mean, inputStd: pixels.standardDeviation,
      layers: trainer.telemetry == nil ? [] : trainer.observedLayers, of: assignment)
    try store.record(
      parameters: trainer.parameterCount, imagesPerEpoch: trainer.imagesPerEpoch, of: assignment)
    var recorder = RunRecorder(assignment, in: store, checkpointInterval: checkpointEvery.seconds)
    do {
      let checkpoint = try assignment.checkpoint.map { try Checkpoint(bytes: $0.state) }
      let outcome = try trainer.run(from: checkpoint) { event, moment in
        // A run that has ended is not thrown away.
        let isStopping = bell.stopRequests > 0 && !moment.endsRun
        try recorder.record(event, at: moment, stopping: isStopping)
        if isStopping { throw Interrupted() }
      }
      try store.end(assignment, as: outcome, at: Clock.timestamp())
    } catch let error as CheckpointError {
      throw Failure.unusableCheckpoint(assignment.fingerprint, error)
    } catch is Interrupted {
      try store.abandon(
        assignment.fingerprint, as: .interrupted, reason: "interrupted by a signal",
        worker: assignment.lease.processID, at: Clock.timestamp())
      try? store.finish()
      throw ExitCode.interrupted
    }
  }

  private func provenance(_ kernels: KernelVariant) throws -> Provenance {
    guard let checksum = checksum ?? DatasetRegistry.dataset(named: dataset)?.facts.checksum else {
      throw Failure.unknownDataset(dataset)
    }
    return Provenance(
      gitCommit: gitCommit, gitDirty: gitCommit == nil ? nil : gitDirty, runnerVersion: Runner.version,
      trainerVersion: Trainer.version, compiler: Machine.compiler, host: Machine.host, system: Machine.system,
      cpu: Machine.cpu, cores: Machine.cores, kernels: kernels.rawValue, datasetChecksum: checksum,
      commandLine: commandLine, overrides: overrides)
  }

  /// The control pipe is held open by `runner run` alone: when that process is gone, however it went, this one says in
  /// the store that it was interrupted and ends, within five seconds in any case.
  private static func stopWhenControlPipeCloses(_ bell: Bell) {
    var status = stat()
    guard fstat(STDIN_FILENO, &status) == 0, status.st_mode & S_IFMT == S_IFIFO else { return }
    Thread.detachNewThread {
      var byte: UInt8 = 0
      while true {
        let count = read(STDIN_FILENO, &byte, 1)
        if count == 0 || (count < 0 && errno != EINTR) { break }
      }
      bell.requestStop()
      Thread.sleep(forTimeInterval: 5)
      _exit(ExitCode.interrupted.rawValue)
    }
  }
}

extension Replacement: ExpressibleByArgument {}

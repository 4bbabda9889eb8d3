import Runs
import Store
import Training

/// Runs that nobody trained, recorded through the store's own interface.
extension Store {
  /// Makes `experiment` the store's and queues its runs that are not there yet; returns those.
  func plan(_ generated: GeneratedExperiment) throws -> [PlannedRun] {
    try define(generated.experiment, runs: generated.planned, at: Self.now)
    let known = try states(of: generated.planned.map(\.fingerprint))
    let missing = generated.planned.filter { known[$0.fingerprint] == nil }
    _ = try queue(missing.map(\.fingerprint), seen: [:], at: Self.now)
    return missing
  }

  /// Begins a queued run as a worker does.
  func begin(_ run: PlannedRun) throws -> Assignment {
    let lease = Lease(processID: 1, processStart: 1, bootID: "generated", host: "generated")
    let provenance = Provenance(
      gitCommit: nil, gitDirty: nil, runnerVersion: "generated", trainerVersion: Trainer.version,
      compiler: "generated", host: "generated", system: "generated", cpu: "generated", cores: 1, kernels: "plain",
      datasetChecksum: run.datasetChecksum, commandLine: "generated", overrides: nil)
    return try begin(run.fingerprint, lease: lease, provenance: provenance, at: Self.now)
  }

  /// Records `batches` rows and one epoch of a run in one transaction, and ends it.
  func complete(_ run: PlannedRun, batches: Int) throws {
    let assignment = try begin(run)
    try append(
      to: assignment, batches: Self.batches(0..<batches),
      epochs: [
        EpochRecord(
          epoch: 0, trainLoss: 0.3, validLoss: 0.2, accuracy: 0.9 + Double(run.seed % 8) / 100, trainingSeconds: 1,
          validationSeconds: 0.1)
      ], at: Self.now)
    try end(assignment, as: .completed(weightsDigest: run.fingerprint.hex), at: Self.now)
  }

  /// Records as training makes them: no number is a short one.
  static func batches(_ steps: Range<Int>) -> [BatchRecord] {
    steps.map { step in
      let progress = Double(step + 1) / 3
      return BatchRecord(
        step: step, epoch: 0, loss: 1 / progress.squareRoot(), smoothLoss: 2 / (progress + 0.7).squareRoot(),
        learningRate: 0.06 / progress, momentum: 0.95 - 0.1 / progress)
    }
  }

  /// The moment of every generated record.
  static let now = "2026-01-01T00:00:00.000Z"
}

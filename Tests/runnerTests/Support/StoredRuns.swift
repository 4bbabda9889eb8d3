import Foundation
import Runs
import Specs
import Store
import Training

@testable import runner

/// Runs put into a store without training, at times that a test chooses.
enum StoredRuns {
  /// Defines `Spec.small` with two epochs, and begins its first run at `time` for the worker of `lease`.
  static func begin(in store: Store, at time: String, lease: Lease = .ofThisProcess) throws -> Assignment {
    let experiment = try SpecReader.read(
      Array(Spec.small(epochs: 2).utf8), name: "small.json", catalogue: .ofRunner)
    let settings = experiment.configurations[0].settings
    let checksum = Catalogue.ofRunner.dataset(named: "glyphs")?.checksum ?? ""
    let run = PlannedRun(
      configuration: "plain", seed: 0,
      fingerprint: Fingerprint(
        configuration: Catalogue.ofRunner.departures(of: settings), seed: 0, dataset: checksum, trainer: Trainer.version
      ),
      datasetChecksum: checksum, trainerVersion: Trainer.version)
    try store.define(experiment, runs: [run], at: time)
    _ = try store.queue([run.fingerprint], seen: [:], at: time)
    return try store.begin(run.fingerprint, lease: lease, provenance: provenance(checksum), at: time)
  }

  private static func provenance(_ checksum: String) -> Provenance {
    Provenance(
      gitCommit: nil, gitDirty: nil, runnerVersion: "0", trainerVersion: Trainer.version, compiler: "c", host: "h",
      system: "s",
      cpu: "p", cores: 1, kernels: "plain", datasetChecksum: checksum, commandLine: "runner", overrides: nil)
  }
}

import Runs
import Store
import Training

/// A stored run that this runner can train again.
struct VerifiableRun {
  let stored: StoredRun
  /// Every setting written out, also those that are newer than the run.
  let settings: RunConfiguration

  /// Why a stored run cannot be trained again.
  struct Obstacle: Error {
    let reason: String
  }

  /// The run `stored`.
  ///
  /// - Throws: `Obstacle` where it has no result, or this runner would train something else
  init(_ stored: StoredRun) throws(Obstacle) {
    let record = stored.record
    guard record.status.isResult else {
      throw Obstacle(reason: "it is \(record.status.rawValue) and has no result to compare with")
    }
    let version = record.provenance?.trainerVersion
    guard version == Trainer.version else {
      throw Obstacle(
        reason: "it was trained by trainer version \(version.map(String.init) ?? "unknown"), and this runner has "
          + "version \(Trainer.version)")
    }
    let catalogue = Catalogue.ofRunner
    guard case .string(let name)? = stored.settings["dataset"], let dataset = catalogue.dataset(named: name) else {
      if case .string(let path)? = stored.settings["dataset"], DatasetFacts.isFolder(path) {
        throw Obstacle(reason: "its data, the folder `\(path)`, is not there any more")
      }
      throw Obstacle(reason: "this runner does not know its data set")
    }
    guard dataset.checksum == record.provenance?.datasetChecksum else {
      throw Obstacle(reason: "its data set `\(name)` had other bytes than this runner's")
    }
    var settings = stored.settings
    for setting in catalogue.settings(for: settings) where settings[setting.name] == nil {
      settings[setting.name] = setting.defaultValue
    }
    let fingerprint = Fingerprint(
      configuration: catalogue.departures(of: settings), seed: record.seed, dataset: dataset.checksum,
      trainer: Trainer.version)
    guard fingerprint == record.fingerprint else {
      throw Obstacle(reason: "its settings do not give its fingerprint: they are another runner's, or were changed")
    }
    settings.telemetry = stored.telemetry
    self.stored = stored
    self.settings = settings
  }

  /// How people know it.
  var label: String { stored.label }

  /// What the scratch store plans.
  var planned: PlannedRun {
    PlannedRun(
      configuration: stored.record.fingerprint.hex, seed: stored.record.seed, fingerprint: stored.record.fingerprint,
      datasetChecksum: stored.record.provenance?.datasetChecksum ?? "", trainerVersion: Trainer.version)
  }
}

extension StoredRun {
  /// How people know it: configuration and seed.
  var label: String { "\(record.configuration) seed \(record.seed)" }
}

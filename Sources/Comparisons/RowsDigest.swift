import Runs

/// The digest of everything that a comparison was made from, so that two reports can be told apart.
///
/// One line of JSON values for the experiment, for each configuration, each run, each epoch, and for what else a run recorded,
/// in the definition's order; numbers in the shortest digits that read back as the same value.
enum RowsDigest {
  /// SHA-256, in hex, of the experiment's definition and of `runs`, by configuration, then by seed.
  static func hex(of experiment: Experiment, runs: [RunRecord]) -> String {
    var hash = SHA256()
    var bytes: [UInt8] = []
    append(["experiment"] + fields(of: experiment), to: &bytes)
    for configuration in experiment.configurations {
      append(["configuration"] + fields(of: configuration), to: &bytes)
      flush(&bytes, into: &hash)
    }
    for run in runs {
      append(["run"] + fields(of: run), to: &bytes)
      for epoch in run.epochs { append(["epoch"] + fields(of: epoch), to: &bytes) }
      // Nothing where an earlier runner recorded neither, so that reports of old stores stay as they are.
      if let parameters = run.parameters { append(["parameters", String(parameters)], to: &bytes) }
      if let images = run.correctness {
        append(["correctness", String(images.images), SHA256.hex(of: images.bits)], to: &bytes)
      }
      flush(&bytes, into: &hash)
    }
    hash.update(bytes)
    return hash.finalize()
  }

  /// Hashes what has come together where that is worth it, so that the whole text is never in memory.
  private static func flush(_ bytes: inout [UInt8], into hash: inout SHA256) {
    guard bytes.count > 1 << 15 else { return }
    hash.update(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// A line of JSON values, commas between them.
  private static func append(_ fields: [String?], to bytes: inout [UInt8]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      if let field {
        SettingValue.appendQuoted(field, to: &bytes)
      } else {
        bytes.append(contentsOf: "null".utf8)
      }
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private static func fields(of experiment: Experiment) -> [String?] {
    let report = experiment.report
    return [
      experiment.name, experiment.title, experiment.description, experiment.baseline,
      experiment.seeds.map(String.init).joined(separator: " "), report.primary, report.direction.rawValue,
      report.at.rawValue, report.compare.rawValue, report.alpha.description, report.margin?.description,
    ]
  }

  private static func fields(of configuration: Configuration) -> [String?] {
    [
      configuration.name, configuration.title, configuration.description, configuration.parent,
      configuration.settings.json,
    ]
  }

  private static func fields(of run: RunRecord) -> [String?] {
    let made = run.provenance
    return [
      run.fingerprint.hex, run.configuration, String(run.seed), run.status.rawValue, run.reason, run.startedAt,
      run.finishedAt, run.weightsDigest, run.metricsDigest, run.outputTail, made?.gitCommit,
      made?.gitDirty.map(String.init), made?.runnerVersion, made.map { String($0.trainerVersion) }, made?.compiler,
      made?.host, made?.system, made?.cpu, made.map { String($0.cores) }, made?.kernels, made?.datasetChecksum,
      made?.commandLine, made?.overrides,
    ]
  }

  private static func fields(of epoch: EpochRecord) -> [String?] {
    [
      String(epoch.epoch), epoch.trainLoss.description, epoch.validLoss.description, epoch.accuracy.description,
      epoch.trainingSeconds.description, epoch.validationSeconds.description,
    ]
  }
}

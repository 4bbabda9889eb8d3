import Runs

/// The digest of everything that a comparison was made from, so that two reports can be told apart.
///
/// One line of JSON values for the experiment, for each configuration, each run and each epoch, in the definition's
/// order; numbers in the shortest digits that read back as the same value.
enum RowsDigest {
  /// SHA-256, in hex, of the experiment's definition and of `runs`, by configuration, then by seed.
  static func hex(of experiment: Experiment, runs: [RunRecord]) -> String {
    var lines = [line(["experiment"] + fields(of: experiment))]
    lines += experiment.configurations.map { line(["configuration"] + fields(of: $0)) }
    for run in runs {
      lines.append(line(["run"] + fields(of: run)))
      lines += run.epochs.map { line(["epoch"] + fields(of: $0)) }
    }
    return SHA256.hex(of: lines.joined())
  }

  private static func line(_ fields: [String?]) -> String {
    fields.map { $0.map(SettingValue.quoted) ?? "null" }.joined(separator: ",") + "\n"
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

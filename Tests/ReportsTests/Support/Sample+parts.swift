import Runs

extension Sample {
  /// The chapter's configurations, each extending the one before it.
  static let configurations: [Configuration] = {
    let constant: [String: SettingValue] = [
      "dataset": .string("mnist"), "batch_size": .integer(64), "epochs": .integer(1), "learning_rate": .number(0.06),
      "model.name": .string("simple_cnn"), "model.normalization": .string("none"), "optimizer.name": .string("adam"),
      "schedule.name": .string("constant"),
    ]
    let oneCycle: [String: SettingValue] = [
      "schedule.name": .string("one_cycle"), "schedule.div": .number(25), "schedule.pct_start": .number(0.25),
      "schedule.moms": .list([.number(0.95), .number(0.85), .number(0.95)]),
    ]
    let own: [(name: String, settings: [String: SettingValue])] = [
      ("baseline", constant), ("bs512", ["batch_size": .integer(512)]), ("1cycle", oneCycle),
      ("batchnorm", ["model.normalization": .string("batch")]),
      ("lr0.1", ["learning_rate": .number(0.1), "epochs": .integer(5)]),
    ]
    let atDefault: Set = ["dataset", "schedule.div", "schedule.pct_start", "schedule.moms"]
    var configurations: [Configuration] = []
    for (name, settings) in own {
      var values = configurations.last?.settings ?? RunConfiguration()
      var origins = (configurations.last?.origins ?? [:]).mapValues { origin in
        origin == .own ? .inherited(from: configurations.last?.name ?? "") : origin
      }
      for (key, value) in settings {
        values[key] = value
        origins[key] = atDefault.contains(key) ? .documentedDefault : name == "baseline" ? .specDefaults : .own
      }
      let parent = configurations.last?.name
      configurations.append(Configuration(name: name, parent: parent, settings: values, origins: origins))
    }
    return configurations
  }()

  /// Completed runs with these final accuracies at the seeds from 0 on, each epoch taking `seconds` and a little.
  static func trained(_ name: String, _ accuracies: [Double], epochs: Int = 1, seconds: Double) -> [RunRecord] {
    accuracies.enumerated().map { seed, accuracy in
      let records = (0..<epochs).map { epoch in
        let missing = Double(epochs - 1 - epoch)
        return EpochRecord(
          epoch: epoch, trainLoss: 2.4 - 2.375 * accuracy + 0.04 * missing,
          validLoss: 2.4 - 2.395 * accuracy + 0.03 * missing, accuracy: accuracy - 0.006 * missing,
          trainingSeconds: seconds, validationSeconds: 0.125 + Double(seed) / 64)
      }
      let hex = SHA256.hex(of: "\(name) \(seed)")
      return RunRecord(
        fingerprint: Fingerprint(hex: hex), configuration: name, seed: seed, status: .completed, epochs: records,
        startedAt: "2026-01-02T03:04:0\(seed).000Z", finishedAt: "2026-01-02T03:05:0\(seed).000Z",
        weightsDigest: SHA256.hex(of: "weights" + hex), metricsDigest: SHA256.hex(of: "metrics" + hex),
        provenance: provenance)
    }
  }

  /// `run` as it stands when it did not complete: no epoch, no digest.
  static func stopped(_ run: RunRecord, _ status: RunStatus, _ reason: String?) -> RunRecord {
    with(run) {
      $0.status = status
      $0.reason = reason
      $0.epochs = []
      $0.weightsDigest = nil
      $0.metricsDigest = nil
      $0.finishedAt = nil
    }
  }

  static func with(_ run: RunRecord, _ change: (inout RunRecord) -> Void) -> RunRecord {
    var run = run
    change(&run)
    return run
  }

  static let provenance = Provenance(
    gitCommit: "0123456789abcdef0123456789abcdef01234567", gitDirty: false, runnerVersion: "0.1.0", trainerVersion: 1,
    compiler: "Swift 6.3.1 release", host: "laboratory", system: "Ubuntu 24.04", cpu: "Intel Xeon Platinum 8481C",
    cores: 2, kernels: "avx512", datasetChecksum: SHA256.hex(of: "mnist"),
    commandLine: "runner experiments/ch13.json", overrides: nil)
}

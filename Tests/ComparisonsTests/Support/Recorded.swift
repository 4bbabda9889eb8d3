import Comparisons
import Runs

/// An experiment of configurations `a`, `b`, …, each extending the one before it, with values given by hand.
struct Recorded {
  var experiment: Experiment
  var runs: [RunRecord] = []

  init(_ names: [String], seeds: [Int]) {
    let configurations = names.indices.map { index in
      Configuration(
        name: names[index], parent: index == 0 ? nil : names[index - 1],
        settings: RunConfiguration(["epochs": .integer(index + 1), "dataset": .string("mnist")]),
        origins: ["epochs": .own, "dataset": .documentedDefault])
    }
    experiment = Experiment(name: "test", baseline: names[0], seeds: seeds, configurations: configurations)
  }

  var record: ExperimentRecord { ExperimentRecord(experiment: experiment, runs: runs) }

  /// A completed run whose epochs end with these accuracies, each epoch two seconds of training and half a second more.
  mutating func complete(_ name: String, seed: Int, _ accuracies: Double..., loss: Double = 0.5) {
    let epochs = accuracies.enumerated().map { epoch, accuracy in
      EpochRecord(
        epoch: epoch, trainLoss: loss / 2, validLoss: loss, accuracy: accuracy, trainingSeconds: 2,
        validationSeconds: 0.5)
    }
    add(name, seed: seed, .completed, epochs: epochs)
  }

  /// A run of this status.
  mutating func add(_ name: String, seed: Int, _ status: RunStatus, epochs: [EpochRecord] = []) {
    runs.append(
      RunRecord(
        fingerprint: Fingerprint(hex: SHA256.hex(of: "\(name) \(seed)")), configuration: name, seed: seed,
        status: status, reason: status == .completed ? nil : "for a reason", epochs: epochs,
        provenance: status == .queued ? nil : Self.provenance))
  }

  static let provenance = Provenance(
    gitCommit: nil, gitDirty: nil, runnerVersion: "0.1.0", trainerVersion: 1, compiler: "Swift", host: "host",
    system: "Linux", cpu: "a processor", cores: 2, kernels: "avx2", datasetChecksum: "d1", commandLine: "runner spec",
    overrides: nil)
}

/// Whether both are the same to 1e-12 of their size.
func close(_ value: Double?, _ expected: Double) -> Bool {
  value.map { abs($0 - expected) <= 1e-12 * max(1, abs(expected)) } ?? false
}

extension Comparison {
  /// The result of the configuration of that name.
  subscript(name: String) -> ConfigurationResult? {
    configurations.first { $0.configuration.name == name }
  }
}

import Diagnostics
import Runs
@testable import Specs

/// What the tests of reading share.
enum Reading {
  /// The experiment of a spec that has no fault.
  static func experiment(_ spec: String, _ overrides: String...) throws(SpecFaults) -> Experiment {
    try SpecReader.read(Array(spec.utf8), name: "spec.json", catalogue: .test, overrides: overrides)
  }

  /// The faults of a spec; none where it is read.
  static func faults(_ spec: String, _ overrides: String...) -> [Fault] {
    faults(Array(spec.utf8), overrides)
  }

  /// The faults of a spec in bytes.
  static func faults(_ spec: [UInt8], _ overrides: [String] = []) -> [Fault] {
    do throws(SpecFaults) {
      _ = try SpecReader.read(spec, name: "spec.json", catalogue: .test, overrides: overrides)
      return []
    } catch {
      return error.faults
    }
  }

  /// The configurations of an experiment by name.
  static func configurations(_ spec: String, _ overrides: String...) throws(SpecFaults) -> [String: Configuration] {
    let experiment = try SpecReader.read(
      Array(spec.utf8), name: "spec.json", catalogue: .test, overrides: overrides)
    return Dictionary(uniqueKeysWithValues: experiment.configurations.map { ($0.name, $0) })
  }

  /// The five configurations of the chapter.
  static let chapter = """
    {
      "$schema": "./experiment.schema.json",
      "name": "ch13",
      "title": "Training a CNN",
      "baseline": "baseline",
      "seeds": [0, 1, 2],
      "report": { "primary": "accuracy", "direction": "maximize", "at": "last", "compare": "parent" },
      "defaults": {
        "dataset": "mnist",
        "model": { "name": "simple_cnn", "normalization": "none" },
        "batch_size": 64, "epochs": 1, "learning_rate": 0.06,
        "schedule": { "name": "constant" }, "optimizer": { "name": "adam" }
      },
      "configurations": [
        { "name": "baseline" },
        { "name": "bs512", "extends": "baseline", "batch_size": 512 },
        { "name": "1cycle", "extends": "bs512", "schedule": { "name": "one_cycle" } },
        { "name": "batchnorm", "extends": "1cycle", "model": { "normalization": "batch" } },
        { "name": "lr0.1", "extends": "batchnorm", "learning_rate": 0.1, "epochs": 5 }
      ]
    }
    """
}

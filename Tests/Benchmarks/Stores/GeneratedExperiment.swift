import Runs
import Specs
import Store
import Training

/// An experiment of many configurations, as somebody would write it who searches for a learning rate.
struct GeneratedExperiment {
  /// The spec's text.
  let text: String
  let experiment: Experiment
  /// Every configuration with every seed, as `runner` plans them.
  let planned: [PlannedRun]

  /// - dataset: what its runs train on
  init(configurations: Int, seeds: Int, dataset: String = "mnist") throws {
    let lines = (0..<configurations).map { index in
      let parent = index == 0 ? "" : #""extends": "c0", "#
      return #"    { "name": "c\#(index)", \#(parent)"learning_rate": \#(0.001 + Double(index) * 1e-6) }"#
    }
    text = """
      {
        "name": "generated",
        "seeds": [\((0..<seeds).map(String.init).joined(separator: ", "))],
        "defaults": { "dataset": "\(dataset)" },
        "configurations": [
      \(lines.joined(separator: ",\n"))
        ]
      }

      """
    let catalogue = Catalogue.ofBenchmarks
    experiment = try SpecReader.read(Array(text.utf8), name: "generated.json", catalogue: catalogue)
    let checksum = catalogue.dataset(named: dataset)?.checksum ?? ""
    planned = experiment.configurations.flatMap { [seeds = experiment.seeds] configuration in
      let departures = catalogue.departures(of: configuration.settings)
      return seeds.map { seed in
        PlannedRun(
          configuration: configuration.name, seed: seed,
          fingerprint: Fingerprint(
            configuration: departures, seed: seed, dataset: checksum, trainer: Trainer.version),
          datasetChecksum: checksum, trainerVersion: Trainer.version)
      }
    }
  }
}

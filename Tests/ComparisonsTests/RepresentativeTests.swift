import Runs
import Testing

@testable import Comparisons

@Suite("The seed that stands for all")
struct RepresentativeTests {
  @Test("is the one in the middle of those that completed, of an even number the lower of the two")
  func middle() {
    #expect(representative([0.9, 0.1, 0.5]) == 2)
    #expect(representative([0.9, 0.1, 0.5, 0.7]) == 2)
    #expect(representative([0.4]) == 0)
  }

  @Test("of equal values is the earlier one")
  func ties() {
    #expect(representative([0.5, 0.5, 0.5, 0.5]) == 1)
  }

  @Test("is a completed one where there is any, else the first that began, else none")
  func unfinished() {
    #expect(representative([nil, nil, 0.1], otherwise: .diverged) == 2)
    #expect(representative([nil, nil], otherwise: .diverged) == 0)
    #expect(representative([nil, nil], otherwise: .queued) == nil)
  }

  /// The seed chosen of runs with these accuracies; those without one stand as `otherwise`.
  private func representative(_ accuracies: [Double?], otherwise: RunStatus = .failed) -> Int? {
    let configuration = Configuration(name: "a", settings: RunConfiguration(), origins: [:])
    let experiment = Experiment(
      name: "x", baseline: "a", seeds: Array(accuracies.indices), configurations: [configuration])
    let runs = accuracies.enumerated().map { seed, accuracy in
      let epochs = accuracy.map {
        [
          EpochRecord(
            epoch: 0, trainLoss: 1, validLoss: 1, accuracy: $0, trainingSeconds: 1, validationSeconds: 1)
        ]
      }
      return RunRecord(
        fingerprint: Fingerprint(hex: SHA256.hex(of: "\(seed)")), configuration: "a", seed: seed,
        status: accuracy == nil ? otherwise : .completed, epochs: epochs ?? [])
    }
    return Comparison(ExperimentRecord(experiment: experiment, runs: runs)).configurations[0].representative?.seed
  }
}

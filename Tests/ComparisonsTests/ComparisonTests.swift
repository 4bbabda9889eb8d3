import Comparisons
import Runs
import Testing

@Suite("A comparison as a whole")
struct ComparisonTests {
  private var test: Recorded {
    var test = Recorded(["a", "b"], seeds: [0, 1, 2])
    // Values whose sum depends on the order in which they are added.
    for (seed, accuracy) in [0.1, 0.7, 0.3].enumerated() {
      test.complete("a", seed: seed, accuracy)
      test.complete("b", seed: seed, accuracy + 0.15)
    }
    return test
  }

  @Test("the order in which rows were read changes nothing, not even the last bit")
  func order() {
    let record = test.record
    let expected = Comparison(record)
    for shift in 1..<record.runs.count {
      let runs = Array(record.runs[shift...] + record.runs[..<shift])
      #expect(Comparison(ExperimentRecord(experiment: record.experiment, runs: runs)) == expected)
      #expect(Comparison(ExperimentRecord(experiment: record.experiment, runs: runs.reversed())) == expected)
    }
  }

  @Test("sums are taken in the order of the seeds")
  func sums() {
    #expect(Comparison(test.record)["a"]?.summary?.mean == (0.1 + 0.7 + 0.3) / 3)
  }

  @Test("the digest moves with every row that was read", arguments: 0..<14)
  func digest(change: Int) {
    let record = test.record
    var other = record
    switch change {
    case 0: other.experiment.title = "another"
    case 1: other.experiment.seeds.append(3)
    case 2: other.experiment.report.at = .best
    case 3: other.experiment.configurations[1].settings["epochs"] = .integer(9)
    case 4: other.experiment.configurations[1].parent = nil
    case 5: other.runs[3].status = .diverged
    case 6: other.runs[3].reason = "null"
    case 7: other.runs[3].epochs[0].accuracy = 0.7.nextUp
    case 8: other.runs[3].epochs[0].validationSeconds = 0.6
    case 9: other.runs[3].weightsDigest = "00"
    case 10: other.runs[3].provenance?.kernels = "plain"
    case 11: other.runs[3].provenance = nil
    case 12: other.runs[3].fingerprint = Fingerprint(hex: "00")
    default: other.runs.removeLast()
    }
    #expect(Comparison(other).digest != Comparison(record).digest)
    #expect(Comparison(record).digest.count == 64)
  }

  @Test("what all runs ran on is said once, what differs is counted")
  func facts() throws {
    var record = test.record
    record.runs[1].provenance?.kernels = "avx512"
    record.runs[2].provenance?.kernels = "avx512"
    record.runs[3].provenance?.gitCommit = "c0ffee"
    record.runs[3].provenance?.gitDirty = true
    record.runs[4].provenance?.overrides = "epochs=2"
    record.runs[5].provenance = nil
    let facts = Comparison(record).facts
    func values(_ topic: ProvenanceFact.Topic) -> [String] {
      facts.first { $0.topic == topic }?.values.map { "\($0.text): \($0.runs)" } ?? []
    }
    #expect(values(.processor) == ["a processor: 5"])
    // The runs stand by configuration, then by seed: a 0, a 1, a 2, b 0, b 1, b 2.
    #expect(values(.kernels) == ["avx2: 3", "avx512: 2"])
    #expect(values(.gitCommit) == ["c0ffee with uncommitted changes: 1", "none: 4"])
    #expect(values(.overrides) == ["epochs=2: 1", "none: 4"])
    #expect(values(.dataset) == ["mnist d1: 5"])
    #expect(values(.commandLine) == ["runner spec: 5"])
  }

  @Test("what no run knows is left out")
  func unknown() {
    let topics = Comparison(test.record).facts.map(\.topic)
    #expect(!topics.contains(.gitCommit) && !topics.contains(.overrides))
    #expect(topics.contains(.compiler))
  }

  @Test("an experiment of which nothing ran has its configurations, and nothing else")
  func empty() {
    let comparison = Comparison(ExperimentRecord(experiment: test.experiment, runs: []))
    #expect(comparison.configurations.map(\.configuration.name) == ["a", "b"])
    #expect(comparison.configurations.allSatisfy { $0.summary == nil && $0.againstBaseline == nil })
    #expect(comparison.counts.map(\.outcome) == [.notRun])
    #expect(comparison.counts.map(\.count) == [6])
    #expect(comparison.seconds == 0 && comparison.facts.isEmpty)
  }
}

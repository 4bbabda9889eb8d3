import Runs
import Testing

@testable import Comparisons

@Suite("What a result cost")
struct CostTests {
  private let facts = DatasetFacts(
    name: "mnist", documentation: "", trainingCount: 1000, validationCount: 1,
    imageShape: ImageShape(channels: 1, height: 1, width: 1), classes: 10, files: [])

  @Test("training time leaves out validation, and is the median of the completed runs")
  func training() {
    var test = Recorded(["a"], seeds: [0, 1, 2, 3])
    // Each epoch is two seconds of training and half a second of validation.
    test.complete("a", seed: 0, 0.5)
    test.complete("a", seed: 1, 0.5, 0.6, 0.7)
    test.complete("a", seed: 2, 0.5, 0.6)
    test.add("a", seed: 3, .failed)
    #expect(Comparison(test.record)["a"]?.cost.trainingSeconds == 4)
  }

  @Test("time to an accuracy ends with the first epoch that has it; runs that never do take for ever")
  func timeTo() throws {
    var test = Recorded(["a"], seeds: [0, 1, 2])
    test.complete("a", seed: 0, 0.96, 0.97, 0.95, 0.99)
    test.complete("a", seed: 1, 0.975, 0.985, 0.98)
    test.complete("a", seed: 2, 0.5, 0.6, 0.9)
    let times = try #require(Comparison(test.record)["a"]).cost.timesTo
    #expect(times.map(\.accuracy) == [0.97, 0.98, 0.99])
    #expect(times.map(\.reached) == [2, 2, 1])
    #expect(times.map(\.seconds) == [4, 8, nil])
  }

  @Test("images are those of whole batches where the last one is dropped")
  func images() {
    var test = Recorded(["a", "b"], seeds: [0])
    #expect(Comparison(test.record, datasets: [facts])["b"]?.cost.images == nil)
    for index in 0...1 {
      test.experiment.configurations[index].settings["batch_size"] = .integer(64)
      test.experiment.configurations[index].settings["drop_last"] = .boolean(index == 0)
    }
    // a trains 1 epoch, b 2.
    let comparison = Comparison(test.record, datasets: [facts])
    #expect(comparison["a"]?.cost.images == 960 && comparison["b"]?.cost.images == 2000)
    #expect(Comparison(test.record)["a"]?.cost.images == nil)
  }

  @Test("nothing that completed costs nothing known")
  func nothing() {
    let cost = Comparison(Recorded(["a"], seeds: [0]).record)["a"]?.cost
    #expect(cost?.trainingSeconds == nil && cost?.timesTo.allSatisfy { $0.reached == 0 && $0.seconds == nil } == true)
  }

  @Test("the mean has an interval from three seeds on")
  func meanInterval() throws {
    var test = Recorded(["a"], seeds: [0, 1, 2])
    for (seed, value) in [0.5, 0.75].enumerated() { test.complete("a", seed: seed, value) }
    #expect(Comparison(test.record)["a"]?.meanInterval == nil)
    test.complete("a", seed: 2, 1)
    // 4.302653·.25/√3 around .75
    let interval = try #require(Comparison(test.record)["a"]?.meanInterval)
    #expect(close(interval.low, 0.75 - 4.302652729749462 * 0.25 / 3.0.squareRoot()))
    #expect(close(interval.high, 0.75 + 4.302652729749462 * 0.25 / 3.0.squareRoot()))
  }
}

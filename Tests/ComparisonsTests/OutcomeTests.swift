import Comparisons
import Runs
import Testing

@Suite("What became of each seed")
struct OutcomeTests {
  @Test("every seed stands under its configuration, in the experiment's order, whatever became of it")
  func everySeed() throws {
    var test = Recorded(["a"], seeds: [7, 3, 5, 1, 2, 4, 6, 0])
    test.complete("a", seed: 3, 0.75)
    let statuses: [(Int, RunStatus)] = [
      (5, .diverged), (1, .failed), (2, .timedOut), (4, .interrupted), (6, .running), (0, .queued),
    ]
    for (seed, status) in statuses { test.add("a", seed: seed, status) }
    let result = try #require(Comparison(test.record)["a"])
    #expect(result.seeds.map(\.seed) == [7, 3, 5, 1, 2, 4, 6, 0])
    #expect(
      result.seeds.map(\.outcome) == [
        .notRun, .completed, .diverged, .failed, .timedOut, .interrupted, .running, .notRun,
      ])
    #expect(result.seeds.map(\.value) == [nil, 0.75, nil, nil, nil, nil, nil, nil])
    #expect(result.count(.notRun) == 2)
    #expect(Comparison(test.record).counts.map(\.count) == [1, 1, 1, 1, 1, 1, 2])
  }

  @Test(
    "diverged and failed runs have no value, even where their epochs have", arguments: [RunStatus.diverged, .failed])
  func partial(status: RunStatus) throws {
    var test = Recorded(["a"], seeds: [0, 1])
    test.complete("a", seed: 0, 0.5)
    test.complete("a", seed: 1, 0.99)
    test.runs[1].status = status
    let result = try #require(Comparison(test.record)["a"])
    #expect(result.summary?.n == 1)
    #expect(result.summary?.maximum == 0.5)
  }

  @Test("the last epoch counts, or the best one where the spec says so")
  func epochs() {
    var test = Recorded(["a"], seeds: [0])
    test.complete("a", seed: 0, 0.5, 0.9, 0.7)
    #expect(Comparison(test.record)["a"]?.summary?.median == 0.7)
    test.experiment.report.at = .best
    #expect(Comparison(test.record)["a"]?.summary?.median == 0.9)
    test.experiment.report.direction = .minimize
    #expect(Comparison(test.record)["a"]?.summary?.median == 0.5)
  }

  @Test("NaN and infinities are never ranked: no minimum, no maximum, worse than every number")
  func nonfinite() throws {
    for bad in [Double.nan, .infinity, -.infinity] {
      var test = Recorded(["a", "b"], seeds: [0, 1])
      test.complete("a", seed: 0, 0.25)
      test.complete("a", seed: 1, 0.5)
      test.complete("b", seed: 0, bad)
      test.complete("b", seed: 1, 0.75)
      let result = try #require(Comparison(test.record)["b"])
      #expect(result.seeds.map(\.outcome) == [.nonfinite, .completed])
      #expect(result.summary?.n == 1)
      #expect(result.summary?.minimum == 0.75 && result.summary?.maximum == 0.75)
      #expect(result.againstParent?.losses == 1 && result.againstParent?.wins == 1)
      #expect(close(result.againstParent?.mean, 0.25))
    }
  }

  @Test("the best epoch is the best of those that are numbers")
  func bestOfNumbers() {
    var test = Recorded(["a"], seeds: [0])
    test.experiment.report.at = .best
    test.complete("a", seed: 0, .nan, 0.5, .infinity, 0.75)
    #expect(Comparison(test.record)["a"]?.summary?.median == 0.75)
  }

  @Test("a seed that has a run and is not declared stands after those that are")
  func undeclared() {
    var test = Recorded(["a"], seeds: [3, 1])
    for seed in [9, 1, 5, 3] { test.complete("a", seed: seed, 0.5) }
    #expect(Comparison(test.record).seeds == [3, 1, 5, 9])
  }

  @Test("times and metrics are medians over the completed runs")
  func medians() throws {
    var test = Recorded(["a"], seeds: [0, 1, 2, 3])
    test.complete("a", seed: 0, 0.5, loss: 1)
    test.complete("a", seed: 1, 0.5, 0.75, loss: 4)
    test.complete("a", seed: 2, 0.25, 0.5, 1, loss: .infinity)
    test.add("a", seed: 3, .failed)
    let result = try #require(Comparison(test.record)["a"])
    #expect(result.medianSeconds == 5)
    #expect(result.lastMedians.map(\.metric) == ["train_loss", "valid_loss", "accuracy"])
    #expect(result.lastMedians.map(\.value) == [1.25, 2.5, 0.75])
    #expect(Comparison(test.record).seconds == 15)
  }
}

import Comparisons
import Runs
import Testing

@Suite("What a change did, seed by seed")
struct DifferenceTests {
  @Test("the mean of the differences within each seed, and how often it is better")
  func paired() throws {
    var test = Recorded(["a", "b"], seeds: [0, 1, 2, 3])
    for (seed, (a, b)) in [(0.5, 0.75), (0.5, 0.5), (0.9, 0.4), (0.25, 0.75)].enumerated() {
      test.complete("a", seed: seed, a)
      test.complete("b", seed: seed, b)
    }
    let difference = try #require(Comparison(test.record)["b"]?.againstParent)
    #expect(difference.reference == "a")
    // 0.25 + 0 - 0.5 + 0.5 = 0.25, over 4 seeds
    #expect(close(difference.mean, 0.0625))
    #expect([difference.wins, difference.ties, difference.losses] == [2, 1, 1])
    #expect(difference.n == 4)
  }

  @Test("where less is better, a smaller loss is a gain")
  func minimize() throws {
    var test = Recorded(["a", "b"], seeds: [0, 1])
    test.experiment.report.primary = "valid_loss"
    test.experiment.report.direction = .minimize
    for seed in 0...1 {
      test.complete("a", seed: seed, 0.5, loss: 0.75)
      test.complete("b", seed: seed, 0.5, loss: seed == 0 ? 0.25 : 0.5)
    }
    let difference = try #require(Comparison(test.record)["b"]?.againstBaseline)
    // ((0.75 - 0.25) + (0.75 - 0.5)) / 2
    #expect(close(difference.mean, 0.375))
    #expect([difference.wins, difference.ties, difference.losses] == [2, 0, 0])
  }

  @Test("only seeds that both have are compared; unfinished ones are no outcome")
  func incomplete() throws {
    var test = Recorded(["a", "b"], seeds: [0, 1, 2, 3, 4, 5])
    for seed in 0..<5 { test.complete("a", seed: seed, 0.5) }
    test.complete("b", seed: 0, 0.75)
    for (seed, status) in [RunStatus.failed, .timedOut, .interrupted, .running].enumerated() {
      test.add("b", seed: seed + 1, status)
    }
    test.complete("b", seed: 5, 1)
    let difference = try #require(Comparison(test.record)["b"]?.againstParent)
    #expect(difference.n == 1 && difference.pairs == 1)
    #expect(close(difference.mean, 0.25))
  }

  @Test("a diverged run is worse than every number and equal to another diverged one")
  func diverged() throws {
    var test = Recorded(["a", "b"], seeds: [0, 1, 2, 3])
    test.complete("a", seed: 0, 0.5)
    test.complete("b", seed: 0, 0.625)
    test.complete("a", seed: 1, 0)
    test.add("b", seed: 1, .diverged)
    test.add("a", seed: 2, .diverged)
    test.complete("b", seed: 2, 0)
    test.add("a", seed: 3, .diverged)
    test.add("b", seed: 3, .diverged)
    let difference = try #require(Comparison(test.record)["b"]?.againstParent)
    #expect([difference.wins, difference.ties, difference.losses] == [2, 1, 1])
    #expect(difference.n == 1)
    #expect(close(difference.mean, 0.125))
  }

  @Test("where every pair has a diverged run there is a count and no mean")
  func allDiverged() throws {
    var test = Recorded(["a", "b"], seeds: [0, 1])
    for seed in 0...1 {
      test.complete("a", seed: seed, 0.5)
      test.add("b", seed: seed, .diverged)
    }
    let difference = try #require(Comparison(test.record)["b"]?.againstParent)
    #expect(difference.mean == nil)
    #expect(difference.losses == 2)
  }

  @Test("there is no difference from nothing: no parent, a parent without runs, the baseline itself")
  func absent() throws {
    var test = Recorded(["a", "b", "c"], seeds: [0])
    test.complete("a", seed: 0, 0.5)
    test.complete("c", seed: 0, 0.75)
    let comparison = Comparison(test.record)
    #expect(comparison["a"]?.againstParent == nil && comparison["a"]?.againstBaseline == nil)
    #expect(comparison["b"]?.againstParent == nil && comparison["b"]?.summary == nil)
    #expect(comparison["c"]?.againstParent == nil)
    #expect(close(comparison["c"]?.againstBaseline?.mean, 0.25))
  }

  @Test("a configuration compared with the parent whose runs it shares differs in nothing")
  func shared() throws {
    var test = Recorded(["a", "b"], seeds: [0, 1])
    test.complete("a", seed: 0, 0.5)
    test.complete("a", seed: 1, 0.9)
    test.runs += test.runs.map {
      var run = $0
      run.configuration = "b"
      return run
    }
    let comparison = Comparison(test.record)
    #expect(comparison["b"]?.againstParent?.ties == 2)
    #expect(comparison["b"]?.againstParent?.mean == 0)
    #expect(comparison["b"]?.sharesRunsWith == ["a"])
    #expect(comparison["a"]?.sharesRunsWith == ["b"])
    #expect(comparison.counts.map(\.count) == [2])
    #expect(comparison.seconds == 5)
    #expect(comparison.facts.first { $0.topic == .processor }?.values.map(\.runs) == [2])
  }
}

import Runs
import Testing

@testable import Comparisons

@Suite("Where mean ± std is not a fair summary")
struct FairSummaryTests {
  @Test("within 2 points of guessing, both ends included")
  func chance() {
    let accuracies = [0.08, 0.12, 0.0799, 0.1201, 0.1135, 0.97]
    let summary = UnfairSummary(accuracies: accuracies, classes: 10, std: nil, others: nil)
    #expect(summary?.nearChance == 3 && summary?.spread == nil)
    #expect(UnfairSummary(accuracies: [0.97, 0.5], classes: 10, std: nil, others: nil) == nil)
    #expect(UnfairSummary(accuracies: [0.97, 0.51], classes: 2, std: nil, others: nil)?.nearChance == 1)
    #expect(UnfairSummary(accuracies: accuracies, classes: nil, std: nil, others: nil) == nil)
  }

  @Test("a std of more than 10 times the others' median")
  func spread() {
    #expect(UnfairSummary(accuracies: [], classes: nil, std: 0.3, others: 0.01)?.spread == 30)
    #expect(UnfairSummary(accuracies: [], classes: nil, std: 0.1, others: 0.01) == nil)
    #expect(UnfairSummary(accuracies: [], classes: nil, std: 0.1, others: nil) == nil)
    // Others without any spread at all say nothing of what is usual.
    #expect(UnfairSummary(accuracies: [], classes: nil, std: 0.1, others: 0) == nil)
  }

  @Test("the median of the others leaves out each in its turn", arguments: 2...7)
  func others(count: Int) {
    let values = (0..<count).map { Double(CounterStream.word(UInt64($0)) % 5) }
    for (index, median) in mediansOfOthers(values).enumerated() {
      var others = values
      others.remove(at: index)
      #expect(median == Summary.median(others))
    }
    #expect(mediansOfOthers([1]) == [nil] && mediansOfOthers([]) == [])
  }

  @Test("it takes the class count of the data set that the configuration trains on")
  func classes() {
    var test = Recorded(["a", "b", "c"], seeds: [0, 1])
    for (seed, values) in [(0.1135, 0.97, 0.96), (0.95, 0.98, 0.97)].enumerated() {
      test.complete("a", seed: seed, values.0)
      test.complete("b", seed: seed, values.1)
      test.complete("c", seed: seed, values.2)
    }
    let mnist = DatasetFacts(
      name: "mnist", documentation: "", trainingCount: 1, validationCount: 1,
      imageShape: ImageShape(channels: 1, height: 1, width: 1), classes: 10, files: [])
    let comparison = Comparison(test.record, datasets: [mnist])
    #expect(comparison["a"]?.unfairness?.nearChance == 1)
    #expect((comparison["a"]?.unfairness?.spread ?? 0) > 80)
    #expect(comparison["b"]?.unfairness == nil)
    #expect(Comparison(test.record)["a"]?.unfairness?.nearChance == 0)
    test.experiment.report.primary = "valid_loss"
    #expect(Comparison(test.record, datasets: [mnist])["a"]?.unfairness == nil)
  }
}

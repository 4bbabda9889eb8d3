import Comparisons
import Runs
import Testing

@testable import Reports

@Suite("Verdicts in words")
struct VerdictSentencesTests {
  @Test("the chapter: medians lead where the mean is no fair summary, several changes are said")
  func chapter() {
    let comparison = Comparison(Sample.chapter, datasets: [Sample.mnist])
    #expect(
      comparison.verdicts == [
        "bs512 against baseline: undecided; median .1081 → .1135; better at 4 of 8 seeds, equal at 2; "
          + "+.0159 on average (95% interval -.3582 to +.3900); p .562; "
          + "so many seeds with this spread find a difference of .5158 in 4 of 5 experiments",
        "1cycle against bs512: better; median .1135 → .9746; better at 8 of 8 seeds; "
          + "+.6590 on average (95% interval +.3365 to +.9815); p .031",
        "batchnorm against 1cycle: better; +.0107 on average (95% interval +.0100 to +.0115); better at 8 of 8 seeds; p .031",
        "lr0.1 against batchnorm: better; +.0066 on average (95% interval +.0057 to +.0076); better at 8 of 8 seeds; p .031; "
          + "2 changes at once, not told apart: epochs and learning_rate",
      ])
    #expect(
      comparison.resolution
        == "4 comparisons at 5%, p-values corrected for them (Holm): with 8 seeds the smallest possible p is .031; "
        + "undecided never means \"no difference\"")
  }

  @Test("three seeds give no verdict, and say how many can")
  func threeSeeds() throws {
    let comparison = chapter(seeds: 3)
    let sentence = try #require(comparison.verdicts.last)
    #expect(
      sentence.hasPrefix(
        "lr0.1 against batchnorm: no verdict; 3 seeds cannot decide 4 comparisons at 5%, come what may; 8 can; "))
    #expect(!sentence.contains("; p "))
    #expect(
      comparison.resolution.contains(
        "with 3 seeds the smallest possible p is 1.000, so that nothing can be decided: 8 seeds can"))
  }

  @Test("seeds of the spec that were not run are said")
  func missing() throws {
    var record = Sample.chapter
    record.runs.removeAll { $0.seed > 5 }
    let sentence = try #require(Comparison(record).verdicts.last)
    #expect(sentence.hasPrefix("lr0.1 against batchnorm: no verdict; 6 seeds cannot decide"))
    #expect(sentence.contains("better at 6 of 6 seeds (of 8 in all)"))
  }

  @Test("a diverged seed: signed ranks, medians and counts first, the mean over the others")
  func diverged() throws {
    var record = Sample.chapter
    stop(&record, "1cycle", seed: 2, .diverged)
    let sentence = try #require(Comparison(record).verdicts.dropFirst(2).first)
    #expect(
      sentence == "batchnorm against 1cycle: better; median .9746 → .9853; better at 8 of 8 seeds; "
        + "+.0106 on average (95% interval +.0098 to +.0114) over 7 finished pairs; p .031; "
        + "1 pair with a diverged run: tested on signed ranks")
  }

  @Test("a diverged seed of its own weighs most, and no size is said that so many seeds would find")
  func outweighed() throws {
    var record = Sample.chapter
    stop(&record, "batchnorm", seed: 2, .diverged)
    let sentence = try #require(Comparison(record).verdicts.dropFirst(2).first)
    #expect(sentence.hasPrefix("batchnorm against 1cycle: undecided; ") && !sentence.contains("so many seeds"))
  }

  @Test("every seed of the other diverged: better, without a size")
  func allDiverged() throws {
    var record = Sample.chapter
    for seed in 0..<8 { stop(&record, "1cycle", seed: seed, .diverged) }
    let sentence = try #require(Comparison(record).verdicts.dropFirst(2).first)
    #expect(
      sentence == "batchnorm against 1cycle: better; median diverged → .9853; better at 8 of 8 seeds; p .031; "
        + "8 pairs with a diverged run: tested on signed ranks")
  }

  @Test("a failed run: incomplete, without a p-value, and what to do")
  func failed() throws {
    var record = Sample.chapter
    stop(&record, "1cycle", seed: 2, .failed)
    let sentence = try #require(Comparison(record).verdicts.dropFirst(2).first)
    #expect(
      sentence.hasPrefix(
        "batchnorm against 1cycle: incomplete; a run of seed 2 did not complete (see below); train it, then look again; "
      ))
    #expect(sentence.contains("better at 7 of 7 seeds (of 8 in all)") && !sentence.contains("; p "))
  }

  @Test("a margin makes a verdict material or equivalent")
  func margin() throws {
    var record = Sample.chapter
    record.experiment.report.margin = 0.005
    #expect(Comparison(record).verdicts.last?.hasPrefix("lr0.1 against batchnorm: better, material; ") == true)
    record.experiment.report.margin = 0.006
    #expect(Comparison(record).verdicts.last?.contains("; p .031; not shown to exceed the margin of .0060; ") == true)
    record.experiment.report.margin = 0.005
    for index in record.runs.indices where record.runs[index].configuration == "lr0.1" {
      record.runs[index].epochs[4].accuracy =
        record.runs[index - 8].epochs[0].accuracy + (index % 2 == 0 ? 0.001 : -0.001)
    }
    #expect(
      Comparison(record).verdicts.last?.hasPrefix("lr0.1 against batchnorm: equivalent; .0000 on average") == true)
  }

  @Test("the baseline alone is compared with nothing, and every report says so by leaving the verdicts out")
  func alone() {
    var record = Sample.single
    record.experiment.configurations.removeLast()
    record.runs.removeLast()
    let comparison = Comparison(record)
    #expect(comparison.verdicts == [])
    #expect(!Reports.render([comparison], as: .terminal(width: 80, color: false)).contains("verdicts"))
    #expect(!Reports.render([comparison], as: .markdown).contains("## Verdicts"))
  }

  @Test("against the baseline where the spec says so, with the changes against it")
  func baseline() throws {
    var record = Sample.chapter
    record.experiment.report.compare = .baseline
    let comparison = Comparison(record, datasets: [Sample.mnist])
    let sentence = try #require(comparison.verdicts.dropFirst(2).first)
    #expect(sentence.hasPrefix("batchnorm against baseline: better; median .1081 → .9853; better at 8 of 8 seeds; "))
    #expect(sentence.hasSuffix("3 changes at once, not told apart: batch_size, model.normalization and schedule.name"))
    let text = Reports.render([comparison], as: .terminal(width: 80, color: false))
    #expect(text.contains("Δ parent") && text.contains("mean difference from the baseline"))
  }

  @Test("what makes mean ± std unfair is said once, and the table shows counts instead")
  func unfair() {
    let comparison = Comparison(Sample.chapter, datasets: [Sample.mnist])
    #expect(
      comparison.notes == [
        "mean ± std is not a fair summary of baseline (6 of 8 seeds within 2 points of chance, a std 342 times the median of "
          + "the others') and bs512 (6 of 8 seeds within 2 points of chance, a std 363 times the median of the others'): "
          + "look at the median and at every seed"
      ])
    #expect(
      comparison.configurations.map { $0.mean(comparison.figures) }.prefix(3) == [
        "6/8 at chance", "6/8 at chance", ".9747 ± .0013",
      ])
    #expect(Comparison(Sample.chapter).configurations.first?.mean(comparison.figures) == "scattered")
  }

  @Test("seeds that are not the spec's are named")
  func undeclared() {
    var record = Sample.chapter
    record.experiment.seeds = [0, 1, 2, 3, 4, 5]
    #expect(
      Comparison(record).notes.first
        == "seeds 6, 7: not in the spec's `seeds`, and compared all the same; adding seeds until a verdict pleases makes it worth nothing"
    )
  }

  @Test("probabilities and percentages as they are read")
  func figures() {
    #expect([1, 0.03125, 0.0005, 0.00049, 0.5].map(probability) == ["1.000", ".031", ".001", "< .001", ".500"])
    #expect([0.05, 0.95, 0.999, 1 - 0.05, 0.1, 0.3].map(percent) == ["5%", "95%", "99.9%", "95%", "10%", "30%"])
  }

  private func chapter(seeds: Int) -> Comparison {
    var record = Sample.chapter
    record.experiment.seeds = Array(0..<seeds)
    record.runs.removeAll { $0.seed >= seeds }
    return Comparison(record, datasets: [Sample.mnist])
  }

  private func stop(_ record: inout ExperimentRecord, _ name: String, seed: Int, _ status: RunStatus) {
    for index in record.runs.indices where record.runs[index].configuration == name && record.runs[index].seed == seed {
      record.runs[index] = Sample.stopped(record.runs[index], status, nil)
    }
  }
}

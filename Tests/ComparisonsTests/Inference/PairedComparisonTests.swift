import Runs
import Testing

@testable import Comparisons

@Suite("A configuration against its parent: what may be said")
struct PairedComparisonTests {
  @Test("eight seeds that agree decide one question, and four questions too")
  func better() throws {
    let one = try compare(parent, parent.map { $0 + 0.01 }, jitter: true)
    #expect(one.verdict == .better && one.obstacle == nil)
    #expect(one.test?.p == 2 / 256.0 && one.correctedP == 2 / 256.0 && one.test?.method == .signFlip)
    // A run beats its own parent seed and every parent below that: 8 + 7 + … + 1 of 64 pairs.
    #expect(one.difference?.wins == 8 && one.superiority == 36 / 64.0 && one.diverged == 0)
    let four = try #require(Comparison(chain(5).record)["c3"]?.comparison)
    #expect(four.reference == "c2" && four.verdict == .better && four.correctedP == 4 * 2 / 256.0)
  }

  @Test("six of eight is no verdict of equality: undecided, with the effect that could have been found")
  func undecided() throws {
    let comparison = try compare(parent, [0.75, 0.9, 0.1, 0.8, 0.9, 0.6, 0.7, 0.2])
    #expect(comparison.verdict == .undecided && comparison.obstacle == nil)
    let (effect, interval) = (try #require(comparison.effect), try #require(comparison.interval))
    #expect(interval.low < 0 && interval.high > 0)
    // (2.364624 + 0.896030)·std/√8, from tables of t with 7 degrees of freedom
    let expected = (2.3646242515927844 + 0.8960296443137513) * effect.std / 8.0.squareRoot()
    #expect(abs(try #require(comparison.detectable) - expected) < 1e-12)
  }

  @Test("too few seeds cannot decide, whatever they show, and it is said how many can", arguments: 1...5)
  func few(n: Int) throws {
    let comparison = try compare(Array(parent.prefix(n)), parent.prefix(n).map { $0 + 0.01 }, jitter: true)
    #expect(comparison.verdict == .noVerdict && comparison.obstacle == .tooFewSeeds(needed: 6))
    #expect(comparison.test?.p == 2 / Double(1 << n))
    #expect((comparison.interval == nil) == (n == 1))
  }

  @Test("seeds that were declared and not run are counted, not guessed")
  func missing() throws {
    var test = chain(2)
    test.runs.removeAll { $0.configuration == "c1" && $0.seed >= 6 }
    let comparison = try #require(Comparison(test.record)["c1"]?.comparison)
    #expect(comparison.pairs == 6 && comparison.expected == 8)
    #expect(comparison.verdict == .better && comparison.test?.p == 2 / 64.0)
  }

  @Test(
    "a run that failed, was stopped or is running leaves the comparison incomplete, on either side",
    arguments: [RunStatus.failed, .timedOut, .interrupted, .running], ["c0", "c1"])
  func incomplete(status: RunStatus, side: String) throws {
    var test = chain(3)
    for index in test.runs.indices where test.runs[index].configuration == side && test.runs[index].seed == 5 {
      test.runs[index].status = status
    }
    let comparison = Comparison(test.record)
    let result = try #require(comparison["c1"]?.comparison)
    #expect(result.verdict == .incomplete && result.obstacle == .unfinished(seeds: [5]))
    #expect(result.test == nil && result.correctedP == nil && result.pairs == 7)
    #expect(comparison["c2"]?.comparison?.verdict == (side == "c1" ? .incomplete : .better))
    #expect(comparison["c2"]?.comparison?.correctedP == (side == "c1" ? nil : 2 * 2 / 256.0))
  }

  @Test("a diverged seed is an outcome: signed ranks test it, the mean is over the others")
  func diverged() throws {
    var test = chain(2)
    diverge(&test, "c0", seeds: [3])
    let gained = try #require(Comparison(test.record)["c1"]?.comparison)
    #expect(gained.test?.method == .signedRank && gained.diverged == 1 && gained.pairs == 8)
    #expect(gained.effect?.n == 7 && gained.verdict == .better && gained.test?.p == 2 / 256.0)
    test = chain(2)
    diverge(&test, "c1", seeds: [3])
    let lost = try #require(Comparison(test.record)["c1"]?.comparison)
    // Seven gains against the largest rank: 36 − 8 = 28 to 8.
    #expect(lost.verdict == .undecided && lost.test?.side == 1 && lost.interval?.isAbove(0) == true)
  }

  @Test("two diverged runs at a seed are a tie, left out of the ranks and counted")
  func bothDiverged() throws {
    var test = chain(2)
    diverge(&test, "c0", seeds: [0, 1])
    diverge(&test, "c1", seeds: [0, 1])
    let comparison = try #require(Comparison(test.record)["c1"]?.comparison)
    #expect(comparison.test?.zeros == 2 && comparison.test?.p == 2 / 64.0 && comparison.difference?.ties == 2)
  }

  @Test("training at every seed where the other diverges at every seed is better, without a size")
  func allDiverged() throws {
    var test = chain(2)
    diverge(&test, "c0", seeds: Array(0..<8))
    var comparison = try #require(Comparison(test.record)["c1"]?.comparison)
    #expect(comparison.verdict == .better && comparison.effect == nil && comparison.interval == nil)
    #expect(comparison.medians?.reference == -.infinity && comparison.superiority == 1)
    test = chain(2)
    diverge(&test, "c1", seeds: Array(0..<8))
    comparison = try #require(Comparison(test.record)["c1"]?.comparison)
    #expect(comparison.verdict == .worse)
  }

  @Test("the same settings are no question, and make the other questions no harder")
  func sameSettings() throws {
    var test = chain(3)
    test.experiment.configurations[2].settings = test.experiment.configurations[1].settings
    let comparison = Comparison(test.record)
    #expect(
      comparison["c2"]?.comparison?.obstacle == .sameSettings && comparison["c2"]?.comparison?.verdict == .noVerdict)
    #expect(comparison.family.count == 1 && comparison["c1"]?.comparison?.correctedP == 2 / 256.0)
  }

  @Test("every declared comparison counts, run or not")
  func family() throws {
    var test = chain(5)
    test.runs.removeAll { ["c3", "c4"].contains($0.configuration) }
    let comparison = Comparison(test.record)
    #expect(comparison.family.count == 4 && comparison.family.seedsNeeded == 8)
    #expect(comparison.family.smallestCorrectedP(seeds: 8) == 4 * 2 / 256.0)
    #expect(comparison["c1"]?.comparison?.correctedP == 4 * 2 / 256.0)
    #expect(comparison["c4"]?.comparison?.obstacle == .noPairs)
  }

  @Test("the spec says what to compare with: the parent, or the baseline")
  func reference() {
    var test = chain(3)
    test.experiment.configurations[2].parent = "c1"
    #expect(Comparison(test.record)["c2"]?.comparison?.reference == "c1")
    test.experiment.report.compare = .baseline
    #expect(Comparison(test.record)["c2"]?.comparison?.reference == "c0")
    #expect(Comparison(test.record)["c0"]?.comparison == nil)
    test.experiment.report.compare = .parent
    test.experiment.configurations[2].parent = nil
    #expect(Comparison(test.record)["c2"]?.comparison?.reference == "c0")
  }

  @Test("margin and level of the spec decide: material, equivalent, and a stricter level asks for more seeds")
  func declared() throws {
    var test = chain(2)
    test.experiment.report.margin = 0.005
    #expect(Comparison(test.record)["c1"]?.comparison?.verdict == .betterMaterial)
    test.experiment.report.alpha = 0.001
    #expect(Comparison(test.record)["c1"]?.comparison?.obstacle == .tooFewSeeds(needed: 11))
    let same = [0.5, 0.51, 0.52, 0.5, 0.51, 0.52]
    #expect(try compare(same, same.map { 1.0249 - $0 }, margin: 0.05).verdict == .equivalent)
    #expect(try compare(same, same.map { 1.0249 - $0 }).verdict == .undecided)
  }

  // MARK: - What changes nothing

  private let own = [0.96, 0.95, 0.97, 0.93, 0.99, 0.96, 0.95, 0.98]

  @Test("the order of the seeds moves no verdict and no p-value")
  func permuted() throws {
    let first = try compare(parent, own)
    for shift in 1..<8 {
      let rotate = { (values: [Double]) in Array(values[shift...] + values[..<shift]) }
      let other = try compare(rotate(parent), rotate(own))
      #expect(other.test == first.test && other.verdict == first.verdict && other.medians! == first.medians!)
      #expect(close(other.effect?.mean, try #require(first.effect).mean))
      #expect(close(other.interval?.low, try #require(first.interval).low))
    }
  }

  @Test("swapped sides have the mirrored effect and verdict, and the same p-value")
  func swapped() throws {
    for own in [own, parent.map { $0 + 0.25 }] {
      let (first, second) = (try compare(parent, own), try compare(own, parent))
      #expect(first.test?.p == second.test?.p && first.test?.side == second.test.map { -$0.side })
      #expect(first.interval?.low == second.interval.map { -$0.high })
      #expect(first.superiority == second.superiority.map { 1 - $0 })
      #expect((first.verdict == .better) == (second.verdict == .worse))
    }
  }

  @Test("a constant added to both sides, or another unit, moves nothing but the numbers' size")
  func shiftedAndScaled() throws {
    let first = try compare(parent, own)
    let shifted = try compare(parent.map { $0 + 3 }, own.map { $0 + 3 })
    #expect(shifted.test == first.test && shifted.superiority == first.superiority)
    let high = try #require(first.interval).high
    #expect(close(shifted.interval?.high, high))
    let scaled = try compare(parent.map { $0 * 100 }, own.map { $0 * 100 })
    #expect(scaled.test == first.test && close(scaled.interval?.high, high * 100))
  }

  @Test("where less is better the signs turn round, and medians stay in the metric's unit")
  func minimized() throws {
    let up = try compare(parent, parent.map { $0 + 0.01 }, jitter: true, direction: .minimize)
    #expect(up.verdict == .worse && up.interval?.isBelow(0) == true)
    #expect(close(up.medians?.reference, 0.55))
  }

  @Test(
    "what is simulated is what is reported: the verdict on differences alone is the comparison's", arguments: 6...12)
  func alone(n: Int) throws {
    var verdicts: Set<Verdict> = []
    for sample in 0..<12 {
      let d = differences(n, sample: sample).map { $0 + Double(sample - 6) / 8 }
      let critical = StudentT(degreesOfFreedom: Double(n - 1)).critical(0.05)
      let alone = Verdict(ofOnly: d, alpha: 0.05, critical: critical)
      #expect(try compare(d.map { _ in 0 }, d).verdict == alone)
      verdicts.insert(alone)
    }
    #expect(verdicts.isSuperset(of: [.better, .undecided]))
  }

  @Test("how often a run beats another one, ties half")
  func superiority() {
    #expect(PairedComparison.superiority([1, 2], over: [1, 0]) == 3.5 / 4)
    #expect(PairedComparison.superiority([-.infinity, 2], over: [-.infinity, 2]) == 0.5)
    #expect(PairedComparison.superiority([], over: [1]) == nil)
  }

  // MARK: - Making them

  private let parent = [0.5, 0.9, 0.4, 0.7, 0.6, 0.3, 0.8, 0.2]

  /// Configurations c0, c1, … of which each is a little better than the one before at all 8 seeds.
  private func chain(_ count: Int) -> Recorded {
    var test = Recorded((0..<count).map { "c\($0)" }, seeds: Array(0..<8))
    for index in 0..<count {
      for seed in 0..<8 {
        test.complete("c\(index)", seed: seed, parent[seed] + Double(index) * (0.01 + Double(seed) * 0.0001))
      }
    }
    return test
  }

  private func diverge(_ test: inout Recorded, _ name: String, seeds: [Int]) {
    for index in test.runs.indices where test.runs[index].configuration == name && seeds.contains(test.runs[index].seed)
    {
      test.runs[index].status = .diverged
      test.runs[index].epochs = []
    }
  }

  /// The comparison of `own` with `parent`, seed by seed; `jitter` makes the differences unequal.
  private func compare(
    _ parent: [Double], _ own: [Double], jitter: Bool = false, margin: Double? = nil,
    direction: ReportSettings.Direction = .maximize
  ) throws -> PairedComparison {
    var test = Recorded(["parent", "own"], seeds: Array(parent.indices))
    test.experiment.report.margin = margin
    test.experiment.report.direction = direction
    for seed in parent.indices {
      test.complete("parent", seed: seed, parent[seed])
      test.complete("own", seed: seed, own[seed] + (jitter ? Double(seed) * 0.0001 : 0))
    }
    return try #require(Comparison(test.record)["own"]?.comparison)
  }
}

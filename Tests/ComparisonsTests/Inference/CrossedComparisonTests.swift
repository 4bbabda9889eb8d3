import Comparisons
import Runs
import Testing

@Suite("Effects that would hold on new images")
struct CrossedComparisonTests {
  /// Two configurations and four seeds, with the images that each run got right.
  func record(_ images: Int = 40, without missing: Set<Int> = []) -> ExperimentRecord {
    var recorded = Recorded(["a", "b"], seeds: [0, 1, 2, 3])
    for (place, name) in ["a", "b"].enumerated() {
      for seed in 0..<4 {
        var correctness = Correctness(images: images)
        for image in 0..<images {
          correctness[image] = (image * 7 + seed * (place + 3)) % 10 < 5 + 2 * place + (image + seed) % 2
        }
        recorded.complete(name, seed: seed, Double(correctness.count) / Double(images))
        let last = recorded.runs.count - 1
        if !missing.contains(last) { recorded.runs[last].correctness = correctness }
      }
    }
    return recorded.record
  }

  @Test("its mean is the paired effect, and its interval is around it")
  func mean() throws {
    let comparison = try #require(Comparison(record()).configurations[1].comparison)
    let (crossed, interval) = (try #require(comparison.crossed), try #require(comparison.crossedInterval))
    #expect((crossed.seeds, crossed.images) == (4, 40))
    let mean = try #require(comparison.difference?.mean)
    #expect(abs(crossed.mean - mean) < 1e-12)
    #expect(abs((interval.low + interval.high) / 2 - mean) < 1e-12)
    // t(.975, 3)
    #expect(abs((interval.high - interval.low) / 2 - 3.182_446_305 * crossed.standardError) < 1e-8)
  }

  @Test("where one run does not say which images, nothing is said of new ones, and the verdict is the same")
  func missing() throws {
    let (with, without) = (Comparison(record()), Comparison(record(without: [6])))
    #expect(without.configurations[1].comparison?.crossed == nil)
    #expect(without.configurations[1].comparison?.crossedInterval == nil)
    #expect(without.configurations[1].comparison?.verdict == with.configurations[1].comparison?.verdict)
    #expect(without.configurations[1].comparison?.interval == with.configurations[1].comparison?.interval)
  }

  @Test("runs on different validation sets are not crossed")
  func otherImages() throws {
    var mixed = record()
    mixed.runs[5].correctness = Correctness(images: 39)
    #expect(Comparison(mixed).configurations[1].comparison?.crossed == nil)
  }

  @Test("images say something of the last epoch's accuracy alone")
  func otherMetrics() {
    var best = record()
    best.experiment.report.at = .best
    #expect(Comparison(best).configurations[1].comparison?.crossed == nil)
    #expect(Comparison(record(), metric: "valid_loss").configurations[1].comparison?.crossed == nil)
  }

  @Test("the rows' digest changes with an image, and is what it was where none is recorded")
  func digest() {
    var changed = record()
    changed.runs[0].correctness?[0].toggle()
    #expect(Comparison(changed).digest != Comparison(record()).digest)
    var (bare, sized) = (record(without: Set(0..<8)), record(without: Set(0..<8)))
    sized.runs[0].parameters = 10
    #expect(Comparison(bare).digest != Comparison(sized).digest)
    bare.runs[0].parameters = nil
    sized.runs[0].parameters = nil
    #expect(Comparison(bare).digest == Comparison(sized).digest)
  }

  @Test("an exploratory comparison has its interval and no verdict")
  func exploratory() throws {
    let comparison = try #require(Comparison(record(), isExploratory: true).configurations[1].comparison)
    #expect(comparison.verdict == .noVerdict && comparison.obstacle == .exploratory)
    #expect(comparison.test == nil && comparison.correctedP == nil)
    #expect(comparison.interval != nil && comparison.crossedInterval != nil)
  }
}

import Testing

@testable import Comparisons

@Suite("Would it hold on new images: the variance over seeds and images")
struct CrossedEffectTests {
  /// Bits by their place alone; one network in `rarity` errs.
  private func bits(_ seeds: Int, _ images: Int, _ sample: UInt64, rarity: UInt64 = 4) -> [String] {
    (0..<seeds).map { seed in
      (0..<images).map { image in
        CounterStream.word(sample << 40 + UInt64(seed * images + image)) % rarity == 0 ? "0" : "1"
      }.joined()
    }
  }

  private func effect(_ own: [String], _ reference: [String]) throws -> CrossedEffect {
    try #require(CrossedEffect(own: own.map(packed), reference: reference.map(packed), images: own[0].count))
  }

  @Test("the variances are those of their definitions", arguments: [(2, 2), (3, 8), (8, 50), (5, 129)])
  func definitions(seeds: Int, images: Int) throws {
    let (own, reference) = (bits(seeds, images, 1), bits(seeds, images, 2, rarity: 3))
    let u = zip(own, reference).map { zip($0, $1).map { Double($0 == "1" ? 1 : 0) - Double($1 == "1" ? 1 : 0) } }
    let rows = u.map { $0.reduce(0, +) / Double(images) }
    let columns = (0..<images).map { image in u.reduce(0) { $0 + $1[image] } / Double(seeds) }
    let mean = rows.reduce(0, +) / Double(seeds)
    func variance(_ means: [Double]) -> Double {
      means.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(means.count - 1) / Double(means.count)
    }
    var residual = 0.0
    for (seed, row) in u.enumerated() {
      for (image, value) in row.enumerated() {
        let rest = value - rows[seed] - columns[image] + mean
        residual += rest * rest / Double((seeds - 1) * (images - 1) * seeds * images)
      }
    }
    let effect = try effect(own, reference)
    #expect(abs(effect.mean - mean) < 1e-15)
    #expect(abs(effect.seedVariance - variance(rows)) < 1e-15)
    #expect(abs(effect.imageVariance - variance(columns)) < 1e-15)
    #expect(abs(effect.residualVariance - residual) < 1e-15)
  }

  @Test("where all seeds err on the same images only the images are luck")
  func sameImages() throws {
    let effect = try effect(["1111", "1111", "1111"], ["1011", "1011", "1011"])
    #expect(effect.mean == 0.25 && effect.seedVariance == 0 && effect.residualVariance == 0)
    // Four images of which one differs: variance 1/4, over 4 images.
    #expect(close(effect.standardError, 0.25))
    #expect(effect.interval(critical: 2) == Interval(0.25, plusMinus: 0.5))
  }

  @Test("where one seed is better on every image only the seeds are luck")
  func sameSeeds() throws {
    let effect = try effect(["11", "11"], ["11", "00"])
    #expect(effect.mean == 0.5 && effect.imageVariance == 0)
    #expect(close(effect.seedVariance, 0.25))
  }

  @Test("swapped sides have the negated mean, and seeds and images may stand in any order")
  func invariances() throws {
    let (own, reference) = (bits(6, 33, 3), bits(6, 33, 4))
    let first = try effect(own, reference)
    let swapped = try effect(reference, own)
    #expect(swapped.mean == -first.mean && swapped.standardError == first.standardError)
    #expect(try effect(own.reversed(), reference.reversed()) == first)
    let mirrored = { (texts: [String]) in texts.map { String($0.reversed()) } }
    #expect(try effect(mirrored(own), mirrored(reference)) == first)
  }

  @Test("bits behind the last image mean nothing")
  func padding() {
    let clean = CrossedEffect(own: [[0b101], [0b111]], reference: [[0b001], [0b011]], images: 3)
    #expect(CrossedEffect(own: [[0b11101], [0b111]], reference: [[0b001], [0b11011]], images: 3) == clean)
  }

  @Test("one seed or one image has no variance, and equal sides have none either")
  func few() {
    #expect(CrossedEffect(own: [[1]], reference: [[0]], images: 8) == nil)
    #expect(CrossedEffect(own: [[1], [1]], reference: [[0], [1]], images: 1) == nil)
    #expect(CrossedEffect(own: [[7], [5]], reference: [[7], [5]], images: 3)?.standardError == 0)
  }
}

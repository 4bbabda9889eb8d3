import Testing

@testable import Comparisons

@Suite("The exact test: flip every sign")
struct SignFlipTestTests {
  /// Every way written out.
  private func naive(_ d: [Double]) -> Double {
    let observed = abs(d.reduce(0, +)) - 1e-12 * d.reduce(0) { $0 + abs($1) }
    let ways = signs(d.count)
    return Double(ways.count { abs(zip($0, d).reduce(0) { $0 + $1.0 * $1.1 }) >= observed }) / Double(ways.count)
  }

  @Test("counting from halves is counting all ways", arguments: 1...13)
  func halves(n: Int) {
    for sample in 0..<8 {
      let d = differences(n, sample: sample)
      #expect(SignFlipTest(d).p == naive(d))
      let coarse = d.map { ($0 * 2).rounded() / 2 }
      #expect(SignFlipTest(coarse).p == naive(coarse))
    }
  }

  @Test("seeds that all agree have the smallest p-value of their number", arguments: 1...20)
  func smallest(n: Int) {
    let d = differences(n, sample: 1).map { abs($0) + 0.01 }
    let test = SignFlipTest(d)
    #expect(test.p == Resolution.smallestP(seeds: n) && test.isExact)
    #expect(SignFlipTest(d.map { -$0 }).p == test.p)
  }

  @Test("by hand: six of 16 ways come as far as 1, 2 and 3 against 1")
  func byHand() {
    // Σ = 5 of ±1 ±1 ±2 ±3: 7 and 5 twice (either 1 flipped), and their mirrors.
    #expect(SignFlipTest([1, -1, 2, 3]).p == 6 / 16.0)
    #expect(SignFlipTest([1, -1]).p == 1)
    #expect(SignFlipTest([]).p == 1 && SignFlipTest([0, 0, 0]).p == 1)
  }

  @Test("accuracies are decimals: equal differences that differ in the last bit are equal")
  func rounding() {
    let (own, reference) = ([0.9743, 0.9856, 0.1135, 0.9512], [0.9742, 0.9857, 0.1134, 0.9511])
    let d = zip(own, reference).map { $0 - $1 }
    #expect(d[0] != d[2] && SignFlipTest(d).p == SignFlipTest([1, -1, 1, 1]).p)
  }

  @Test("the order of seeds, the sides and the unit change no p-value", arguments: [3, 8, 15, 20])
  func invariances(n: Int) {
    for sample in 0..<5 {
      let d = differences(n, sample: sample)
      let p = SignFlipTest(d).p
      #expect(SignFlipTest(d.reversed()).p == p)
      #expect(SignFlipTest(Array(d.dropFirst() + d.prefix(1))).p == p)
      #expect(SignFlipTest(d.map { -$0 }).p == p)
      #expect(SignFlipTest(d.map { $0 * 0.001 }).p == p)
    }
  }

  @Test("a seed without a difference changes nothing, up to 20 seeds")
  func zeros() {
    let d = differences(9, sample: 3)
    #expect(SignFlipTest(d + [0, 0, 0]).p == SignFlipTest(d).p)
  }

  @Test("above 20 seeds 100,000 ways are drawn, the same ones every time, and p is near the exact one")
  func sampled() {
    let d = differences(20, sample: 7).map { $0 - 0.3 }
    let exact = SignFlipTest(d)
    // A difference of 0 takes it over the limit and leaves the exact p-value where it is.
    let sampled = SignFlipTest(d + [0])
    #expect(exact.isExact && !sampled.isExact)
    #expect(exact.p > 0.01 && exact.p < 0.99)
    let error = (exact.p * (1 - exact.p) / 100_000).squareRoot()
    #expect(abs(sampled.p - exact.p) < 4 * error)
    #expect(SignFlipTest(d + [0]) == sampled)
    let agreed = [Double](repeating: 1, count: 40)
    #expect(SignFlipTest(agreed).p == 1 / 100_001 && Resolution.smallestP(seeds: 40) == 1 / 100_001)
    #expect(SignFlipTest(differences(70, sample: 1)).p < 0.05)
  }
}

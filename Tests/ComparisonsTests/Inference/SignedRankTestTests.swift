import Testing

@testable import Comparisons

@Suite("Signed ranks, for differences that have a side and no size")
struct SignedRankTestTests {
  @Test("by hand: the largest of five against the others")
  func byHand() {
    // Ranks 1 2 3 4 against 5: W = 5. As far from 0 are all sums but ±1 and ±3: three ways each of 32, in both signs.
    let test = SignedRankTest([1, 2, 3, 4, -5])
    #expect(test.sum == 5 && test.zeros == 0)
    #expect(test.p == 1 - 12 / 32.0)
  }

  @Test("the counts are those of all ways written out, with ties and without", arguments: 1...11)
  func naive(n: Int) {
    for sample in 0..<6 {
      for d in [differences(n, sample: sample), differences(n, sample: sample).map { ($0 * 2).rounded() }] {
        let nonzero = d.filter { $0 != 0 }
        let ranks = nonzero.map { value in
          let less = nonzero.count { abs($0) < abs(value) }
          return Double(less) + Double(nonzero.count { abs($0) == abs(value) } + 1) / 2
        }
        let observed = abs(zip(nonzero, ranks).reduce(0) { $0 + ($1.0 > 0 ? $1.1 : -$1.1) })
        let ways = signs(nonzero.count)
        let extreme = ways.count { abs(zip($0, ranks).reduce(0) { $0 + $1.0 * $1.1 }) >= observed }
        let test = SignedRankTest(d)
        #expect(test.p == Double(extreme) / Double(ways.count))
        #expect(test.zeros == d.count - nonzero.count && abs(test.sum) == observed)
      }
    }
  }

  @Test("a diverged seed is the largest difference, two of them share the highest ranks")
  func infinite() {
    #expect(SignedRankTest([0.1, 0.2, .infinity]).sum == 6)
    #expect(SignedRankTest([0.1, 0.2, .infinity]) == SignedRankTest([0.1, 0.2, 1000]))
    #expect(SignedRankTest([0.1, .infinity, -.infinity]).sum == 1)
    #expect(SignedRankTest([.infinity, .infinity, -.infinity]) == SignedRankTest([1, 1, -1]))
    #expect(SignedRankTest([Double](repeating: -.infinity, count: 8)).p == 2 / 256.0)
  }

  @Test("where all are equal there is nothing to rank")
  func equal() {
    let test = SignedRankTest([0, 0, 0])
    #expect(test.p == 1 && test.sum == 0 && test.zeros == 3)
    #expect(SignedRankTest([]).p == 1)
  }

  @Test("sizes that differ in the last bit share a rank")
  func rounding() {
    let d = [0.9743 - 0.9742, -(0.1135 - 0.1134), 0.9512 - 0.9502]
    #expect(abs(d[0]) != abs(d[1]) && SignedRankTest(d).sum == 3)
  }

  @Test("the order of seeds and the unit change nothing, the sides only the sign", arguments: [4, 9, 30])
  func invariances(n: Int) {
    let d = differences(n, sample: n) + [.infinity, 0]
    let test = SignedRankTest(d)
    #expect(SignedRankTest(d.reversed()) == test)
    #expect(SignedRankTest(d.map { $0 * 1000 }) == test)
    let swapped = SignedRankTest(d.map { -$0 })
    #expect(swapped.p == test.p && swapped.sum == -test.sum)
  }

  @Test("many seeds are counted exactly too")
  func many() {
    #expect(SignedRankTest((1...40).map(Double.init)).p == 0x1p-39)
  }
}

import Runs
import Testing

@testable import Datasets

@Suite struct RandomStreamTests {
  private func words(_ count: Int, seed: Int, purpose: String) -> [UInt32] {
    var stream = RandomStream(seed: seed, purpose: purpose)
    return (0..<count).map { _ in stream.next() }
  }

  @Test("a stream is Philox's blocks in order under the key that SHA-256 gives to seed and purpose")
  func algorithm() throws {
    let digest = SHA256.hex(of: "7/order of epoch 0")
    let key = SIMD2(
      try #require(UInt32(digest.prefix(8), radix: 16)),
      try #require(UInt32(digest.dropFirst(8).prefix(8), radix: 16)))
    let expected = (UInt32(0)..<3).flatMap { index in
      let block = Philox.block(counter: SIMD4(index, 0, 0, 0), key: key)
      return (0..<4).map { block[$0] }
    }
    #expect(words(12, seed: 7, purpose: "order of epoch 0") == expected)
  }

  @Test("the same name gives the same numbers, another seed or purpose gives others")
  func names() {
    let stream = words(100, seed: 1, purpose: "a")
    #expect(stream == words(100, seed: 1, purpose: "a"))
    #expect(stream != words(100, seed: 2, purpose: "a"))
    #expect(stream != words(100, seed: 1, purpose: "b"))
    #expect(stream != words(100, seed: -1, purpose: "a"))
  }

  @Test("whole numbers below a bound are all reached, equally often", arguments: [1, 2, 3, 7, 10, 64])
  func integers(bound: Int) {
    var stream = RandomStream(seed: 0, purpose: "test of integers")
    var counts = [Int](repeating: 0, count: bound)
    let perValue = 2_000
    for _ in 0..<perValue * bound { counts[stream.integer(below: bound)] += 1 }
    // Five standard deviations of a count.
    #expect(counts.allSatisfy { abs($0 - perValue) <= 5 * 45 }, "\(counts)")
  }

  @Test("a bound that 2³² is no multiple of leaves no bias: three quarters of the words are taken as they come")
  func rejection() {
    let bound = 3 << 30
    var stream = RandomStream(seed: 0, purpose: "test of rejection")
    let low = (0..<6_000).filter { _ in stream.integer(below: bound) < bound / 3 }.count
    // Without the rejection the lowest third would come up in half of the cases.
    #expect(abs(low - 2_000) < 200)
  }

  @Test("uniform numbers fill [−bound, bound) evenly and never reach its end")
  func uniform() {
    var stream = RandomStream(seed: 3, purpose: "test of uniform numbers")
    let bound: Float = 0.2
    let values = (0..<40_000).map { _ in stream.uniform(within: bound) }
    #expect(values.allSatisfy { -bound <= $0 && $0 < bound })
    for quarter in 0..<4 {
      let lower = -bound + Float(quarter) * bound / 2
      let share = values.filter { lower <= $0 && $0 < lower + bound / 2 }.count
      #expect(abs(share - 10_000) < 450, "quarter \(quarter)")
    }
  }

  @Test("a permutation holds every index once, and every order of three comes up equally often")
  func permutation() {
    var stream = RandomStream(seed: 0, purpose: "test of permutations")
    #expect(stream.permutation(of: 1_000).sorted() == (0..<1_000).map { Int32($0) })
    #expect(stream.permutation(of: 0).isEmpty)
    #expect(stream.permutation(of: 1) == [0])
    var counts: [[Int32]: Int] = [:]
    for _ in 0..<6_000 { counts[stream.permutation(of: 3), default: 0] += 1 }
    #expect(counts.count == 6)
    #expect(counts.values.allSatisfy { abs($0 - 1_000) < 150 }, "\(counts)")
  }
}

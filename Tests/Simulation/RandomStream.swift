import Foundation

/// Random numbers of one replicate: xoshiro256++ (Blackman & Vigna 2019), its state filled by SplitMix64.
struct RandomStream {
  private var state: (UInt64, UInt64, UInt64, UInt64)
  private var spare: Double?

  /// The stream of that number under a seed; streams of neighbouring numbers have nothing in common.
  init(seed: UInt64, number: UInt64) {
    var z = seed &* 0xd134_2543_de82_ef95 &+ number &* 4 &* 0x9e37_79b9_7f4a_7c15
    func next() -> UInt64 {
      z &+= 0x9e37_79b9_7f4a_7c15
      var word = z
      word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
      word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
      return word ^ (word >> 31)
    }
    state = (next(), next(), next(), next())
  }

  /// 64 random bits.
  mutating func word() -> UInt64 {
    func rotated(_ value: UInt64, _ by: UInt64) -> UInt64 { value << by | value >> (64 - by) }
    let result = rotated(state.0 &+ state.3, 23) &+ state.0
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = rotated(state.3, 45)
    return result
  }

  /// A standard normal number (Marsaglia's polar method, which makes two at a time).
  mutating func normal() -> Double {
    if let value = spare {
      spare = nil
      return value
    }
    while true {
      let (x, y) = (2 * uniform() - 1, 2 * uniform() - 1)
      let square = x * x + y * y
      if square >= 1 || square == 0 { continue }
      let factor = (-2 * log(square) / square).squareRoot()
      spare = factor * y
      return factor * x
    }
  }

  /// Two random numbers below `limit`, which is at most 2^16: the bias is below limit/2^32.
  mutating func pair(below limit: UInt64) -> (Int, Int) {
    let bits = word()
    return (Int(((bits >> 32) &* limit) >> 32), Int(((bits & 0xffff_ffff) &* limit) >> 32))
  }

  /// From 0 to below 1, in steps of 2^−53.
  private mutating func uniform() -> Double { Double(word() >> 11) * 0x1p-53 }
}

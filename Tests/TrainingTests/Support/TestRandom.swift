@testable import Training

/// Repeatable numbers for tests (SplitMix64, Steele, Lea & Flood 2014).
struct TestRandom: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// Uniform in [-1, 1), exact in Float.
  mutating func float() -> Float { Float(next() >> 40) / 8_388_608 - 1 }

  /// A tensor of such numbers.
  mutating func tensor(_ shape: [Int]) -> Tensor { Tensor(shape) { float() } }

  /// Labels below `classes`.
  mutating func labels(_ count: Int, classes: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8(next() % UInt64(classes)) }
  }

  /// Draws every parameter of a network, so that nothing is zero by luck.
  mutating func fill(_ network: Network) {
    for parameter in network.parameters {
      let width = parameter.fanIn.map { 1 / Float($0).squareRoot() } ?? 0.5
      let center: Float = parameter.fanIn == nil ? 0.75 : 0
      network.write((0..<parameter.count).map { _ in center + width * float() }, to: parameter)
    }
  }
}

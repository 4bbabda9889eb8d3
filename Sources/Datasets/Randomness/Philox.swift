/// The counter-based generator Philox4x32-10 (Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as
/// 1, 2, 3"): a keyed bijection of 128-bit counters, so that any block can be had without those before it.
public enum Philox {
  /// The four random words that belong to `counter` under `key`.
  public static func block(counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
    var words = counter
    var key = key
    for _ in 0..<10 {
      let first = firstMultiplier.multipliedFullWidth(by: words[0])
      let second = secondMultiplier.multipliedFullWidth(by: words[2])
      words = SIMD4(
        second.high ^ words[1] ^ key[0], second.low,
        first.high ^ words[3] ^ key[1], first.low)
      key &+= keyIncrement
    }
    return words
  }

  private static let firstMultiplier: UInt32 = 0xd251_1f53
  private static let secondMultiplier: UInt32 = 0xcd9e_8d57
  /// The golden ratio and the square root of 3, less one, as 32-bit fractions.
  private static let keyIncrement = SIMD2<UInt32>(0x9e37_79b9, 0xbb67_ae85)
}

import Runs

/// One stream of random numbers, named by a seed and a purpose.
///
/// Streams of other purposes are independent, so that drawing more in one place moves nothing in another. The key is
/// the first 64 bits of SHA-256 over `SEED/PURPOSE` (decimal seed, UTF-8); the words are Philox's blocks of the
/// counters 0, 1, 2, …, four words each.
public struct RandomStream: Sendable {
  private let key: SIMD2<UInt32>
  private var counter: UInt64 = 0
  private var words = SIMD4<UInt32>()
  private var used = 4

  /// The beginning of the stream for `purpose`, such as `order of epoch 3`.
  public init(seed: Int, purpose: String) { key = Self.key(seed: seed, purpose: purpose) }

  /// Philox's key for `purpose`, for those who count by themselves.
  public static func key(seed: Int, purpose: String) -> SIMD2<UInt32> {
    let digits = SHA256.hex(of: "\(seed)/\(purpose)").prefix(16)
    guard let bits = UInt64(digits, radix: 16) else { preconditionFailure("SHA-256 gave \(digits)") }
    return SIMD2(UInt32(truncatingIfNeeded: bits >> 32), UInt32(truncatingIfNeeded: bits))
  }

  /// The four words of one counter, whatever was drawn before.
  public func words(at counter: UInt64) -> SIMD4<UInt32> {
    Philox.block(
      counter: SIMD4(UInt32(truncatingIfNeeded: counter), UInt32(truncatingIfNeeded: counter >> 32), 0, 0), key: key)
  }

  /// The next 32 random bits.
  public mutating func next() -> UInt32 {
    if used == 4 {
      words = words(at: counter)
      counter += 1
      used = 0
    }
    defer { used += 1 }
    return words[used]
  }

  /// A whole number in 0 ..< `bound`, each equally likely (Lemire 2019, "Fast random integer generation").
  ///
  /// - bound: 1 … 2³² − 1
  public mutating func integer(below bound: Int) -> Int {
    guard let bound = UInt32(exactly: bound), bound > 0 else { preconditionFailure("no integer below \(bound)") }
    let threshold = (0 &- bound) % bound
    while true {
      let product = next().multipliedFullWidth(by: bound)
      if product.low >= threshold { return Int(product.high) }
    }
  }

  /// A number in [−`bound`, `bound`), one of 2²⁴ at equal distances.
  public mutating func uniform(within bound: Float) -> Float {
    bound * (Float(next() >> 8) * 0x1p-23 - 1)
  }

  /// The numbers 0 ..< `count` in random order, each order equally likely (Fisher–Yates).
  public mutating func permutation(of count: Int) -> [Int32] {
    var result = (0..<Int32(count)).map { $0 }
    for last in stride(from: count - 1, to: 0, by: -1) {
      result.swapAt(last, integer(below: last + 1))
    }
    return result
  }
}

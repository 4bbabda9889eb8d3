/// The exact test of paired differences: were a change without effect, each difference could as well have the other sign.
///
/// p is the share of the 2^n ways to choose the signs whose sum lies as far from 0 as the observed one. Sums within
/// 1e-12 of Σ|d| of each other are equal: metrics are decimals, and their differences carry rounding. Above
/// `exactLimit` differences 100,000 ways are drawn, and p = (1 + as extreme) / (1 + drawn).
public struct SignFlipTest: Hashable, Sendable {
  /// The two-sided p-value, 1 where there is no difference at all.
  public var p: Double
  /// Whether all 2^n ways were counted.
  public var isExact: Bool

  /// More differences than these are sampled.
  public static let exactLimit = 20
  /// How many ways are drawn above it.
  static let samples = 100_000

  /// The test of finite differences, whose order changes nothing up to `exactLimit`.
  public init(_ differences: [Double]) {
    let sizes = differences.map(abs)
    let tolerance = 1e-12 * sizes.reduce(0, +)
    let threshold = abs(differences.reduce(0, +)) - tolerance
    isExact = differences.count <= Self.exactLimit
    if threshold <= 0 {
      p = 1
    } else if isExact {
      p = Self.exact(sizes, threshold)
    } else {
      p = Self.sampled(sizes, threshold)
    }
  }

  /// Counts the sums of all 2^n choices without making them all: the sums of either half, ascending, are joined, and for
  /// each sum of one half the other's that reach the threshold are a tail that only grows. 2^(n/2) steps, not 2^n.
  private static func exact(_ sizes: [Double], _ threshold: Double) -> Double {
    let middle = sizes.count / 2
    let (first, second) = (sums(sizes[..<middle]), sums(sizes[middle...]))
    var count = 0
    var start = second.count
    for sum in first {
      while start > 0, sum + second[start - 1] >= threshold { start -= 1 }
      count += second.count - start
    }
    // Flipping every sign mirrors the sums, so as many lie at or below −threshold.
    return Double(2 * count) / (Double(first.count) * Double(second.count))
  }

  /// Σ ±size for every choice of signs, ascending: each size doubles the sums, one lower and one higher, merged.
  private static func sums(_ sizes: ArraySlice<Double>) -> [Double] {
    var sums = [0.0]
    sums.reserveCapacity(1 << sizes.count)
    for size in sizes {
      let (before, count) = (sums, sums.count)
      sums.removeAll(keepingCapacity: true)
      var (low, high) = (0, 0)
      while low < count || high < count {
        if low < count, before[low] - size <= before[high] + size {
          sums.append(before[low] - size)
          low += 1
        } else {
          sums.append(before[high] + size)
          high += 1
        }
      }
    }
    return sums
  }

  /// Draws the signs of way k from the words (k, 0), (k, 1), … of a counter-based stream, 64 signs a word.
  private static func sampled(_ sizes: [Double], _ threshold: Double) -> Double {
    let words = UInt64((sizes.count + 63) / 64)
    var extreme = 0
    for way in 0..<UInt64(samples) {
      var sum = 0.0
      var bits: UInt64 = 0
      for (index, size) in sizes.enumerated() {
        if index.isMultiple(of: 64) { bits = CounterStream.word(way * words + UInt64(index / 64)) }
        sum += bits & 1 == 0 ? size : -size
        bits >>= 1
      }
      if abs(sum) >= threshold { extreme += 1 }
    }
    return Double(1 + extreme) / Double(1 + samples)
  }
}

/// Random words by their number alone: SplitMix64 (Steele, Lea & Flood 2014) from a fixed seed.
enum CounterStream {
  /// The word of that number.
  static func word(_ counter: UInt64) -> UInt64 {
    var z = 0x5eed_0f51_67f1_1b05 &+ (counter &+ 1) &* 0x9e37_79b9_7f4a_7c15
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}

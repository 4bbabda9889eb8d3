@testable import Comparisons

/// Differences as seeds give them: numbers by their place alone, roughly normal, a third of a unit above 0.
func differences(_ n: Int, sample: Int) -> [Double] {
  (0..<n).map { index in
    let uniform = (0..<6).map { word in
      Double(CounterStream.word(UInt64(1000 * sample + 10 * index + word)) >> 11) * 0x1p-53
    }
    return uniform.reduce(0, +) - 3 + 1 / 3.0
  }
}

/// Every choice of n signs, all of them.
func signs(_ n: Int) -> [[Double]] {
  (0..<1 << n).map { way in (0..<n).map { way >> $0 & 1 == 0 ? 1 : -1 } }
}

import CPeak
import Training

/// How many multiply-adds one core can do.
enum Peak {
  /// The loop that does nothing else, with the instructions of a variant; nil where there is none to compare with.
  private static func loop(_ kernels: KernelVariant) -> peak_loop? {
    switch kernels {
    case .avx512: peak_avx512()
    case .avx2: peak_avx2()
    case .plain: peak_neon()
    }
  }

  /// Multiply-adds a second of this thread, the most of ten short turns: a turn that something else disturbs is slow.
  static func multiplyAddsPerSecond(_ kernels: KernelVariant) -> Double? {
    guard let loop = loop(kernels) else { return nil }
    var sink: Float = 0
    var best = 0.0
    for _ in 0..<10 {
      var count: Int64 = 0
      let seconds = Stopwatch.time { count = loop(1_000_000, &sink) }
      best = max(best, Double(count) / seconds)
    }
    return best
  }
}

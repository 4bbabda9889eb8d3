import Foundation

/// Made-up measurements that look like a training's and are the same on every machine: only sums and products of exact numbers.
struct Waves {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 2 + 1 }

  /// A number from -1 to 1 (a linear congruential generator, Knuth's MMIX).
  mutating func noise() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 40) / Double(1 << 23) - 1
  }

  /// Losses of `count` batches that fall from about 2.3 towards `floor`, with noise.
  static func losses(_ count: Int, floor: Double, seed: UInt64) -> [Double] {
    var waves = Waves(seed: seed)
    return (0..<count).map { step in
      let fall = 2.3 / (1 + 0.04 * Double(step))
      return max(0.001, fall + floor + (fall + floor) * 0.35 * waves.noise())
    }
  }

  /// The moving average that trainers show beside the loss.
  static func smoothed(_ losses: [Double]) -> [Double] {
    var (average, weight) = (0.0, 1.0)
    return losses.map { loss in
      average = 0.98 * average + 0.02 * loss
      weight *= 0.98
      return average / (1 - weight)
    }
  }

  /// Histograms of `bins` counts a batch, whose peak wanders upwards and collapses at two thirds.
  static func histograms(_ batches: Int, bins: Int = 40, seed: UInt64) -> [[Double]] {
    var waves = Waves(seed: seed)
    return (0..<batches).map { batch in
      let place = Double(batch % (batches * 2 / 3 + 1)) / Double(batches)
      return (0..<bins).map { bin in
        let distance = Double(bin) - place * 30
        return (20_000 / (1 + distance * distance) * (1 + 0.2 * waves.noise())).rounded()
      }
    }
  }
}

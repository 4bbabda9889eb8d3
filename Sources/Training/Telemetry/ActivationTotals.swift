import CKernels
import Runs

/// What one layer makes of a training batch, gathered group by group while each is still in the cache.
struct ActivationTotals {
  private var totals = ck_activations()
  /// Taken out of the sums, so that sums of squares of values about a large mean lose nothing.
  private var pivot: Float = 0
  private var count = 0

  /// Takes in a group's output; where `rectify`, the map becomes its ReLU.
  mutating func add(_ pass: Pass, _ map: UnsafeMutablePointer<Float>, of extents: FeatureMap, rectify: Bool) {
    if count == 0 { pivot = map[0].magnitude < 1e4 ? map[0] : 0 }
    pass.kernels.observe_activations(
      map, pivot, Int32(extents.positions), Int32(extents.channels), Int32(extents.storedChannels), rectify ? 1 : 0,
      pass.count, &totals)
    count += extents.positions * extents.channels * Int(pass.count)
  }

  /// The statistics of all groups.
  var statistics: LayerStatistics {
    let n = Double(count)
    let offset = totals.sum / n
    let variance = (totals.squares - totals.sum * offset) / (n - 1)
    let histogram = withUnsafeBytes(of: totals.bins) { $0.bindMemory(to: Int64.self).map(Int.init) }
    return LayerStatistics(
      count: count, mean: Double(pivot) + offset, std: variance < 0 ? 0 : variance.squareRoot(),
      nearZero: Int(totals.near_zero), nearZeroAbs: Int(totals.near_zero - totals.far_below),
      below: Int(totals.below), above: Int(totals.above), histogram: histogram)
  }
}

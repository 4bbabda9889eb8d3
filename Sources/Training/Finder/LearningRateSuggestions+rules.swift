public import Runs

/// fastai's four rules (fastai.callback.schedule, version 2.8).
extension LearningRateSuggestions {
  /// What the smoothed losses of a sweep suggest.
  ///
  /// The rules look at the batches from a tenth of the sweep on, without the last five, and only as far as losses are
  /// numbers.
  public init(learningRates: [Double], smoothLosses: [Double], of sweep: LearningRateSweep) {
    self.init()
    let first = sweep.iterations / 10
    let nan = smoothLosses.firstIndex { $0.isNaN }
    // Ours ends at NaN, where fastai's goes on: its last five batches are behind it then.
    let end = min((nan == nil ? smoothLosses.count : sweep.iterations) - 5, nan ?? smoothLosses.count)
    guard end - first >= 2 else { return }
    let (rates, losses) = (Array(learningRates[first..<end]), Array(smoothLosses[first..<end]))
    valley = rates[Self.valley(of: losses)]
    steep = rates[Self.steepest(of: losses, over: rates)]
    minimum = losses.indices.min { losses[$0] < losses[$1] }.map { rates[$0] / 10 }
    slide = Self.rest(of: losses).map { rates[$0] }
  }

  /// Half of the way through the middle third of the longest falling subsequence.
  private static func valley(of losses: [Double]) -> Int {
    var lengths = [Int](repeating: 1, count: losses.count)
    var (start, end) = (0, 0)
    for i in losses.indices.dropFirst() {
      for j in 0..<i {
        if losses[i] < losses[j], lengths[i] < lengths[j] + 1 { lengths[i] = lengths[j] + 1 }
        if lengths[end] < lengths[i] {
          end = i
          start = end - lengths[end]
        }
      }
    }
    let third = Double(end - start) / 3
    return max(0, start + Int(third) + Int(third / 2))
  }

  /// Where the step to the next loss is the steepest.
  private static func steepest(of losses: [Double], over rates: [Double]) -> Int {
    let slopes = losses.indices.dropLast().map {
      (losses[$0 + 1] - losses[$0]) / (logarithm(rates[$0 + 1]) - logarithm(rates[$0]))
    }
    return slopes.indices.min { slopes[$0] < slopes[$1] } ?? 0
  }

  /// From the right, the last place whose slope differs by more than 0.005 from that of 15 batches further right.
  private static func rest(of losses: [Double]) -> Int? {
    let distance = 15, threshold = 0.005
    let last = losses.count - 1
    guard last >= distance else { return nil }
    let slopes = losses.indices.map { index in
      let (before, after) = (max(index - 1, 0), min(index + 1, last))
      return (losses[after] - losses[before]) / Double(after - before)
    }
    var found = last - distance
    var left = found
    while left >= 0, (slopes[left + distance] - slopes[left]).magnitude > threshold {
      found = left
      left -= 1
    }
    return found
  }
}

import Runs
import Store

/// How fast a running run gets on, from its own records.
struct RunPace {
  private enum Unit {
    case epoch, batch
  }

  private let unit: Unit
  private let seconds: Double

  /// The mean of its complete epochs, validation included; before the first one, of its batches since it began.
  ///
  /// Epochs come first because a run that was taken over has batches from before its start. Nil while there is neither.
  init?(_ progress: RunProgress, epochs: [EpochRecord]) {
    if !epochs.isEmpty {
      (unit, seconds) = (.epoch, epochs.reduce(0) { $0 + $1.seconds } / Double(epochs.count))
      return
    }
    guard let step = progress.step, let elapsed = Clock.seconds(from: progress.startedAt, to: progress.heartbeat),
      elapsed > 0
    else { return nil }
    (unit, seconds) = (.batch, elapsed / Double(step + 1))
  }

  /// Seconds that a run of `shape` takes after batch `step`.
  func secondsLeft(of shape: RunShape, after step: Int?) -> Double? {
    guard shape.batchesPerEpoch > 0 else { return nil }
    let batches = max(0, shape.epochs * shape.batchesPerEpoch - ((step ?? -1) + 1))
    return Double(batches) * (unit == .batch ? seconds : seconds / Double(shape.batchesPerEpoch))
  }
}

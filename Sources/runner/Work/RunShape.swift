import Runs
import Store

/// How many epochs and batches a run has.
struct RunShape {
  let epochs: Int
  let batchesPerEpoch: Int
  let batchSize: Int

  /// The shape of a run with these settings, which the catalogue has checked.
  init(_ settings: RunConfiguration) {
    let count = Catalogue.ofRunner.dataset(of: settings)?.trainingCount ?? 0
    batchSize = settings.integer("batch_size")
    epochs = settings.integer("epochs")
    batchesPerEpoch = settings.boolean("drop_last") ? count / batchSize : (count + batchSize - 1) / batchSize
  }

  /// The shape of a run with settings out of a store; nil where another runner made them and they say none.
  init?(stored settings: RunConfiguration) {
    guard case .string? = settings["dataset"], case .integer(1...)? = settings["batch_size"],
      case .integer? = settings["epochs"], case .boolean? = settings["drop_last"]
    else { return nil }
    self.init(settings)
  }

  /// The epoch of batch `step`, from 0, and how many batches of it are done then; nothing is done before the first.
  func position(after step: Int?) -> (epoch: Int, batch: Int) {
    guard let step, batchesPerEpoch > 0 else { return (0, 0) }
    let epoch = max(0, min(step / batchesPerEpoch, epochs - 1))
    return (epoch, step + 1 - epoch * batchesPerEpoch)
  }

  /// Seconds of training and validation that are left at the pace of all that is recorded; nil where nothing is.
  func secondsLeft(_ progress: RunProgress) -> Double? {
    guard let step = progress.step, progress.seconds > 0 else { return nil }
    return progress.seconds / Double(step + 1) * Double(max(0, epochs * batchesPerEpoch - step - 1))
  }

  /// How far a run is, from its last recorded batch; nil before the first one.
  func line(_ label: String, _ progress: RunProgress?) -> RunningLine {
    var line = RunningLine(label: label, epoch: 0, epochs: epochs, batch: 0, batches: batchesPerEpoch)
    guard let progress, let step = progress.step else { return line }
    (line.epoch, line.batch) = position(after: step)
    line.smoothLoss = progress.smoothLoss
    line.imagesPerSecond = progress.seconds > 0 ? Double((step + 1) * batchSize) / progress.seconds : nil
    return line
  }
}

import Runs
import Store

/// How many epochs and batches a run has.
struct RunShape {
  let epochs: Int
  let batchesPerEpoch: Int
  let batchSize: Int

  /// The shape of a run with these settings.
  init(_ settings: RunConfiguration) {
    let count = Catalogue.ofRunner.dataset(named: settings.string("dataset"))?.trainingCount ?? 0
    batchSize = settings.integer("batch_size")
    epochs = settings.integer("epochs")
    batchesPerEpoch = settings.boolean("drop_last") ? count / batchSize : (count + batchSize - 1) / batchSize
  }

  /// How far a run is, from its last recorded batch; nil before the first one.
  func line(_ label: String, _ progress: RunProgress?) -> RunningLine {
    var line = RunningLine(label: label, epoch: 0, epochs: epochs, batch: 0, batches: batchesPerEpoch)
    guard let progress, let step = progress.step else { return line }
    line.epoch = min(step / batchesPerEpoch, epochs - 1)
    line.batch = step + 1 - line.epoch * batchesPerEpoch
    line.smoothLoss = progress.smoothLoss
    line.imagesPerSecond = progress.seconds > 0 ? Double((step + 1) * batchSize) / progress.seconds : nil
    return line
  }
}

import Runs
import Store
import Training

/// Writes what a run tells into the store: every half second or at the end of an epoch, whichever comes first, and one
/// transaction each time, so that recording costs the training next to nothing.
///
/// Checkpoints go with the rows before them: at their interval and at the end of each epoch but the last.
struct RunRecorder {
  private let store: Store
  private let assignment: Assignment
  private let checkpointInterval: Double
  private var batches: [BatchRecord] = []
  private var epochs: [EpochRecord] = []
  private var flushedAt = Clock.seconds()
  private var savedAt = Clock.seconds()

  /// Longest time, in seconds, that a record waits.
  static let interval = 0.5

  /// A recorder of the run of `assignment` into `store`.
  ///
  /// - checkpointInterval: seconds
  init(_ assignment: Assignment, in store: Store, checkpointInterval: Double) {
    self.store = store
    self.assignment = assignment
    self.checkpointInterval = checkpointInterval
  }

  /// Takes one event in, and writes what waits where it is time to.
  ///
  /// - stopping: whether nothing comes after it for now, so that all is written with a checkpoint
  mutating func record(_ event: RunEvent, at moment: TrainingMoment, stopping: Bool) throws {
    var isDue = stopping
    switch event {
    case .batch(let batch): batches.append(batch)
    case .epoch(let epoch):
      epochs.append(epoch)
      isDue = true
    }
    let now = Clock.seconds()
    if !moment.endsRun, isDue || now - savedAt >= checkpointInterval {
      try flush(at: moment, with: StoredCheckpoint(moment.checkpoint()))
      savedAt = flushedAt
    } else if isDue || moment.endsRun || now - flushedAt >= Self.interval {
      try flush(at: moment)
    }
  }

  /// Writes everything that waits, and renews the heartbeat.
  private mutating func flush(at moment: TrainingMoment, with checkpoint: StoredCheckpoint? = nil) throws {
    let unfinished = checkpoint?.unfinishedSeconds ?? moment.trainingSeconds
    try store.append(
      to: assignment, batches: batches, epochs: epochs, unfinishedSeconds: unfinished > 0 ? unfinished : nil,
      correctness: moment.correctness, checkpoint: checkpoint, at: Clock.timestamp())
    batches.removeAll(keepingCapacity: true)
    epochs.removeAll(keepingCapacity: true)
    flushedAt = Clock.seconds()
  }
}

extension StoredCheckpoint {
  /// A checkpoint of the trainer as the store keeps it.
  fileprivate init(_ checkpoint: Checkpoint) {
    self.init(
      step: checkpoint.step, epoch: checkpoint.epoch, unfinishedSeconds: checkpoint.trainingSeconds,
      state: checkpoint.bytes)
  }
}

import Runs
import Store

/// Writes what a run tells into the store: every half second or at the end of an epoch, whichever comes first, and one
/// transaction each time, so that recording costs the training next to nothing.
struct RunRecorder {
  private let store: Store
  private let assignment: Assignment
  private var batches: [BatchRecord] = []
  private var epochs: [EpochRecord] = []
  private var flushedAt = Clock.seconds()

  /// Longest time, in seconds, that a record waits.
  static let interval = 0.5

  /// A recorder of the run of `assignment` into `store`.
  init(_ assignment: Assignment, in store: Store) {
    self.store = store
    self.assignment = assignment
  }

  /// Takes one event in.
  mutating func record(_ event: RunEvent) throws {
    switch event {
    case .batch(let batch):
      batches.append(batch)
      if Clock.seconds() - flushedAt >= Self.interval { try flush() }
    case .epoch(let epoch):
      epochs.append(epoch)
      try flush()
    }
  }

  /// Writes everything that waits, and renews the heartbeat.
  mutating func flush() throws {
    try store.append(to: assignment, batches: batches, epochs: epochs, at: Clock.timestamp())
    batches.removeAll(keepingCapacity: true)
    epochs.removeAll(keepingCapacity: true)
    flushedAt = Clock.seconds()
  }
}

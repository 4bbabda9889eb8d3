import Runs
import Store
import Training

/// What it costs a run to save where it is.
struct CheckpointCost {
  /// Seconds between two checkpoints where nobody says otherwise.
  static let interval = 5.0
  /// Bytes of one.
  let size: Int
  /// Seconds for each: made, encoded and written with the rows before it.
  let seconds: [Double]

  /// Trains a little and saves after every tenth batch.
  init(_ settings: RunConfiguration, _ bench: Bench, count: Int) throws {
    let store = try Store(path: bench.freshPath("checkpoints.sqlite"), access: .create)
    let queued = try store.plan(GeneratedExperiment(configurations: 1, seeds: 1))
    let assignment = try store.begin(queued[0])
    let trainer = Trainer(
      configuration: settings, seed: 0, dataset: bench.dataset, kernels: .best, clock: Stopwatch.seconds)
    var (size, seconds): (Int, [Double]) = (0, [])
    var batches: [BatchRecord] = []
    do {
      _ = try trainer.run(from: nil) { event, moment in
        guard case .batch(let record) = event, !moment.endsRun else { throw Enough() }
        batches.append(record)
        guard batches.count == 10 else { return }
        seconds.append(
          try Stopwatch.time {
            let checkpoint = moment.checkpoint()
            let state = checkpoint.bytes
            size = state.count
            try store.append(
              to: assignment, batches: batches, epochs: [], unfinishedSeconds: moment.trainingSeconds,
              checkpoint: StoredCheckpoint(
                step: checkpoint.step, epoch: checkpoint.epoch, unfinishedSeconds: checkpoint.trainingSeconds,
                state: state),
              at: Store.now)
          })
        batches.removeAll(keepingCapacity: true)
        if seconds.count == count { throw Enough() }
      }
    } catch is Enough {}
    (self.size, self.seconds) = (size, seconds)
  }

  /// Thrown when there are enough of them.
  private struct Enough: Error {}

  /// What one costs, and what that is of the time until the next.
  static func measure(_ bench: Bench) throws -> (block: Section.Block, goal: Goal) {
    Progress.tell("recording: checkpoints")
    let cost = try CheckpointCost(
      bench.settings(of: "baseline"), bench, count: bench.rounds(80, quick: 30))
    let share = Spread(cost.seconds.map { $0 / interval })
    var table = Table("a checkpoint of the baseline", "")
    table.add("bytes", Figures.whole(Double(cost.size)))
    table.add("time", Figures.spread(Spread(cost.seconds), Figures.time))
    table.add("share of 5 s", Figures.spread(share, Figures.percent))
    return (
      .table(table), .atMost(0.01, "checkpoints' share of a run at the default interval", share, Figures.percent)
    )
  }
}

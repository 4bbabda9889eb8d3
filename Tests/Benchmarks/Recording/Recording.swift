import Datasets
import Foundation
import Runs
import Store
import Training

/// How fast numbers go into the store, how much room they take, and what that costs a run.
struct Recording {
  private static let rowsPerTransaction = 1_000
  private static let rowsPerRun = 100_000
  /// Loss, smoothed loss, learning rate and momentum: the key of a row is no value.
  private static let valuesPerRow = 4

  static func section(_ bench: Bench) throws -> Section {
    let (speeds, bytes) = try appending(bench, runs: bench.rounds(10, quick: 3))
    var shares: [String: [Double]] = [:]
    let rounds = bench.rounds(5, quick: 2)
    let names = ["baseline", "bs512", "batchnorm"]
    for round in 1...rounds {
      Progress.tell("recording: round \(round) of \(rounds)")
      for name in names {
        shares[name, default: []].append(try RecordedRun(bench.settings(of: name), bench).share)
      }
    }
    var section = Section(title: "Recording")
    var speed = Table("into the store", "")
    speed.add("values/s", Figures.spread(Spread(speeds), Figures.whole))
    speed.add("bytes a value", Figures.fixed(bytes, 1))
    var cost = Table("recording's share of a run", "")
    for name in names { cost.add(name, Figures.spread(Spread(shares[name] ?? []), Figures.percent)) }
    section.blocks = [
      .table(speed), .table(cost),
      .text(
        """
        A batch's row has \(valuesPerRow) values (loss, smoothed loss, learning rate, momentum); step and epoch are its \
        key and are not counted. \(Figures.whole(Double(rowsPerTransaction))) rows a transaction through \
        `Store.append`, as workers write; the bytes are the whole file's. The share is the time in the recording's \
        calls, from the first batch to the run's end with its digests, of the time of one epoch of training and \
        validation, with a worker's rules: a transaction every half second and at the end of the epoch.
        """),
    ]
    let checkpoints = try CheckpointCost.measure(bench)
    section.blocks.insert(checkpoints.block, at: 2)
    section.goals = [checkpoints.goal, .atLeast(300_000, "values/s into the store", Spread(speeds), Figures.whole)]
    section.goals += names.map {
      .atMost(0.02, "recording's share of a run, \($0)", Spread(shares[$0] ?? []), Figures.percent)
    }
    return section
  }

  /// Values a second for each run, and bytes a value at the end.
  private static func appending(_ bench: Bench, runs: Int) throws -> (speeds: [Double], bytes: Double) {
    let path = bench.freshPath("recording.sqlite")
    let store = try Store(path: path, access: .create)
    let queued = try store.plan(GeneratedExperiment(configurations: runs, seeds: 1))
    let rows = Store.batches(0..<rowsPerRun)
    let speeds = try queued.map { run in
      let assignment = try store.begin(run)
      let seconds = try Stopwatch.time {
        for start in stride(from: 0, to: rows.count, by: rowsPerTransaction) {
          let part = Array(rows[start..<min(start + rowsPerTransaction, rows.count)])
          try store.append(to: assignment, batches: part, epochs: [], at: Store.now)
        }
      }
      return Double(rows.count * valuesPerRow) / seconds
    }
    try store.finish()
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    return (speeds, Double(size) / Double(runs * rowsPerRun * valuesPerRow))
  }
}

/// One run that is trained for one epoch and recorded as a worker does.
struct RecordedRun {
  /// The whole time.
  let seconds: Double
  /// Time in the recording's calls, of the whole time.
  let share: Double

  init(_ settings: RunConfiguration, _ bench: Bench) throws {
    let store = try Store(path: bench.freshPath("recorded.sqlite"), access: .create)
    let queued = try store.plan(GeneratedExperiment(configurations: 1, seeds: 1))
    let assignment = try store.begin(queued[0])
    var configuration = settings
    configuration["epochs"] = .integer(1)
    let trainer = Trainer(
      configuration: configuration, seed: 0, dataset: bench.dataset, kernels: .best, clock: Stopwatch.seconds)
    var recording = 0.0
    var batches: [BatchRecord] = []
    let started = Stopwatch.seconds()
    var flushed = started
    let outcome = try trainer.run { event in
      let entered = Stopwatch.seconds()
      switch event {
      case .batch(let record):
        batches.append(record)
        if entered - flushed < 0.5 { break }
        try store.append(to: assignment, batches: batches, epochs: [], at: Store.now)
        batches.removeAll(keepingCapacity: true)
        flushed = entered
      case .epoch(let record):
        try store.append(to: assignment, batches: batches, epochs: [record], at: Store.now)
        batches.removeAll(keepingCapacity: true)
      }
      recording += Stopwatch.seconds() - entered
    }
    recording += try Stopwatch.time { try store.end(assignment, as: outcome, at: Store.now) }
    seconds = Stopwatch.seconds() - started
    share = recording / seconds
  }
}

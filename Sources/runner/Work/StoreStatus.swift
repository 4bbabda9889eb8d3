import Reports
import Runs
import Store

/// What is going on in a store, gathered from its rows and from the processes of this machine.
enum StoreStatus {
  /// The status of the experiments of `store`, or of the one of that name.
  static func table(of store: Store, experiment: String?) throws -> StatusTable {
    StatusTable(
      standings: try store.standings(of: experiment).map {
        StatusTable.Standing(experiment: $0.experiment, counts: $0.counts, missing: $0.missing)
      },
      running: try running(in: store, experiment: experiment))
  }

  private static func running(in store: Store, experiment: String?) throws -> [StatusTable.Running] {
    let rows = try store.progress().filter { experiment == nil || $0.experiment == experiment }
    let states = try store.states(of: rows.map(\.fingerprint))
    return try rows.compactMap { row in
      // One that has ended since it was listed is none of the running ones.
      guard let state = states[row.fingerprint], let lease = state.lease else { return nil }
      var run = StatusTable.Running(
        row.fingerprint, experiment: row.experiment, configuration: row.configuration, seed: row.seed, worker: lease,
        isAlive: state.isAlive)
      run.heartbeatAge = state.heartbeat.map(Clock.age)
      let stored = try store.run(matching: row.fingerprint.hex)
      guard let shape = RunShape(stored: stored.settings) else { return run }
      let position = shape.position(after: row.step)
      (run.epoch, run.epochs) = (position.epoch, shape.epochs)
      (run.batch, run.batches) = (position.batch, shape.batchesPerEpoch)
      if run.isAlive { run.secondsLeft = shape.secondsLeft(row).map { max(0, $0 - (run.heartbeatAge ?? 0)) } }
      return run
    }
  }
}

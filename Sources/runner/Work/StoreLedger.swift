import Runs
import Scheduling
import Store

/// What the scheduler sees of a store.
struct StoreLedger: Ledger {
  let store: Store

  func status(of run: Fingerprint) throws -> RunStatus {
    try store.states(of: [run])[run]?.status ?? .queued
  }

  func position(of run: Fingerprint) throws -> Int? {
    try store.progress().first { $0.fingerprint == run }.flatMap { progress in
      progress.step.map { $0 + (progress.epoch ?? 0) }
    }
  }

  func requeue(_ run: Fingerprint) throws -> Bool {
    try !store.queue([run], seen: store.states(of: [run]), at: Clock.timestamp()).isEmpty
  }

  func abandon(
    _ run: Fingerprint, by processID: Int?, as status: RunStatus, reason: String, outputTail: String?
  ) throws -> Bool {
    // Process ids begin at 1: no lease is held by 0.
    try store.abandon(
      run, as: status, reason: reason, outputTail: outputTail, worker: processID ?? 0, at: Clock.timestamp())
  }
}

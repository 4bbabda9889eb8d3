import Runs
import Scheduling
import Store

/// What the scheduler sees of a store.
struct StoreLedger: Ledger {
  let store: Store

  func status(of run: Fingerprint) throws -> RunStatus {
    try state(of: run)?.status ?? .queued
  }

  func isHeld(_ run: Fingerprint, by processID: Int) throws -> Bool {
    guard let lease = try state(of: run)?.lease else { return false }
    return lease.processID == processID && lease.host == Machine.host
  }

  func abandon(_ run: Fingerprint, as status: RunStatus, reason: String, outputTail: String?) throws {
    try store.abandon(run, as: status, reason: reason, outputTail: outputTail, at: Clock.timestamp())
  }

  private func state(of run: Fingerprint) throws -> RunState? {
    try store.states(of: [run])[run]
  }
}

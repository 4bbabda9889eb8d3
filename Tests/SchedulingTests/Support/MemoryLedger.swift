import Foundation
import Runs
import Scheduling

/// A ledger in memory: what the scheduler sees of a store.
final class MemoryLedger: Ledger {
  struct Entry: Equatable {
    var status: RunStatus
    var holder: Int?
    var reason: String?
    var outputTail: String?
  }

  private(set) var entries: [Fingerprint: Entry] = [:]
  var error: (any Error)?

  func enter(_ runs: [QueuedRun], as status: RunStatus = .queued, holder: Int? = nil) {
    for run in runs { entries[run.fingerprint] = Entry(status: status, holder: holder) }
  }

  func status(of run: Fingerprint) throws -> RunStatus {
    if let error { throw error }
    return try entry(run).status
  }

  func isHeld(_ run: Fingerprint, by processID: Int) throws -> Bool {
    try entry(run).holder == processID
  }

  func abandon(_ run: Fingerprint, as status: RunStatus, reason: String, outputTail: String?) throws {
    entries[run] = Entry(status: status, holder: nil, reason: reason, outputTail: outputTail)
  }

  private struct Missing: Error {}

  private func entry(_ run: Fingerprint) throws -> Entry {
    guard let entry = entries[run] else { throw Missing() }
    return entry
  }
}

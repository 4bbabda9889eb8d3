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
  /// Whether another coordinator is always faster.
  var isRequeuedElsewhere = false
  /// How far each run's worker is, asked each time.
  var positions: [Fingerprint: () -> Int] = [:]

  func enter(_ runs: [QueuedRun], as status: RunStatus = .queued, holder: Int? = nil) {
    for run in runs { entries[run.fingerprint] = Entry(status: status, holder: holder) }
  }

  func status(of run: Fingerprint) throws -> RunStatus {
    if let error { throw error }
    return try entry(run).status
  }

  func position(of run: Fingerprint) throws -> Int? {
    positions[run]?()
  }

  func requeue(_ run: Fingerprint) throws -> Bool {
    guard try entry(run).status == .interrupted, !isRequeuedElsewhere else { return false }
    entries[run] = Entry(status: .queued)
    return true
  }

  func abandon(
    _ run: Fingerprint, by processID: Int?, as status: RunStatus, reason: String, outputTail: String?
  ) throws -> Bool {
    if let holder = try entry(run).holder, holder != processID { return false }
    entries[run] = Entry(status: status, holder: nil, reason: reason, outputTail: outputTail)
    return true
  }

  private struct Missing: Error {}

  private func entry(_ run: Fingerprint) throws -> Entry {
    guard let entry = entries[run] else { throw Missing() }
    return entry
  }
}

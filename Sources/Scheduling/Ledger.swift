public import Runs

/// What the scheduler needs to know from the store and to tell it; everything else is between worker and store.
public protocol Ledger {
  /// Where a run stands now.
  func status(of run: Fingerprint) throws -> RunStatus

  /// Whether the process `processID` of this machine holds the run's lease.
  func isHeld(_ run: Fingerprint, by processID: Int) throws -> Bool

  /// Ends a run whose worker is gone, keeping the rows that it wrote.
  func abandon(_ run: Fingerprint, as status: RunStatus, reason: String, outputTail: String?) throws
}

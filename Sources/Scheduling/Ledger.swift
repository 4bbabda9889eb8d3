public import Runs

/// What the scheduler needs to know from the store and to tell it; everything else is between worker and store.
public protocol Ledger {
  /// Where a run stands now.
  func status(of run: Fingerprint) throws -> RunStatus

  /// How many batches and epochs of a run are recorded, which grows while its worker makes progress; nil before any.
  func position(of run: Fingerprint) throws -> Int?

  /// Ends a run whose worker, the process `processID`, is gone, keeping the rows that it wrote.
  ///
  /// Changes nothing where another process holds the run's lease by now.
  ///
  /// - processID: nil where no worker could be started
  /// - Returns: whether the run was ended.
  func abandon(
    _ run: Fingerprint, by processID: Int?, as status: RunStatus, reason: String, outputTail: String?
  ) throws -> Bool

  /// Puts a run whose worker crashed back into the queue, to go on from its checkpoint where it has one.
  ///
  /// - Returns: whether it may be begun now; another process may have been faster.
  func requeue(_ run: Fingerprint) throws -> Bool
}

public import Runs

/// What can go wrong with a store, with what a person should read and do about it.
public enum StoreError: Error, Hashable, Sendable {
  /// There is no file at `path`.
  case notFound(path: String)
  /// The file is no store of runner; `found` says what it is instead.
  case notAStore(path: String, found: String)
  /// The file has nothing in it: no runner has written to it yet, or one was killed while it made it.
  case empty(path: String)
  /// A newer runner wrote the file: its schema has version `found`, this runner knows up to `known`.
  case newerSchema(path: String, found: Int, known: Int)
  /// Another process kept the store locked for longer than the busy timeout.
  case busy(path: String)
  /// The file or its folder cannot be written.
  case readOnly(path: String)
  /// The file cannot be opened or made.
  case cannotOpen(path: String, reason: String)
  /// The file is broken, or holds what no runner wrote.
  case damaged(path: String, reason: String)
  /// The disk is full; what was written before is kept.
  case full(path: String)
  /// Anything else that SQLite or the disk said.
  case failed(path: String, reason: String)
  /// There is a file where a new one is to be made; it is left as it is.
  case exists(path: String)
  /// No run's fingerprint begins with `prefix`.
  case noSuchRun(prefix: String, path: String)
  /// Several runs' fingerprints begin with `prefix`; `matches` names the first of them.
  case ambiguousRun(prefix: String, matches: [String])
  /// No current configuration asks for the run, so that it cannot be queued.
  case notPlanned(run: String)
  /// The run cannot be begun, because it is not queued (any more).
  case notQueued(run: String, status: RunStatus)
  /// The run was queued for another trainer or other data than the worker has.
  case mismatch(run: String, what: String, queued: String, found: String)
  /// Another process has taken the run over, or it has ended: nothing more may be written to it.
  case leaseLost(run: String)
  /// A statement that `query` does not run.
  case badQuery(message: String, help: String?)

  /// The kinds of errors that a command tells apart by its exit code.
  public enum Category: Sendable {
    /// What was asked for cannot be done by this store: exit 64.
    case usage
    /// The store does not exist: exit 66.
    case missing
    /// The store or its disk: exit 74.
    case storage
    /// Somebody else was using the store for too long: exit 75.
    case busy
  }

  /// Which exit code suits the error.
  public var category: Category {
    switch self {
    case .notFound: .missing
    case .busy: .busy
    case .noSuchRun, .ambiguousRun, .badQuery: .usage
    default: .storage
    }
  }
}

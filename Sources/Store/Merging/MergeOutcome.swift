public import Runs

/// What became of the runs of another store that were to come into this one.
public struct MergeOutcome: Hashable, Sendable {
  /// Runs that came in, by when they came to the other store.
  public internal(set) var added: [Fingerprint] = []
  /// Runs that both have with equal digests; nothing was done to them.
  public internal(set) var kept = 0
  /// Runs that both have with different results; nothing was done to them.
  public internal(set) var conflicts: [Conflict] = []
  /// Runs that a worker of this store trains at this moment, and that were left to it.
  public internal(set) var held = 0
  /// Runs that have no result in the other store, and were left out.
  public internal(set) var incomplete = 0
  /// How many learning-rate finds came in.
  public internal(set) var finds = 0

  /// A run of which two stores hold different results.
  public struct Conflict: Hashable, Sendable {
    /// Which run.
    public let fingerprint: Fingerprint
    /// What differs first: `status`, `weights digest` or `metrics digest`.
    public let difference: String
    /// Its value in this store and in the other one.
    public let here: String, there: String
  }
}

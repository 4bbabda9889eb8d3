/// When a worker or a whole batch of runs is not let go on.
public struct Limits: Hashable, Sendable {
  /// Longest time, in seconds, that a worker may train; its run is timed out then and goes on when it is run again.
  public var timeout: Double?
  /// Longest time, in seconds, that a worker may record nothing; its run fails then.
  public var stallTimeout: Double?
  /// After so many failures nothing more is started and what trains is interrupted.
  public var maximumFailures: Int?
  /// How often a run whose worker crashed is started again.
  public var retries = 0

  /// No limits.
  public init() {}

  /// How long, in seconds, a worker that was told to stop may take before it is killed.
  static let grace = 5.0
}

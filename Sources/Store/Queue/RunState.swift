public import Runs

/// Where a run stands, as far as a coordinator needs it to decide what to do.
public struct RunState: Hashable, Sendable {
  /// Where it stands.
  public var status: RunStatus
  /// Why it did not complete, nil where it did or has not ended.
  public var reason: String?
  /// Who trains it, nil unless it is running.
  public var lease: Lease?
  /// When its worker last gave a sign of life, UTC; nil before it began.
  public var heartbeat: String?

  /// Which of its batches have telemetry, nil for none.
  public var telemetry: Telemetry?

  /// A run that stands there.
  public init(
    status: RunStatus, reason: String? = nil, lease: Lease? = nil, heartbeat: String? = nil, telemetry: Telemetry? = nil
  ) {
    self.status = status
    self.reason = reason
    self.lease = lease
    self.heartbeat = heartbeat
    self.telemetry = telemetry
  }
}

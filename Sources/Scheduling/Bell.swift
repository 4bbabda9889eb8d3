import Dispatch
import Foundation

/// Wakes the scheduler's thread: when a worker ends, and when someone asks to stop.
public final class Bell: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)
  private let lock = NSLock()
  private nonisolated(unsafe) var requests = 0

  /// A bell that nobody has rung.
  public init() {}

  /// How often someone asked to stop: the first time running batches may finish, the second time nothing may.
  public var stopRequests: Int { lock.withLock { requests } }

  /// Asks the scheduler to stop.
  public func requestStop() {
    lock.withLock { requests += 1 }
    ring()
  }

  /// Wakes the scheduler.
  public func ring() {
    semaphore.signal()
  }

  /// Sleeps until it rings, at most `seconds`.
  func wait(seconds: Double) {
    _ = semaphore.wait(timeout: .now() + seconds)
  }
}

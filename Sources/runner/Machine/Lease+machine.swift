import Foundation
import Runs

extension Lease {
  /// The lease of this process.
  static var ofThisProcess: Lease {
    let processID = Int(ProcessInfo.processInfo.processIdentifier)
    return Lease(
      processID: processID, processStart: Machine.start(ofProcess: processID) ?? 0, bootID: Machine.bootID,
      host: Machine.host)
  }

  /// Seconds after which a worker on another machine that does not renew its heartbeat is taken for dead.
  static let heartbeatLimit = 60.0

  /// Whether the process that holds it is still there.
  ///
  /// - secondsSinceHeartbeat: decides for a process of another machine, which cannot be looked at from here
  func isAlive(secondsSinceHeartbeat: Double) -> Bool {
    guard host == Machine.host else { return secondsSinceHeartbeat < Self.heartbeatLimit }
    return bootID == Machine.bootID && Machine.start(ofProcess: processID) == processStart
  }
}

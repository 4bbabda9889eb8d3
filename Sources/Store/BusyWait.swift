import Foundation

/// What a connection does while another process has the store locked: tries again, and says so where that takes long.
struct BusyWait: Sendable {
  /// In seconds, after which the store counts as busy.
  let timeout: Double
  /// Called once in each wait that takes a second.
  let onWait: @Sendable () -> Void

  /// The first tries come soon, since most locks are held for a few milliseconds; then one comes each 20 ms.
  private static let soon = 10
  private static func seconds(after tries: Int) -> Double {
    0.002 * Double(min(tries, soon)) + 0.02 * Double(max(0, tries - soon))
  }

  /// Sleeps before the next try.
  ///
  /// - tries: how often the lock was asked for before in this wait
  /// - Returns: false, at once, where the time is up
  func sleep(after tries: Int) -> Bool {
    let waited = Self.seconds(after: tries)
    let next = Self.seconds(after: tries + 1)
    guard waited < timeout else { return false }
    if waited < 1, next >= 1 { onWait() }
    Thread.sleep(forTimeInterval: next - waited)
    return true
  }
}

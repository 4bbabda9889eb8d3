import Foundation

/// The one place where time comes from.
enum Clock {
  /// Monotonic seconds.
  static func seconds() -> Double {
    Double(DispatchTime.now().uptimeNanoseconds) / 1e9
  }

  /// UTC now, ISO 8601 with milliseconds: `2026-11-24T15:04:05.123Z`.
  static func timestamp() -> String {
    Date().formatted(format)
  }

  /// Seconds since a time stamp, infinite where it cannot be read; 0 where it lies ahead because the clock was set back.
  static func age(of timestamp: String) -> Double {
    guard let date = try? format.parse(timestamp) else { return .infinity }
    return max(0, Date().timeIntervalSince(date))
  }

  private static let format = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
}

import Dispatch

/// Monotonic time.
enum Stopwatch {
  /// Seconds since some moment.
  static func seconds() -> Double { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 }

  /// How long `body` takes.
  static func time(_ body: () throws -> Void) rethrows -> Double {
    let started = seconds()
    try body()
    return seconds() - started
  }
}

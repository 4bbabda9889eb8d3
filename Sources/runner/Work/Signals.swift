import Dispatch
import Foundation
import Scheduling

/// SIGINT, SIGTERM and SIGHUP as requests to stop.
final class Signals {
  private let sources: [any DispatchSourceSignal]

  /// Rings `bell` for each of them from now on, and calls `again` from the second one on.
  init(_ bell: Bell, again: @escaping @Sendable () -> Void = {}) {
    signal(SIGPIPE, SIG_IGN)
    sources = [SIGINT, SIGTERM, SIGHUP].compactMap { number in
      let isIgnored = unsafeBitCast(signal(number, SIG_IGN), to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
      // `nohup` and shells that put a job into the background ask for this.
      if isIgnored, number == SIGHUP { return nil }
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInteractive))
      source.setEventHandler {
        bell.requestStop()
        if bell.stopRequests > 1 { again() }
      }
      source.resume()
      return source
    }
  }

  /// Leaves the signals to the system again.
  func cancel() {
    for source in sources {
      source.cancel()
      signal(Int32(source.handle), SIG_DFL)
    }
  }
}

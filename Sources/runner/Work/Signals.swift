import Dispatch
import Foundation
import Scheduling

/// SIGINT, SIGTERM and SIGHUP as requests to stop.
final class Signals {
  private let sources: [any DispatchSourceSignal]

  /// Rings `bell` for each of them from now on, and calls `again` from the second one on.
  init(_ bell: Bell, again: @escaping @Sendable () -> Void = {}) {
    signal(SIGPIPE, SIG_IGN)
    sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInteractive))
      source.setEventHandler {
        bell.requestStop()
        if bell.stopRequests > 1 { again() }
      }
      source.resume()
      return source
    }
  }
}

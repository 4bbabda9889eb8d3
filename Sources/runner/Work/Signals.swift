import Dispatch
import Foundation
import Scheduling

/// SIGINT, SIGTERM and SIGHUP as requests to stop.
///
/// The signals are caught and told through a pipe to a thread that may do more than a handler may. They are neither
/// ignored nor blocked here, because both would be inherited by the processes that this one starts, and because a
/// dispatch source sees no signal that is ignored by a process that does not block it.
final class Signals {
  private let source: any DispatchSourceRead
  private let caught: [Int32]

  /// Rings `bell` for each of them from now on, and calls `again` from the second one on.
  init(_ bell: Bell, again: @escaping @Sendable () -> Void = {}) {
    signal(SIGPIPE, SIG_IGN)
    let ends = Self.pipe()
    signalPipe = ends.write
    caught = [SIGINT, SIGTERM, SIGHUP].filter { number in
      let before = signal(number) { _ in
        let saved = errno
        var byte: UInt8 = 0
        _ = write(signalPipe, &byte, 1)
        errno = saved
      }
      // `nohup` and shells that put a job into the background ask for this.
      let isIgnored = unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
      if isIgnored, number == SIGHUP { signal(number, SIG_IGN) }
      return !(isIgnored && number == SIGHUP)
    }
    source = DispatchSource.makeReadSource(
      fileDescriptor: ends.read, queue: .global(qos: .userInteractive))
    source.setEventHandler {
      var bytes = [UInt8](repeating: 0, count: 16)
      for _ in 0..<max(0, read(ends.read, &bytes, bytes.count)) {
        bell.requestStop()
        if bell.stopRequests > 1 { again() }
      }
    }
    source.setCancelHandler {
      close(ends.read)
      close(ends.write)
    }
    source.resume()
    Self.unblock(caught)
  }

  /// Leaves the signals to the system again.
  func cancel() {
    for number in caught { signal(number, SIG_DFL) }
    source.cancel()
  }

  /// A pipe that no child inherits and that blocks nobody.
  private static func pipe() -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    guard Foundation.pipe(&ends) == 0 else { preconditionFailure("no pipe for signals: \(errno)") }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    return (ends[0], ends[1])
  }

  /// Whoever started this process may have blocked them.
  private static func unblock(_ numbers: [Int32]) {
    var set = sigset_t()
    sigemptyset(&set)
    for number in numbers { sigaddset(&set, number) }
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }
}

/// Where the handler writes a byte for each signal; a handler can reach nothing but a global.
private nonisolated(unsafe) var signalPipe: Int32 = -1

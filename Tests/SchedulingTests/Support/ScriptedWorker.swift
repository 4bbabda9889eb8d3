import Runs
import Scheduling

/// A worker that the test ends by hand, or after a number of looks at it.
final class ScriptedWorker: Worker {
  let processID: Int
  private(set) var signals: [StopSignal] = []
  private var ending: WorkerExit?
  private var looks: Int
  private let atEnd: () -> Void

  /// Ends with `ending` when it has been looked at `looks` times, after doing `atEnd`.
  init(processID: Int = 1, looks: Int = 1, _ ending: WorkerExit = .success, atEnd: @escaping () -> Void = {}) {
    self.processID = processID
    self.looks = looks
    self.ending = ending
    self.atEnd = atEnd
  }

  var exit: WorkerExit? {
    looks -= 1
    if looks == 0 { atEnd() }
    return looks <= 0 ? ending : nil
  }

  func signal(_ signal: StopSignal) {
    signals.append(signal)
    looks = 1
  }
}

/// A clock that goes on by one second at each look.
final class Clock {
  private var seconds = 0.0

  func now() -> Double {
    seconds += 1
    return seconds
  }
}

extension WorkerExit {
  static let success = WorkerExit(.code(0), outputTail: "")
}

/// `count` queued runs, `r0` the cheapest.
func queue(_ count: Int) -> [QueuedRun] {
  (0..<count).map { index in
    QueuedRun(Fingerprint(hex: "f\(index)"), label: "r\(index)", cost: Double(index))
  }
}

import Foundation

/// A process that trains one run.
public protocol Worker {
  /// Its process id on this machine.
  var processID: Int { get }

  /// How it ended, nil while it runs.
  var exit: WorkerExit? { get }

  /// Tells it to stop.
  func signal(_ signal: StopSignal)
}

/// How strongly a worker is told to stop.
public enum StopSignal: Sendable {
  /// Finish the batch, say so in the store, exit (SIGTERM).
  case terminate
  /// At once (SIGKILL).
  case kill
}

/// How a worker's process ended.
public struct WorkerExit: Hashable, Sendable {
  /// By itself with this code, by this signal, or never started for this reason.
  public enum Cause: Hashable, Sendable {
    case code(Int)
    case signal(Int)
    case notStarted(String)
  }

  /// What ended it.
  public var cause: Cause
  /// The last lines that it printed.
  public var outputTail: String

  /// An ending of a worker.
  public init(_ cause: Cause, outputTail: String) {
    self.cause = cause
    self.outputTail = outputTail
  }

  /// Whether it ended without saying why: by a signal, or by an exit code that is none of runner's.
  var isCrash: Bool {
    switch cause {
    case .signal: true
    case .code(let code): ![64, 65, 66, 74, 75, 130].contains(code)
    case .notStarted: false
    }
  }

  /// The message of the last error that it printed, without its code: `error[store.disk-full]: the disk is full, …`.
  private var lastError: String? {
    let line = outputTail.split(separator: "\n").last { $0.hasPrefix("error[") }
    return line.flatMap { $0.firstRange(of: "]: ").map { range in String(line?[range.upperBound...] ?? "") } }
  }

  /// Whether its last words are those of Swift's runtime, or of C++'s, when the system gives no more memory.
  private var ranOutOfMemory: Bool {
    ["failed to allocate", "Could not allocate memory", "std::bad_alloc"].contains { outputTail.contains($0) }
  }

  /// Why a run that its worker left unfinished failed, for people.
  var reason: String {
    switch cause {
    case .signal where ranOutOfMemory:
      "its worker ran out of memory: fewer `--jobs`, or a smaller model or batch, need less"
    case .signal(9): "its worker was killed (signal 9): out of memory, or by hand"
    case .signal(Int(SIGBUS)):
      "its worker crashed (signal \(SIGBUS)): a file of its data set was cut off while it was read"
    case .signal(let number): "its worker crashed (signal \(number))"
    case .code(let code): lastError ?? "its worker stopped with exit code \(code) before the run ended"
    case .notStarted(let reason): reason
    }
  }
}

/// A worker could not be started.
public struct WorkerError: Error {
  /// What was tried and what the system said.
  public var message: String

  /// A failure to start, with the system's words.
  public init(message: String) {
    self.message = message
  }
}

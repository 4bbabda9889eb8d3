public import Foundation

/// A worker in a process of its own, in a process group of its own.
///
/// Its standard input is a control pipe that only this process holds: it closes when this process ends, however it
/// ends, and the worker then exits. What it prints goes to an unnamed file, of which the tail is kept.
public final class ProcessWorker: Worker {
  private let process = Process()
  private let control = Pipe()
  private let output: FileHandle

  /// Starts `executable` with `arguments`; rings `bell` when it ends.
  ///
  /// - Throws: `WorkerError` where the process cannot be started or its output has no place.
  public init(executable: URL, arguments: [String], bell: Bell) throws {
    output = try Self.unnamedFile()
    process.executableURL = executable
    process.arguments = arguments
    // So that the tail of a crash is its message and its stack.
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["SWIFT_BACKTRACE": "threads=crashed,registers=none,images=none,color=no"]) { own, _ in own }
    process.standardInput = control
    process.standardOutput = output
    process.standardError = output
    process.terminationHandler = { _ in bell.ring() }
    do {
      try process.run()
    } catch {
      throw WorkerError(message: "cannot start a worker (\(executable.path)): \(error.localizedDescription)")
    }
  }

  /// Its process id.
  public var processID: Int { Int(process.processIdentifier) }

  /// How it ended, nil while it runs.
  public var exit: WorkerExit? {
    guard !process.isRunning else { return nil }
    let status = Int(process.terminationStatus)
    return WorkerExit(process.terminationReason == .exit ? .code(status) : .signal(status), outputTail: outputTail)
  }

  /// Sends SIGTERM or SIGKILL.
  public func signal(_ signal: StopSignal) {
    guard process.isRunning else { return }
    kill(process.processIdentifier, signal == .terminate ? SIGTERM : SIGKILL)
  }

  /// The last 20 lines of what it printed, at most 4,000 bytes.
  private var outputTail: String {
    guard let end = try? output.seekToEnd() else { return "" }
    try? output.seek(toOffset: end > 4000 ? end - 4000 : 0)
    let text = String(decoding: (try? output.readToEnd()) ?? Data(), as: UTF8.self)
    return text.split(separator: "\n").suffix(20).joined(separator: "\n")
  }

  /// A file without a name: it is gone when the last process that holds it ends.
  private static func unnamedFile() throws -> FileHandle {
    var template = Array((NSTemporaryDirectory() + "/runner-worker-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw WorkerError(
        message: "no place for a worker's output in \(NSTemporaryDirectory()): \(String(cString: strerror(errno)))")
    }
    unlink(template)
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }
}

@preconcurrency import Glibc
import Diagnostics
import Foundation

/// Standard output for results, standard error for everything else.
enum Console {
  /// Whether standard error is a terminal: only then it is animated.
  static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb" }

  /// Whether standard output is a terminal.
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Columns of the terminal behind a stream, 80 where there is none or it does not say.
  static func width(of stream: Int32 = STDOUT_FILENO) -> Int {
    if let columns = environment("COLUMNS").flatMap(Int.init), columns > 0 { return columns }
    var size = winsize()
    guard isatty(stream) == 1, ioctl(stream, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Lines of the terminal behind standard error, 24 where it does not say.
  static var height: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return 24 }
    return Int(size.ws_row)
  }

  /// Whether colour is wanted on a stream: a terminal, and neither NO_COLOR (https://no-color.org) nor `--no-color`.
  static func usesColor(_ stream: Int32, unless noColor: Bool = false) -> Bool {
    isatty(stream) == 1 && !noColor && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
  }

  /// Writes a result to standard output.
  ///
  /// - Throws: `Failure` where it cannot be written, as on a full disk. A reader that has gone away (`| head`) has read
  ///   all that it wanted.
  static func print(_ text: String) throws {
    signal(SIGPIPE, SIG_IGN)
    let error = write(text.hasSuffix("\n") || text.isEmpty ? text : text + "\n", to: STDOUT_FILENO)
    guard error == 0 || error == EPIPE else {
      throw Failure(
        .storeTrouble,
        Fault(
          "output.cannot-write", "cannot write to standard output: \(String(cString: strerror(error)))",
          help: "free some space, or write elsewhere"))
    }
  }

  /// Writes a line of progress, log or error to standard error.
  static func note(_ text: String) {
    write(text.hasSuffix("\n") ? text : text + "\n", to: STDERR_FILENO)
  }

  /// Writes `text` as it is.
  ///
  /// - Returns: 0, or the system's number of the error that stopped it
  @discardableResult
  static func write(_ text: String, to stream: Int32) -> Int32 {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(stream, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return errno }
      bytes = bytes.dropFirst(written)
    }
    return 0
  }

  /// The value of an environment variable.
  static func environment(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name]
  }
}

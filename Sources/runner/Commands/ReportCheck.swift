import Diagnostics
import Foundation

/// Whether a file is, byte for byte, what a store gives.
struct ReportCheck {
  /// The report.
  let text: String

  /// Compares it with the file at `path`.
  ///
  /// - Throws: `Failure` where there is no such file (exit code 66), or it differs (2), with the first line that does
  func requireSame(asFileAt path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure(
        .missingInput,
        Fault("report.no-file", "cannot read `\(path)`", help: "`-o \(path)` instead of `--check` writes it"))
    }
    guard data != Data(text.utf8) else { return }
    throw Failure(.foundDifference, difference(from: String(decoding: data, as: UTF8.self), at: path))
  }

  private func difference(from found: String, at path: String) -> Fault {
    let (own, other) = (Self.lines(of: text), Self.lines(of: found))
    let line = zip(own, other).prefix { $0.0 == $0.1 }.count
    let message = "`\(path)` is not the report of this store"
    let help = "`-o \(path)` instead of `--check` writes it again"
    guard line < other.count else {
      return Fault(
        "report.differs", "\(message): it ends after line \(other.count)", help: help,
        notes: line < own.count ? ["the report goes on: \(own[line])"] : [])
    }
    let column =
      line < own.count ? zip(own[line].unicodeScalars, other[line].unicodeScalars).prefix { $0 == $1 }.count : 0
    return Fault(
      "report.differs", message,
      at: Place(in: Source(name: path, text: found), line: line + 1, column: column + 1), label: "the first difference",
      help: help, notes: [line < own.count ? "the report has: \(own[line])" : "the report ends before this line"])
  }

  /// The lines, with an empty one behind the last newline, so that a missing one is a difference too.
  private static func lines(of text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" }
  }
}

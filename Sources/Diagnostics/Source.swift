/// A text that faults point into: a file that was read, or the argument of an option.
public struct Source: Hashable, Sendable {
  /// How people know it: a path as they typed it, or an option such as `--set`.
  public var name: String
  /// All of it; bytes that are no UTF-8 stand as U+FFFD.
  public var text: String

  /// The text that people know as `name`.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// The text of a line (from 1) without its line break, nil where there is no such line.
  func line(_ number: Int) -> String? {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), maxSplits: number, omittingEmptySubsequences: false)
    guard number >= 1, lines.count >= number else { return nil }
    var line = lines[number - 1]
    if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
    return String(line)
  }
}

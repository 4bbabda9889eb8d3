/// A range of characters in one line of a text.
///
/// Characters are Unicode scalars: what compilers count, and what needs no table of a Unicode version.
public struct Place: Hashable, Sendable {
  /// The text that it is in.
  public var source: Source
  /// From 1.
  public var line: Int
  /// From 1, in characters.
  public var column: Int
  /// How many characters are meant, at least 1; the place behind the last character of a line is allowed.
  public var length: Int

  /// The `length` characters of `source` from `line` and `column` on.
  public init(in source: Source, line: Int, column: Int, length: Int = 1) {
    self.source = source
    self.line = line
    self.column = column
    self.length = max(1, length)
  }
}

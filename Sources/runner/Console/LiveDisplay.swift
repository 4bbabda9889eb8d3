@preconcurrency import Glibc

/// Draws lines at the bottom of a terminal again and again, in place.
struct LiveDisplay {
  private var drawn = 0

  /// Replaces what was drawn by `lines` and, below them, `last`: each cut to the terminal's width, and of `lines` as
  /// many as it has room for.
  mutating func draw(_ lines: [String], last: String) {
    let width = Console.width(of: STDERR_FILENO)
    let shown = Self.fitting(lines, height: Console.height - 1) + [last]
    let text = shown.map { String($0.prefix(max(10, width - 1))) + "\u{1B}[K\n" }.joined()
    Console.write(rewind + text + "\u{1B}[J", to: STDERR_FILENO)
    drawn = shown.count
  }

  /// The first of `lines` and how many more there are, so that with one line below they take `height` at most.
  static func fitting(_ lines: [String], height: Int) -> [String] {
    guard lines.count + 1 > height else { return lines }
    let room = max(0, height - 2)
    return lines.prefix(room) + ["  … and \(lines.count - room) more"]
  }

  /// Removes what was drawn.
  mutating func clear() {
    guard drawn > 0 else { return }
    Console.write(rewind + "\u{1B}[J", to: STDERR_FILENO)
    drawn = 0
  }

  /// Moves to the first of the drawn lines.
  private var rewind: String { drawn > 0 ? "\u{1B}[\(drawn)A\r" : "" }
}

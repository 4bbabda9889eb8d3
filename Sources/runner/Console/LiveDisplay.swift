@preconcurrency import Glibc

/// Draws lines at the bottom of a terminal again and again, in place.
struct LiveDisplay {
  private var drawn = 0

  /// Replaces what was drawn by `lines`, each cut to the terminal's width.
  mutating func draw(_ lines: [String]) {
    let width = Console.width(of: STDERR_FILENO)
    let text = lines.map { String($0.prefix(max(10, width - 1))) + "\u{1B}[K\n" }.joined()
    Console.write(rewind + text + "\u{1B}[J", to: STDERR_FILENO)
    drawn = lines.count
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

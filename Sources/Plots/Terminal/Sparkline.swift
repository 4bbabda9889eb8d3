/// A line of values as one row of characters, for a terminal.
public enum Sparkline {
  /// `values` from left to right, scaled from the lowest to the highest.
  ///
  /// Each character is the mean of its share of the values, but the lowest and the highest value are always shown as such. A share
  /// without a finite value is a `·` (`?` in ASCII).
  ///
  /// - Parameters:
  ///   - values: what is shown; no values give no characters
  ///   - width: the most characters
  ///   - ascii: whether only ASCII is used
  /// - Returns: a character for each value, or `width` of them
  public static func text(_ values: [Double], width: Int, ascii: Bool = false) -> String {
    let levels = Array(ascii ? "_.-=*#" : "▁▂▃▄▅▆▇█")
    let finite = values.filter(\.isFinite)
    let columns = min(width, values.count)
    guard columns > 0 else { return "" }
    guard let low = finite.min(), let high = finite.max() else {
      return String(repeating: ascii ? "?" : "·", count: columns)
    }
    let shown = (0..<columns).map { column -> Character in
      let share = values[column * values.count / columns..<(column + 1) * values.count / columns].filter(\.isFinite)
      if share.isEmpty { return ascii ? "?" : "·" }
      // Halves, since a sum of the largest numbers would overflow.
      let mean = share.reduce(0) { $0 + $1 / Double(share.count) }
      let value = share.contains(high) ? high : share.contains(low) ? low : mean
      let height = high > low ? (value / 2 - low / 2) / (high / 2 - low / 2) : 0.5
      return levels[min(levels.count - 1, max(0, Int(height * Double(levels.count))))]
    }
    return String(shown)
  }
}

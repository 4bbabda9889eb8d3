/// The `d` attribute of a path, in relative moves of whole tenths of a pixel.
///
/// Each move is the difference of two rounded positions, so that rounding never adds up along the path.
struct PathData {
  private(set) var text = ""
  private var position = (x: 0, y: 0)

  var isEmpty: Bool { text.isEmpty }

  /// Starts a new part at `point`.
  mutating func move(to point: PixelPoint) {
    append(text.isEmpty ? "M" : "m", point)
  }

  /// Draws a straight line to `point`.
  mutating func line(to point: PixelPoint) {
    append("l", point)
  }

  /// Draws `shape`, given in relative moves that end where they began.
  mutating func shape(_ shape: String) { text += shape }

  private mutating func append(_ command: String, _ point: PixelPoint) {
    let dx = Tenths(count: point.x.count - position.x).text
    let dy = Tenths(count: point.y.count - position.y).text
    text += command + dx + (dy.hasPrefix("-") ? "" : " ") + dy
    position = (point.x.count, point.y.count)
  }
}

/// A position in a figure; y grows downwards.
struct PixelPoint: Hashable, Sendable {
  var x: Tenths
  var y: Tenths

  init(_ x: Double, _ y: Double) { (self.x, self.y) = (Tenths(x), Tenths(y)) }
}

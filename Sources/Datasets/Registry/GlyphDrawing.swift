/// Pictures of ten kinds of signs, each with its strokes shifted, bent, of other widths and in noise.
///
/// Whole numbers only, from streams of our own, so that the bytes are the same on every machine.
struct GlyphDrawing {
  /// The kind of each picture.
  private(set) var labels: [UInt8] = []
  /// The pictures one after the other, row by row.
  private(set) var pixels: [UInt8] = []

  private static let side = 28
  private var stream: RandomStream

  /// - purpose: names the random stream: other pictures for each
  init(count: Int, purpose: String) {
    stream = RandomStream(seed: 0, purpose: purpose)
    pixels.reserveCapacity(count * Self.side * Self.side)
    for _ in 0..<count {
      let kind = stream.integer(below: Self.kinds.count)
      labels.append(UInt8(kind))
      pixels += picture(of: Self.kinds[kind])
    }
  }

  /// A point of a sign, 0 … 12 from its upper left corner.
  typealias Point = (x: Int, y: Int)

  /// The strokes of each kind, from point to point.
  static let kinds: [[(from: Point, to: Point)]] = [
    [((0, 6), (12, 6))],  // a level bar
    [((6, 0), (6, 12))],  // an upright bar
    [((0, 0), (12, 12))],  // a falling slope
    [((0, 12), (12, 0))],  // a rising slope
    [((0, 6), (12, 6)), ((6, 0), (6, 12))],  // plus
    [((0, 0), (12, 12)), ((0, 12), (12, 0))],  // times
    [((0, 0), (12, 0)), ((12, 0), (12, 12)), ((12, 12), (0, 12)), ((0, 12), (0, 0))],  // a frame
    [((0, 0), (0, 12)), ((0, 12), (12, 12))],  // a corner
    [((0, 0), (6, 12)), ((6, 12), (12, 0))],  // a wedge
    [((0, 0), (12, 0)), ((0, 12), (12, 12))],  // equals
  ]

  private mutating func picture(of strokes: [(from: Point, to: Point)]) -> [UInt8] {
    var picture = (0..<Self.side * Self.side).map { _ in UInt8(stream.integer(below: 48)) }
    let corner = (x: 4 + stream.integer(below: 7), y: 4 + stream.integer(below: 7))
    let width = 2 + stream.integer(below: 2)
    for stroke in strokes {
      let from = displaced(stroke.from, by: corner)
      let to = displaced(stroke.to, by: corner)
      let steps = max(abs(to.x - from.x), abs(to.y - from.y), 1)
      for step in 0...steps {
        let x = from.x + (to.x - from.x) * step / steps
        let y = from.y + (to.y - from.y) * step / steps
        let ink = UInt8(128 + stream.integer(below: 128))
        for row in y..<y + width {
          for column in x..<x + width { picture[row * Self.side + column] = ink }
        }
      }
    }
    return picture
  }

  /// The point in the picture, up to one pixel off.
  private mutating func displaced(_ point: Point, by corner: Point) -> Point {
    (corner.x + point.x + stream.integer(below: 3) - 1, corner.y + point.y + stream.integer(below: 3) - 1)
  }
}

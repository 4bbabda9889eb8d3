/// The line that a place is in, as it is shown, with the columns to underline.
struct Excerpt: Hashable {
  /// The line, or a window of it, safe to print.
  var text: String
  /// Columns before the underline.
  var indentation: Int
  /// Columns of the underline, at least 1.
  var length: Int

  /// A longer line is cut to a window around the place.
  static let longest = 120
  private static let cut = "…"
  /// Characters on each side of a place that may be shown; most of them where many take no room.
  private static let reach = 1_000

  /// What is shown for `place`, nil where its source has no such line.
  init?(of place: Place) {
    guard let line = place.source.line(place.line) else { return nil }
    let scalars = Array(line.unicodeScalars)
    // A line of many megabytes is looked at around the place alone.
    let center = min(max(0, place.column - 1), scalars.count)
    let near = max(0, center - Self.reach)..<min(scalars.count, center + Self.reach)
    let shown = scalars[near].map { $0 == "\t" ? "    " : Screen.safe($0) }
    let start = center - near.lowerBound
    let end = min(start + place.length, shown.count)
    let widths = shown.map(Screen.width)
    let window = Self.window(around: start..<end, widths)

    let before = near.lowerBound + window.lowerBound > 0 ? Self.cut : ""
    let after = near.lowerBound + window.upperBound < scalars.count ? Self.cut : ""
    let marked = start..<min(end, window.upperBound)
    text = before + shown[window].joined() + after
    indentation = Screen.width(before) + widths[window.lowerBound..<start].reduce(0, +)
    length = max(1, widths[marked].reduce(0, +))
  }

  /// The characters to show: all where they fit, else as many as fit, a third of the room in front of the place.
  private static func window(around place: Range<Int>, _ widths: [Int]) -> Range<Int> {
    guard widths.reduce(0, +) > longest else { return 0..<widths.count }
    var (lower, room) = (place.lowerBound, longest / 3)
    while lower > 0, widths[lower - 1] <= room {
      lower -= 1
      room -= widths[lower]
    }
    var upper = lower
    room = longest - 2
    while upper < widths.count, widths[upper] <= room {
      room -= widths[upper]
      upper += 1
    }
    while upper == widths.count, lower > 0, widths[lower - 1] <= room {
      lower -= 1
      room -= widths[lower]
    }
    return lower..<max(upper, place.lowerBound)
  }
}

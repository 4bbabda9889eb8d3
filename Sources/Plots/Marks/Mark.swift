/// Something that a panel shows.
public enum Mark: Hashable, Sendable {
  case line(Line)
  case points(Points)
  case segments(Segments)
  case heatMap(HeatMap)
}

/// Points joined in their order; a value that cannot be drawn leaves a gap.
public struct Line: Hashable, Sendable {
  /// How much a line stands out.
  public enum Weight: Hashable, Sendable {
    /// Thick, with the dashes of its series.
    case strong
    /// Thin and pale, without dashes: for values behind a smoothed line.
    case faint
  }

  /// What it shows.
  public var name: String
  /// Positions, as long as `y`.
  public var x: [Double]
  /// Values; those that are not finite leave gaps, and the figure says how many.
  public var y: [Double]
  /// The place in the palette, from 0: colour, dashes and marker.
  public var series: Int
  /// How much it stands out.
  public var weight: Weight
  /// Its entry in the legend, shared with the marks of the same entry and series; nil is the name.
  public var legend: String?

  /// A line through (x[0], y[0]), (x[1], y[1]), …
  public init(
    _ name: String, x: [Double], y: [Double], series: Int = 0, weight: Weight = .strong, legend: String? = nil
  ) {
    precondition(x.count == y.count, "\(name): \(x.count) positions for \(y.count) values")
    (self.name, self.x, self.y, self.series, self.weight, self.legend) = (name, x, y, series, weight, legend)
  }
}

/// Markers at points, in the shape of their series.
public struct Points: Hashable, Sendable {
  /// What they show.
  public var name: String
  /// Positions, as long as `y`.
  public var x: [Double]
  /// Values; those that are not finite are left out, and the figure says how many.
  public var y: [Double]
  /// The place in the palette, from 0.
  public var series: Int
  /// What a pointer that rests on each point is told; empty, or as long as `y`.
  public var hints: [String]
  /// Their entry in the legend, shared with the marks of the same entry and series; nil is the name.
  public var legend: String?

  /// Markers at (x[0], y[0]), (x[1], y[1]), …
  public init(_ name: String, x: [Double], y: [Double], series: Int = 0, hints: [String] = [], legend: String? = nil) {
    precondition(x.count == y.count, "\(name): \(x.count) positions for \(y.count) values")
    precondition(hints.isEmpty || hints.count == y.count, "\(name): \(hints.count) hints for \(y.count) values")
    (self.name, self.x, self.y, self.series, self.hints, self.legend) = (name, x, y, series, hints, legend)
  }
}

/// Short thick lines from place to place, in the colour of the text: medians, for example.
public struct Segments: Hashable, Sendable {
  /// The name in the legend.
  public var name: String
  /// Where each begins.
  public var starts: [Position]
  /// Where each ends, as many as `starts`.
  public var ends: [Position]

  /// A place in the units of the panel's axes.
  public struct Position: Hashable, Sendable {
    var x: Double
    var y: Double

    /// The place (x, y).
    public init(x: Double, y: Double) { (self.x, self.y) = (x, y) }
  }

  /// Lines from starts[0] to ends[0], from starts[1] to ends[1], …
  public init(_ name: String, from starts: [Position], to ends: [Position]) {
    precondition(starts.count == ends.count, "\(name): \(starts.count) starts for \(ends.count) ends")
    (self.name, self.starts, self.ends) = (name, starts, ends)
  }
}

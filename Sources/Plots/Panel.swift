/// One pair of axes with what is shown between them.
public struct Panel: Hashable, Sendable {
  /// What sets it apart from the figure's other panels; empty for a figure of one panel.
  public var title: String
  /// The horizontal axis.
  public var x: Axis
  /// The vertical axis; its title stands above it.
  public var y: Axis
  /// What is shown, the first at the back.
  public var marks: [Mark]

  /// A panel with its axes and marks.
  public init(_ title: String = "", x: Axis, y: Axis, marks: [Mark]) {
    (self.title, self.x, self.y, self.marks) = (title, x, y, marks)
  }

  /// The places that can be drawn.
  private var places: [(x: Double, y: Double)] {
    marks.flatMap { mark -> [(x: Double, y: Double)] in
      switch mark {
      case .line(let line): Array(zip(line.x, line.y))
      case .points(let points): Array(zip(points.x, points.y))
      case .segments(let segments): (segments.starts + segments.ends).map { ($0.x, $0.y) }
      case .heatMap(let map) where map.isEmpty: []
      case .heatMap(let map): [(map.x.lowerBound, map.y.lowerBound), (map.x.upperBound, map.y.upperBound)]
      }
    }.filter { x.canShow($0.x) && y.canShow($0.y) }
  }

  /// What the marks reach over, nil where nothing can be drawn.
  var extent: (x: ClosedRange<Double>, y: ClosedRange<Double>)? {
    let places = places
    guard let first = places.first else { return nil }
    var (left, right, low, high) = (first.x, first.x, first.y, first.y)
    for place in places {
      (left, right) = (min(left, place.x), max(right, place.x))
      (low, high) = (min(low, place.y), max(high, place.y))
    }
    return (left...right, low...high)
  }

  var heatMaps: [HeatMap] {
    marks.compactMap { if case .heatMap(let map) = $0, !map.isEmpty { map } else { nil } }
  }

  /// Whether markers at the ends need room beside them.
  var hasMarkers: Bool {
    marks.contains {
      switch $0 {
      case .points, .segments: true
      case .line, .heatMap: false
      }
    }
  }
}

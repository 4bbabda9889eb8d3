/// Leaves out points that cannot be told apart on the screen.
enum Decimation {
  /// The points of each run of neighbours in the same pixel column that its picture needs: first, lowest, highest, last, in their order.
  ///
  /// A polyline through them covers the same pixels as one through all (Jugel et al. 2014, "M4: A Visualization-Oriented Time
  /// Series Data Aggregation"). At most four points a column are left, and every extreme is among them.
  static func columns(_ points: [PixelPoint]) -> [PixelPoint] {
    var kept: [PixelPoint] = []
    var start = 0
    while start < points.count {
      let column = points[start].x.pixel
      var end = start
      var (low, high) = (start, start)
      while end < points.count, points[end].x.pixel == column {
        if points[end].y < points[low].y { low = end }
        if points[end].y > points[high].y { high = end }
        end += 1
      }
      for index in Set([start, low, high, end - 1]).sorted() where kept.last != points[index] {
        kept.append(points[index])
      }
      start = end
    }
    return kept
  }

  /// The indices of `points` without those that fall on the same pixel as an earlier one.
  static func pixels(_ points: [PixelPoint]) -> [Int] {
    var seen: Set<[Int]> = []
    return points.indices.filter { seen.insert([points[$0].x.pixel, points[$0].y.pixel]).inserted }
  }
}

extension Tenths {
  /// The pixel that this position falls on.
  fileprivate var pixel: Int { (count >= 0 ? count : count - 9) / 10 }
}

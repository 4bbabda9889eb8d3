import Foundation

/// Counts as colours: viridis over the logarithm of 1 + count, the first bin of each column at the bottom.
public struct HeatMap: Hashable, Sendable {
  /// One column after the other, from left to right: [columns][bins], counts of 0 and above. What is not finite stays blank, and the
  /// figure says how much.
  public var columns: [[Double]]
  /// What the columns span on the horizontal axis.
  public var x: ClosedRange<Double>
  /// What the bins span on the vertical axis.
  public var y: ClosedRange<Double>

  /// A map of columns of equally many bins.
  public init(columns: [[Double]], x: ClosedRange<Double>, y: ClosedRange<Double>) {
    precondition(Set(columns.map(\.count)).count <= 1, "the columns have different numbers of bins")
    (self.columns, self.x, self.y) = (columns, x, y)
  }

  var isEmpty: Bool { columns.first?.isEmpty ?? true }
  var maximum: Double { columns.joined().filter(\.isFinite).max() ?? 0 }

  /// How many neighbouring columns become one, so that at most `limit` are left.
  func columnsTogether(atMost limit: Int) -> Int { max(1, (columns.count + limit - 1) / max(limit, 1)) }

  /// The map with every `count` neighbouring columns replaced by their mean.
  func averaged(_ count: Int) -> [[Double]] {
    if count == 1 { return columns }
    return stride(from: 0, to: columns.count, by: count).map { start in
      let group = columns[start..<min(start + count, columns.count)]
      return columns[start].indices.map { bin in
        let finite = group.map { $0[bin] }.filter(\.isFinite)
        return finite.isEmpty ? .nan : finite.reduce(0, +) / Double(finite.count)
      }
    }
  }

  /// The picture with colours from 0 to `maximum`.
  func picture(maximum: Double, atMost limit: Int) -> PNG {
    let columns = averaged(columnsTogether(atMost: limit))
    let bins = columns.first?.count ?? 0
    let top = log1p(max(maximum, 0))
    let pixels = (0..<bins).reversed().flatMap { bin in
      columns.map { column -> UInt8 in
        guard column[bin].isFinite else { return UInt8(Viridis.count) }
        let share = top > 0 ? log1p(max(column[bin], 0)) / top : 0
        return UInt8((min(share, 1) * Double(Viridis.count - 1)).rounded())
      }
    }
    return PNG(
      width: columns.count, height: bins, pixels: pixels,
      palette: Viridis.colors + [PNG.Color(red: 128, green: 128, blue: 128, alpha: 0)])
  }
}

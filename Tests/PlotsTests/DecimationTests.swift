import Foundation
import Testing

@testable import Plots

@Suite("Leaving out points")
struct DecimationTests {
  static func walk(_ count: Int, width: Double, seed: UInt64) -> [PixelPoint] {
    var waves = Waves(seed: seed)
    return (0..<count).map { PixelPoint(Double($0) / Double(count) * width, 100 + 90 * waves.noise()) }
  }

  @Test("keeps the highest and the lowest point of every pixel column, and the ends", arguments: 1...20)
  func extremes(seed: Int) {
    let points = Self.walk(seed * 537, width: 300, seed: UInt64(seed))
    let kept = Decimation.columns(points)
    let before = Dictionary(grouping: points) { $0.x.count / 10 }
    let after = Dictionary(grouping: kept) { $0.x.count / 10 }
    #expect(before.keys == after.keys)
    for (column, all) in before {
      let left = after[column] ?? []
      #expect(all.map(\.y).min() == left.map(\.y).min())
      #expect(all.map(\.y).max() == left.map(\.y).max())
      #expect(all.first == left.first && all.last == left.last)
      #expect(left.count <= 4)
    }
  }

  @Test("keeps the order, and points that are far apart")
  func order() {
    let points = Self.walk(5000, width: 300, seed: 9)
    let kept = Decimation.columns(points)
    #expect(zip(kept, kept.dropFirst()).allSatisfy { $0.x <= $1.x })
    let sparse = Self.walk(50, width: 300, seed: 9)
    #expect(Decimation.columns(sparse) == sparse)
    #expect(Decimation.columns([]).isEmpty)
  }

  @Test("draws markers on the same pixel once")
  func markers() {
    let points = [PixelPoint(1, 1), PixelPoint(1.4, 1.2), PixelPoint(2, 1), PixelPoint(1, 1), PixelPoint(-0.5, 1)]
    #expect(Decimation.pixels(points) == [0, 2, 4])
  }

  @Test("ten thousand points are a small file, and a spike of one batch is still in it")
  func small() throws {
    var losses = Waves.losses(10_000, floor: 0.1, seed: 3)
    losses[7777] = 9.9
    let svg = Figure.lossCurves(
      "Loss", [LossCurve("a", steps: losses.indices.map(Double.init), loss: losses, smoothed: Waves.smoothed(losses))]
    ).svg(id: "a")
    #expect(svg.utf8.count < 40_000)
    // The axis ends at 10, and the highest point of the path is the spike, a hundredth of the height below it.
    let panel = try Markup(svg)
    #expect(panel.texts.contains("10"))
    let path = try #require(panel.all(ofClass: "plot-line").first { ($0.attributes["d"] ?? "").utf8.count > 1000 })
    let highest = try #require(Self.positions(path.attributes["d"] ?? "").map(\.y).min())
    let top = try #require(panel.all("rect").compactMap { $0.attributes["y"].flatMap(Double.init) }.first) + 1
    #expect(abs(highest - (top + 260 * 0.01)) <= 0.1)
  }

  /// The corners of a path of relative moves.
  static func positions(_ path: String) -> [(x: Double, y: Double)] {
    var (x, y) = (0.0, 0.0)
    return path.matches(of: /[Mml](-?[0-9.]+)[ ]?(-?[0-9.]+)/).map { move in
      x += Double(move.1) ?? .nan
      y += Double(move.2) ?? .nan
      return (x, y)
    }
  }

  @Test("rounding does not add up along a path")
  func drift() {
    let points = Self.walk(3000, width: 500, seed: 4)
    var path = PathData()
    path.move(to: points[0])
    points.dropFirst().forEach { path.line(to: $0) }
    for (read, point) in zip(Self.positions(path.text), points) {
      #expect(abs(read.x - Double(point.x.count) / 10) < 1e-6 && abs(read.y - Double(point.y.count) / 10) < 1e-6)
    }
  }
}

import Foundation
import Testing

@testable import Plots

@Suite("Pictures in figures")
struct PictureTests {
  @Test("a PNG read again has the same pixels", arguments: [(1, 1), (3, 2), (28, 28), (467, 40), (1, 300)])
  func pixels(width: Int, height: Int) throws {
    var waves = Waves(seed: UInt64(width))
    let pixels = (0..<width * height).map { _ in UInt8((waves.noise() + 1) * 127) }
    let gray = try PNGReader(PNG(width: width, height: height, grays: pixels).bytes)
    #expect((gray.width, gray.height) == (width, height))
    #expect(gray.pixels == pixels && gray.colorType == 0)
    let color = try PNGReader(PNG(width: width, height: height, pixels: pixels, palette: Viridis.colors).bytes)
    #expect(color.pixels == pixels && color.colorType == 3 && color.alphas.isEmpty)
    #expect(color.palette == Viridis.colors.map { [$0.red, $0.green, $0.blue] })
  }

  @Test(
    "viridis is matplotlib's",
    arguments: [
      (0, [68, 1, 84]), (64, [58, 82, 139]), (100, [42, 118, 142]), (128, [32, 144, 140]), (200, [112, 206, 86]),
      (255, [253, 231, 36]),
    ])
  func viridis(place: Int, color: [Int]) {
    let ours = Viridis.colors[Int((Double(place) / 255 * Double(Viridis.count - 1)).rounded())]
    for (channel, expected) in zip([ours.red, ours.green, ours.blue], color) {
      #expect(abs(Int(channel) - expected) <= 2)
    }
  }

  @Test("the first bin of a heat map is at the bottom, the first column at the left")
  func orientation() throws {
    let map = HeatMap(columns: [[9, 0, 0], [0, 0, 0]], x: 0...2, y: 0...3)
    let picture = try PNGReader(map.picture(maximum: 9, atMost: 100).bytes)
    #expect((picture.width, picture.height) == (2, 3))
    #expect(picture.pixels == [0, 0, 0, 0, 254, 0])
  }

  @Test("colours go with log(1 + count), end at the maximum, and leave out what is not finite")
  func colors() throws {
    let map = HeatMap(columns: [[0, 9, 99, 999, .nan, .infinity, -5]], x: 0...1, y: 0...7)
    let picture = try PNGReader(map.picture(maximum: 99, atMost: 100).bytes)
    #expect(Array(picture.pixels.reversed()) == [0, 127, 254, 254, 255, 255, 0])
    #expect(picture.alphas.last == 0 && picture.alphas.dropLast().allSatisfy { $0 == 255 })
  }

  @Test("a heat map without any count is all of the lowest colour")
  func zero() throws {
    let map = HeatMap(columns: [[0, 0]], x: 0...1, y: 0...1)
    #expect(try PNGReader(map.picture(maximum: 0, atMost: 9).bytes).pixels == [0, 0])
  }

  @Test("more columns than pixels become means of neighbours, and the figure says so")
  func averaged() throws {
    let map = HeatMap(columns: (0..<10).map { [Double($0)] }, x: 0...10, y: 0...1)
    #expect(map.averaged(map.columnsTogether(atMost: 4)) == [[1], [4], [7], [9]])
    let long = ActivationHistograms("a", counts: Waves.histograms(10_000, seed: 1), steps: 0...10_000)
    let svg = Figure.colorDim("Long", [long]).svg(id: "long")
    #expect(try Markup(svg).texts.contains { $0.hasPrefix("a: each column is the mean of") })
    #expect(svg.utf8.count < 60_000)
  }

  @Test("the grid of images shows the pixels it was given")
  func grid() throws {
    let pictures = try PNGReader.pictures(in: Samples.images.svg(id: "a"))
    #expect(pictures.map(\.pixels) == Samples.images.images.map(\.grays))
  }
}

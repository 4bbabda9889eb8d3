import Testing

@testable import Plots

@Suite("Kinds of figures")
struct FiguresTests {
  @Test("a smoothed line stands in front of the raw ones")
  func order() {
    let weights = Samples.losses.panels[0].marks.compactMap {
      if case .line(let line) = $0 { line.weight } else { nil }
    }
    #expect(weights == Array(repeating: .faint, count: 5) + Array(repeating: .strong, count: 5))
  }

  @Test("one training has a legend of what is drawn, several one of their names")
  func legends() {
    #expect(LegendEntry.all(in: Samples.loss).map(\.name) == ["training batch", "training, smoothed", "validation"])
    #expect(LegendEntry.all(in: Samples.multiples).map(\.name) == LegendEntry.all(in: Samples.loss).map(\.name))
  }

  @Test("accuracies and shares near zero are shown in per cent")
  func percent() throws {
    let extent = try #require(Samples.accuracy.panels[0].extent)
    #expect(abs(extent.y.lowerBound - 90.61) < 1e-9 && abs(extent.y.upperBound - 99.12) < 1e-9)
    #expect(Samples.layers.panels[2].y.label == "activations near zero (%)")
    #expect(try #require(Samples.layers.panels[2].extent).y.upperBound == 100)
  }

  @Test("suggestions stand on the curve, on a straight line between its points")
  func suggestions() throws {
    let figure = Figure.learningRateFinder(
      "a", learningRates: [0.01, 0.1, 1], losses: [3, 2, 1],
      suggestions: [.init("valley", 0.1), .init("minimum", 0.031622776601683794), .init("steep", 99)])
    let places = figure.panels[0].marks.compactMap { if case .points(let points) = $0 { points } else { nil } }
    #expect(places[0].y == [2] && abs(places[1].y[0] - 2.5) < 1e-12 && places[2].y[0].isNaN)
    #expect(places.map(\.name) == ["valley 0.1", "minimum 0.0316", "steep 99"])
  }

  @Test("heat maps of one figure have one scale of colours, or the one that is given")
  func colors() throws {
    let maps = [
      ActivationHistograms("a", counts: [[9]], steps: 0...1), ActivationHistograms("b", counts: [[99]], steps: 0...1),
    ]
    let own = try PNGReader.pictures(in: Figure.colorDim("a", maps).svg(id: "a")).dropFirst()
    #expect(own.map(\.pixels) == [[127], [254]])
    let given = try PNGReader.pictures(in: Figure.colorDim("a", maps, maximum: 9999).svg(id: "a")).dropFirst()
    #expect(given.map(\.pixels) == [[64], [127]])
  }

  @Test("panels as figures of their own keep the axes and colours that they share")
  func separated() throws {
    let parts = Samples.multiples.separated
    #expect(parts.map(\.title) == ["baseline", "bs512", "1cycle"])
    let together = FigureLayout(Samples.multiples).panels
    for (part, panel) in zip(parts, together) {
      let alone = try #require(FigureLayout(part).panels.first)
      #expect(alone.x.domain == panel.x.domain && alone.y.domain == panel.y.domain)
    }
    let pictures = try PNGReader.pictures(in: Samples.colorDim.svg(id: "a")).filter { $0.height == 40 }
    let apart = try Samples.colorDim.separated.flatMap { try PNGReader.pictures(in: $0.svg(id: "a")) }.filter {
      $0.height == 40
    }
    #expect(apart.map(\.pixels) == pictures.map(\.pixels) && apart.count == 2)
  }

  @Test("every seed is a point with its own hint, and the median a line")
  func seeds() throws {
    let markup = try Markup(Samples.seeds.svg(id: "a"))
    let hints = markup.all("title").map(\.text)
    #expect(hints.contains("baseline, seed 2: 11.35") && hints.contains("1cycle, seed 7: 96.12"))
    #expect(!hints.contains { $0.contains("seed 6: not") }, "what is not finite is not drawn")
    #expect(LegendEntry.all(in: Samples.seeds).map(\.name) == ["one seed", "median"])
  }

  @Test("the first configuration stands on top, and points stay in their row")
  func rows() throws {
    let panel = try #require(FigureLayout(Samples.seeds).panels.first)
    let labels = panel.yLabels
    #expect(labels[0].position < labels[1].position && labels[1].position < labels[2].position)
    for mark in panel.panel.marks {
      guard case .points(let points) = mark else { continue }
      #expect(points.y.allSatisfy { abs($0 - $0.rounded()) <= 0.28 })
      #expect(Set(points.y).count == points.y.count)
    }
  }

  @Test("descriptions say the ranges and where lines begin and end")
  func description() throws {
    let text = try #require(try Markup(Samples.schedule.svg(id: "a")).all("desc").first?.text)
    #expect(text.contains("learning rate from 2.4e-7 to 0.06, over training batch from 0 to 11\u{2009}000"))
    #expect(text.contains("begins at 0.0024 and ends at 2.4e-7"))
  }
}

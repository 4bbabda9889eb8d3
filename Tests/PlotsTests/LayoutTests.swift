import Testing

@testable import Plots

@Suite("Where things stand")
struct LayoutTests {
  /// Axes that people meet: counts, shares, rates, long numbers, each at every width.
  static let axes: [(Axis, ClosedRange<Double>)] = [
    (Axis("step", isCount: true), 0...937), (Axis("step", isCount: true), 0...46_900),
    (Axis("step", isCount: true), 0...9_876_543),
    (Axis("accuracy"), 0.98012...0.98031), (Axis("rate", scale: .logarithmic), 1e-7...10),
    (Axis("rate", scale: .logarithmic), 3e-4...7e-4), (Axis("value"), -1e12...1e12), (Axis("value"), 0...3e-6),
    (Axis("epoch", isCount: true), 1...1),
  ]

  @Test("labels of an axis never touch and stay within the panel", arguments: [160.0, 220, 340, 700], axes.indices)
  func labels(width: Double, index: Int) throws {
    let (axis, range) = Self.axes[index]
    let figure = Figure(
      "a",
      panels: [
        Panel(
          x: axis, y: axis,
          marks: [.line(Line("a", x: [range.lowerBound, range.upperBound], y: [range.lowerBound, range.upperBound]))])
      ],
      panelWidth: width)
    let panel = try #require(FigureLayout(figure).panels.first)
    let boxes = panel.xLabels.map { label in
      let half = Font.label.width(label.text) / 2
      return label.middle - half...label.middle + half
    }
    #expect(!boxes.isEmpty)
    #expect(zip(boxes, boxes.dropFirst()).allSatisfy { $0.upperBound + 6 < $1.lowerBound })
    #expect(boxes.allSatisfy { $0.lowerBound >= panel.cell.x - 0.01 && $0.upperBound <= panel.cell.right + 0.01 })
    let heights = panel.yLabels.map(\.position).sorted()
    #expect(heights.count >= 2 && zip(heights, heights.dropFirst()).allSatisfy { $1 - $0 >= 14 })
    #expect(panel.yLabels.allSatisfy { Font.label.width($0.text) <= panel.plot.x - panel.cell.x })
    #expect(panel.plot.width > width / 3)
  }

  @Test("no text of a figure leaves it", arguments: Samples.all.map(\.key))
  func inside(name: String) throws {
    let markup = try Markup(try #require(Samples.all.first { $0.key == name }).value)
    let root = try #require(markup.elements.first).attributes
    let width = try #require(Double(root["width"] ?? ""))
    let height = try #require(Double(root["height"] ?? ""))
    for text in markup.all("text") where text.attributes["x"] != nil {
      let x = try #require(Double(text.attributes["x"] ?? ""))
      let y = try #require(Double(text.attributes["y"] ?? ""))
      #expect((0...width).contains(x) && (10...height - 3).contains(y), "\(text.text)")
    }
  }

  @Test("long texts are broken at spaces, long words shortened in their middle")
  func fitting() {
    let font = Font.label
    let lines = font.lines("a title that does not fit into one line of this width", within: 120)
    #expect(lines.count > 1 && lines.allSatisfy { font.width($0) <= 120 })
    #expect(lines.joined(separator: " ") == "a title that does not fit into one line of this width")
    let name = "baseline-optimizer.weight_decay=0.001"
    let short = font.shortened(name, within: 120)
    #expect(font.width(short) <= 120 && short.hasPrefix("baseli") && short.hasSuffix("=0.001") && short.contains("…"))
    #expect(font.lines("", within: 100).isEmpty)
  }

  @Test("a legend names each series once, with all that it is drawn as, and wraps")
  func legend() {
    let entries = LegendEntry.all(in: Samples.losses)
    #expect(entries.map(\.name) == ["baseline", "bs512", "1cycle", "batchnorm", "lr0.1"])
    #expect(entries.allSatisfy { $0.weight == .strong && $0.hasMarkers })
    let rows = LegendEntry.rows(entries, within: 200)
    #expect(rows.joined().count == 5 && rows.count > 1)
    for row in rows { #expect(row.reduce(-16) { $0 + 16 + $1.width(within: 200) } <= 200) }
  }

  @Test("panels that share an axis show the same range")
  func shared() {
    let layout = FigureLayout(Samples.multiples)
    #expect(Set(layout.panels.map(\.y.domain)).count == 1 && Set(layout.panels.map(\.x.domain)).count == 1)
    #expect(Set(layout.panels.map(\.plot.y)).count == 1)
  }
}

import Testing

@testable import Plots

@Suite("Panels")
struct PanelTests {
  static func panel(_ marks: [Mark], x: Axis = Axis("x"), y: Axis = Axis("y")) -> Panel {
    Panel(x: x, y: y, marks: marks)
  }

  @Test("reach over all that can be drawn, and over nothing else")
  func extent() throws {
    let line = Mark.line(Line("a", x: [0, 1, .nan, 3], y: [5, .infinity, 100, 7]))
    let points = Mark.points(Points("b", x: [2, 9], y: [6, .nan]))
    let extent = try #require(Self.panel([line, points]).extent)
    #expect(extent.x == 0...3 && extent.y == 5...7)
    #expect(Self.panel([.line(Line("a", x: [.nan], y: [1]))]).extent == nil)
  }

  @Test("reach over positive values only on a logarithmic axis")
  func logarithmic() throws {
    let line = Mark.line(Line("a", x: [0, 1, 2], y: [-1, 0.5, 3]))
    #expect(try #require(Self.panel([line], y: Axis("y", scale: .logarithmic)).extent).y == 0.5...3)
  }

  @Test("put small values low and the first category on top")
  func direction() throws {
    func layout(_ y: Axis) throws -> PanelLayout {
      try #require(
        FigureLayout(Figure("a", panels: [Self.panel([.points(Points("a", x: [0, 1], y: [0, 1]))], y: y)])).panels.first
      )
    }
    let linear = try layout(Axis("y"))
    #expect(try #require(linear.point(0, 0)).y > #require(linear.point(0, 1)).y)
    #expect(try #require(linear.point(0, 0)).x < #require(linear.point(1, 0)).x)
    let named = try layout(Axis("y", scale: .categories(["one", "two"])))
    #expect(try #require(named.point(0, 0)).y < #require(named.point(0, 1)).y)
    #expect(named.yLabels.map(\.text) == ["one", "two"])
  }

  @Test("name categories below them as far as there is room, never one over the other", arguments: [200.0, 400, 1200])
  func names(width: Double) throws {
    let names = (1...8).map { "configuration \($0)" }
    let figure = Figure(
      "a",
      panels: [Self.panel([.points(Points("a", x: [0, 7], y: [0, 1]))], x: Axis("x", scale: .categories(names)))],
      panelWidth: width)
    let labels = try #require(FigureLayout(figure).panels.first).xLabels
    #expect(labels.count == 8 || width < 1200)
    #expect(zip(labels, labels.dropFirst()).allSatisfy { $1.middle - $0.middle > Font.label.width($0.text) })
  }

  @Test("below each other have their vertical axes in one line")
  func aligned() {
    let wide = Self.panel([.line(Line("a", x: [0, 1], y: [0, 1e6]))])
    let narrow = Self.panel([.line(Line("a", x: [0, 1], y: [0, 1]))])
    let panels = FigureLayout(Figure("a", panels: [wide, narrow], columns: 1)).panels
    #expect(panels[0].plot.x == panels[1].plot.x)
    #expect(panels[0].cell.bottom <= panels[1].cell.y)
  }

  @Test("cut lines off at the axes that are given, and leave out the markers beyond them")
  func cut() throws {
    let y = Axis("y", range: 0...1)
    let panel = Self.panel(
      [.line(Line("a", x: [0, 1], y: [0, 9])), .points(Points("b", x: [0, 1], y: [0.5, 9]))], y: y)
    let markup = try Markup(Figure("a", panels: [panel]).svg(id: "a"))
    let clip = try #require(markup.all("clipPath").first?.attributes["id"])
    #expect(markup.all("g").contains { $0.attributes["clip-path"] == "url(#\(clip))" })
    let markers = try #require(markup.elements.last { $0.attributes["d"]?.contains(Palette.marker(of: 0)) ?? false })
    #expect(markers.attributes["d"]?.ranges(of: Palette.marker(of: 0)).count == 1)
    #expect(
      markup.texts.contains("a: 1 of 2 values outside the axes")
        && markup.texts.contains("b: 1 of 2 values outside the axes"))
  }
}

import Testing

@testable import Plots

@Suite("What cannot be shown")
struct OmissionTests {
  @Test("is counted by its reason")
  func reasons() throws {
    let texts = try Markup(Samples.gaps.svg(id: "a")).texts.joined(separator: " ")
    #expect(
      texts.contains(
        "run \"a\": 4 of 14 values not finite, 2 not above 0, which a logarithmic axis cannot show, 1 outside the axes")
    )
  }

  @Test("leaves a gap: a line never leads over it")
  func gap() throws {
    let panel = Panel(
      x: Axis("x"), y: Axis("y"), marks: [.line(Line("a", x: [0, 1, 2, 3, 4], y: [1, 2, .nan, 2, 1]))])
    let path = try #require(try Markup(Figure("a", panels: [panel]).svg(id: "a")).all(ofClass: "plot-line").last)
    let commands = (path.attributes["d"] ?? "").filter(\.isLetter)
    #expect(commands == "Mlml")
  }

  @Test("a value between two gaps is a dot")
  func alone() throws {
    let panel = Panel(x: Axis("x"), y: Axis("y"), marks: [.line(Line("", x: [0, 1, 2], y: [.nan, 2, .infinity]))])
    let markup = try Markup(Figure("a", panels: [panel]).svg(id: "a"))
    #expect(markup.all(ofClass: "plot-mark").count == 1 && markup.all(ofClass: "plot-line").isEmpty)
  }

  @Test("is said once for a line and its markers, and with the name of its configuration")
  func once() throws {
    let accuracy = try Markup(Samples.accuracy.svg(id: "a")).texts
    #expect(accuracy.filter { $0 == "diverged in the second epoch: 1 of 2 values not finite" }.count == 1)
    #expect(try Markup(Samples.seeds.svg(id: "a")).texts.contains("baseline: 1 of 8 values not finite"))
  }

  @Test("is not said where nothing is missing")
  func nothing() throws {
    #expect(try !Markup(Samples.losses.svg(id: "a")).texts.contains { $0.contains(" of ") })
  }

  @Test("many notes are cut short and the rest is counted")
  func many() throws {
    let marks = (0..<9).map { Mark.line(Line("run \($0)", x: [0, 1], y: [1, .nan], series: $0)) }
    let figure = Figure("a", panels: [Panel(x: Axis("x"), y: Axis("y"), marks: marks)])
    let texts = try Markup(figure.svg(id: "a")).texts
    #expect(texts.filter { $0.hasSuffix("not finite") }.count == 6 && texts.contains("and 3 more of the kind"))
  }

  @Test("an empty figure and a panel without values say so")
  func empty() throws {
    #expect(try Markup(Figure("a", panels: []).svg(id: "a")).texts.contains("nothing to show"))
    let panel = Panel(x: Axis("x"), y: Axis("y"), marks: [.line(Line("a", x: [0], y: [.nan]))])
    let markup = try Markup(Figure("a", panels: [panel]).svg(id: "a"))
    #expect(markup.texts.contains("no values to show") && !markup.texts.contains("0.5"))
    #expect(markup.all("desc").first?.text.contains("no values") == true)
    #expect(try Markup(ImageGrid("a", images: []).svg(id: "a")).texts.contains("no images to show"))
  }
}

import Foundation
import Testing

@testable import Plots

@Suite("Figures as documents")
struct MarkupTests {
  @Test(
    "every figure is well formed, has a role and names its title and description", arguments: Samples.all.map(\.key))
  func wellFormed(name: String) throws {
    let markup = try Markup(try #require(Samples.all.first { $0.key == name }).value)
    let root = try #require(markup.elements.first)
    #expect(root.name == "svg" && root.attributes["role"] == "img")
    let named = (root.attributes["aria-labelledby"] ?? "").split(separator: " ").map(String.init)
    #expect(named.count == 2)
    for id in named {
      let element = try #require(markup.elements.first { $0.attributes["id"] == id })
      #expect(!element.text.isEmpty)
    }
  }

  @Test("nothing is fetched: every link is data, and no style names another file", arguments: Samples.all.map(\.value))
  func selfContained(svg: String) throws {
    let markup = try Markup(svg)
    #expect(markup.elements.allSatisfy { $0.attributes["href"].map { $0.hasPrefix("data:image/png;base64,") } ?? true })
    #expect(!svg.contains("@import") && !svg.contains("url(http") && markup.all("script").isEmpty)
  }

  @Test("ids are unique on a page of all figures, and each reference has its target")
  func ids() throws {
    let page = try Markup("<html>\(Samples.all.map(\.value).joined())</html>")
    let ids = page.elements.compactMap { $0.attributes["id"] }
    #expect(ids.count == Set(ids).count)
    for reference in page.elements.compactMap({ $0.attributes["clip-path"] }) {
      #expect(ids.contains(String(reference.dropFirst("url(#".count).dropLast())))
    }
  }

  @Test("different names never give the same id, and every id is one word of XML")
  func identifiers() {
    let names = ["a b", "a_b", "a-b", "a.b", "a/b", "ä", "a", "", "1", "a_20_b", "a\u{0}b", "#a\"<>"]
    let ids = names.map { Identifier($0).text }
    #expect(Set(ids).count == names.count)
    #expect(ids.allSatisfy { $0.wholeMatch(of: /[A-Za-z][A-Za-z0-9._-]*/) != nil })
  }

  @Test("names are shown as they are, whatever they hold")
  func escaping() throws {
    let name = "</text><script>alert(1)</script> & \"quoted\" 'it' ]]> é 漢字 \u{1F680}"
    let svg = Figure(
      name, caption: name,
      panels: [
        Panel(name, x: Axis(name), y: Axis(name, unit: name), marks: [.line(Line(name, x: [0, 1], y: [1, 2]))])
      ],
      panelWidth: 2000
    ).svg(id: name)
    let markup = try Markup(svg)
    #expect(markup.all("script").isEmpty)
    #expect(markup.texts.filter { $0 == name }.count == 5)
    #expect(markup.all("title").first?.text == name)
  }

  @Test("characters that XML forbids are replaced")
  func forbidden() throws {
    let svg = Figure("a\u{0}b\u{1b}c\u{ffff}", panels: []).svg(id: "x")
    #expect(try Markup(svg).all("title").first?.text == "a\u{fffd}b\u{fffd}c\u{fffd}")
  }

  @Test("the style sheet can be left to the page, and holds nothing that it must not touch")
  func styles() throws {
    #expect(try Markup(Samples.loss.svg(id: "a", styled: false)).all("style").isEmpty)
    let rules = StyleSheet.css.replacing("@media screen{", with: "")
      .replacing("@media screen and (prefers-color-scheme:dark){", with: "").split(separator: "}")
    #expect(rules.count > 15)
    #expect(rules.allSatisfy { $0.drop { $0.isWhitespace }.hasPrefix(".plot") || $0.allSatisfy(\.isWhitespace) })
  }

  @Test("the same figure gives the same bytes")
  func deterministic() {
    #expect(Samples.layers.svg(id: "a") == Samples.layers.svg(id: "a"))
    #expect(Samples.colorDim.svg(id: "a") == Samples.colorDim.svg(id: "a"))
  }
}

@Suite("SVG as it is written")
struct SVGTextTests {
  @Test(
    "lengths are tenths of a pixel without a digit too many",
    arguments: [
      (0.0, "0"), (12, "12"), (12.34, "12.3"), (-0.5, "-.5"), (0.05, ".1"), (-3.96, "-4"), (1e300, "1000000"),
      (-0.04, "0"),
    ])
  func tenths(length: Double, text: String) {
    #expect(length.px == text)
  }

  @Test("elements are closed in the order in which they were opened")
  func nesting() throws {
    var svg = SVGText()
    svg.begin("svg", ["a": "1 < 2"])
    svg.begin("g")
    svg.element("text", ["x": "1"], text: "a & b", hint: "\"c\"")
    svg.end()
    svg.end()
    #expect(
      svg.text == """
        <svg a="1 &lt; 2">
        <g>
        <text x="1"><title>&quot;c&quot;</title>a &amp; b</text>
        </g>
        </svg>

        """)
  }

  @Test("a path is written as differences of rounded positions")
  func path() {
    var path = PathData()
    #expect(path.isEmpty)
    path.move(to: PixelPoint(10.04, 20))
    path.line(to: PixelPoint(10.06, 19.5))
    path.move(to: PixelPoint(0, 0))
    #expect(path.text == "M10 20l.1-.5m-10.1-19.5")
  }
}

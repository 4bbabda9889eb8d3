import Testing

@testable import Benchmarks

@Suite("The page of benchmarks")
struct PageTests {
  @Test("a table lines up, words to the left and numbers to the right")
  func table() {
    var table = Table("configuration", "images/s")
    table.add("baseline", "94,201")
    table.add("1 × 1", "7")
    #expect(
      table.text == """
        | configuration | images/s |
        | ------------- | -------: |
        | baseline      |   94,201 |
        | 1 × 1         |        7 |
        """)
  }

  @Test("a section is a heading and its blocks with a line between")
  func section() {
    var table = Table("a", "b")
    table.add("1", "2")
    let section = Section(title: "Speed", blocks: [.table(table), .text("How.")])
    #expect(section.text == "## Speed\n\n| a   |   b |\n| --- | --: |\n| 1   |   2 |\n\nHow.\n")
  }

  @Test("a goal is reached by the median, not by the best round")
  func goals() {
    let spread = Spread([3, 4, 9])
    #expect(
      Goal.atLeast(4, "speed", spread, Figures.ratio)
        == Goal(subject: "speed", wished: "≥ 4.00", measured: "4.00 (3.00–9.00)", isMet: true))
    #expect(!Goal.atLeast(4.5, "speed", spread, Figures.ratio).isMet)
    #expect(Goal.atMost(4, "time", spread, Figures.ratio).isMet)
    #expect(!Goal.atMost(3.5, "time", spread, Figures.ratio).isMet)
  }

  @Test("the goals of all sections stand in one table at the end")
  func page() {
    var page = Page()
    page.sections = ["one", "two"].map { title in
      Section(title: title, goals: [.atLeast(1, title, Spread([2]), Figures.ratio)])
    }
    #expect(page.goals.hasPrefix("## Goals\n\n| goal | wished | measured | reached |"))
    #expect(page.goals.contains("| one  | ≥ 1.00 |     2.00 |     yes |\n| two  | ≥ 1.00 |"))
    #expect(page.text.hasPrefix("# Benchmarks\n") && page.text.hasSuffix(page.goals))
  }

  @Test(
    "numbers have the digits that can be read at a glance",
    arguments: [
      (Figures.whole(0), "0"), (Figures.whole(999.4), "999"), (Figures.whole(81_234.6), "81,235"),
      (Figures.whole(1_000_000), "1,000,000"), (Figures.whole(-1_234), "-1,234"), (Figures.percent(0.8149), "81.5 %"),
      (Figures.time(125), "125 s"), (Figures.time(4.523), "4.52 s"), (Figures.time(0.0612), "61.2 ms"),
      (Figures.time(0.00087), "870 µs"), (Figures.time(0.00000087), "0.87 µs"), (Figures.ratio(4.4951), "4.50"),
      (Figures.spread(Spread([2]), Figures.ratio), "2.00"),
      (Figures.spread(Spread([1, 2, 4]), Figures.ratio), "2.00 (1.00–4.00)"),
    ])
  func figures(text: String, expected: String) {
    #expect(text == expected)
  }
}

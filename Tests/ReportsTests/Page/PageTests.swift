import Comparisons
import Foundation
import Runs
import Testing

@testable import Reports

@Suite("The page")
struct PageTests {
  @Test("of a small store, word for word")
  func golden() throws {
    try Golden.expectPage(page(Sample.single), in: "single.html")
  }

  @Test("is well formed, loads nothing and has each id once", arguments: Sample.all.map(\.key))
  func selfContained(name: String) throws {
    let page = try page(#require(Sample.all.first { $0.key == name }).value)
    let document = try Document(page)
    for element in document.elements {
      #expect(!["link", "iframe", "object", "embed", "base", "audio", "video"].contains(element.name))
      for (attribute, value) in element.attributes {
        let isLink = attribute == "href" && element.name == "a"
        if ["src", "srcset", "data", "href", "xlink:href", "action", "poster"].contains(attribute), !isLink {
          #expect(value.hasPrefix("data:"), "\(element.name) \(attribute)=\(value.prefix(40))")
        }
        #expect(!attribute.hasPrefix("on"), "\(element.name) \(attribute)")
        if isLink { #expect(value.hasPrefix("#")) }
      }
    }
    for sheet in document.texts("style") { #expect(!sheet.contains("url(") && !sheet.contains("@import")) }
    let ids = document.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    let targets = document.all("a").compactMap { $0.attributes["href"]?.dropFirst() }
    #expect(!targets.isEmpty && targets.allSatisfy { ids.contains(String($0)) })
  }

  @Test("has the same bytes whenever it is made")
  func deterministic() throws {
    let first = try page(Sample.troubled)
    var shuffled = Sample.troubled
    shuffled.runs.reverse()
    #expect(first == (try page(Sample.troubled)))
    #expect(first == (try page(shuffled)))
  }

  @Test("shows names with markup in them as text")
  func escaping() throws {
    let page = try page(Sample.hostile)
    let document = try Document(page)
    #expect(document.all("script").count == 1 && document.all("b").isEmpty && document.all("i").isEmpty)
    #expect(document.texts("th").contains("<b>bold</b>"))
    #expect(document.texts("h1") == [#"# [x](y) <script>\u{1b}[31m"#])
    #expect(page.unicodeScalars.allSatisfy { !$0.isCommand || $0 == "\n" })
    let names = try #require(document.all("main").first?.attributes["data-names"])
    let read = try JSONDecoder().decode([String].self, from: Data(names.utf8))
    #expect(read == Sample.hostile.experiment.configurations.map(\.name))
  }

  @Test("has the text of the other formats: every row, verdict and note")
  func sharesText() throws {
    let comparison = Comparison(Sample.chapter, datasets: [Sample.mnist])
    let document = try Document(Reports.page([comparison], curvesFrom: Recorded()))
    let items = document.texts("li")
    for sentence in comparison.verdicts + comparison.notes { #expect(items.contains(sentence)) }
    for result in comparison.configurations {
      for column in ComparisonColumn.main(of: comparison) {
        let text = column.text(of: result, comparison.figures)
        #expect((document.texts("td") + document.texts("th")).contains(text), "\(text)")
      }
    }
  }

  @Test("unfolds a section a run, and one that configurations share is there once")
  func runs() throws {
    let document = try Document(page(Sample.troubled))
    let sections = document.all("details").compactMap { $0.attributes["id"] }.filter { $0.hasPrefix("run-") }
    #expect(sections.count == Set(Sample.troubled.runs.map(\.fingerprint)).count)
    #expect(document.texts("p").contains { $0.contains("again, seed 0: the same run as ") })
  }

  @Test("marks the settings that a configuration changes, and says what they were")
  func settings() throws {
    let document = try Document(page(Sample.chapter))
    let changed = document.all("tr").filter { $0.attributes["class"] == "changed" }.map {
      $0.text.split(separator: "\n").map(String.init)
    }
    #expect(changed.contains(["batch_size", "512", "64", "set here"]), "\(changed)")
    #expect(changed.count == Comparison(Sample.chapter).configurations.reduce(0) { $0 + $1.changes.count })
  }

  @Test("of a store without experiments says so")
  func empty() throws {
    let document = try Document(Reports.page([], curvesFrom: Recorded()))
    #expect(document.texts("p") == ["the store holds no experiment"])
  }

  private func page(_ record: ExperimentRecord) throws -> String {
    try Reports.page([Comparison(record, datasets: [Sample.mnist])], curvesFrom: Recorded())
  }
}

extension Golden {
  /// The same for a page, whose PNG files another zlib may compress otherwise: they are left out.
  static func expectPage(_ page: String, in name: String) throws {
    try expect(page.replacing(try Regex("base64,[A-Za-z0-9+/=]*"), with: "base64,"), in: name)
  }
}

import Comparisons
import Foundation
import Reports
import Runs
import Testing

@Suite("Comparisons in the JSON report")
struct JSONComparisonsTests {
  private func experiment(_ comparison: Comparison) throws -> JSONTree {
    let text = Reports.render([comparison], as: .json)
    return try JSONDecoder().decode(JSONTree.self, from: Data(text.utf8))["experiments"].elements[0]
  }

  @Test("each configuration has its name and what it is compared with", arguments: Sample.all.map(\.key))
  func shape(name: String) throws {
    let record = try #require(Sample.all.first { $0.key == name }).value
    let comparison = Comparison(record, datasets: [Sample.mnist])
    let shown = try experiment(comparison)["configurations"].elements
    #expect(shown.map(\.["name"].string) == comparison.configurations.map(\.configuration.name))
    let verdicts = Set(["better", "better_material", "equivalent", "worse", "undecided", "incomplete", "none"])
    for (json, result) in zip(shown, comparison.configurations) {
      let comparisons = json["comparisons"].elements
      #expect(comparisons.count == (result.comparison == nil ? 0 : 1))
      guard let one = comparisons.first, let expected = result.comparison else { continue }
      let names = [
        "against", "verdict", "estimate", "interval", "p", "p_corrected", "n", "wins", "ties", "losses",
      ]
      #expect(Set(names).isSubset(of: one.names))
      #expect(one["against"].string == expected.reference)
      #expect(one["verdict"].string.map(verdicts.contains) == true)
      #expect(one["verdict"].string == expected.verdict.rawValue)
      #expect(one["estimate"].number == expected.difference?.mean)
      #expect(one["interval"].elements.compactMap(\.number) == (expected.interval.map { [$0.low, $0.high] } ?? []))
      #expect(one["p"].number == expected.test?.p)
      #expect(one["p_corrected"].number == expected.correctedP)
      let counts = ["wins", "ties", "losses"].compactMap { one[$0].number }
      #expect(counts.count == 3 && one["n"].number == counts.reduce(0, +))
    }
  }

  @Test("a comparison without a verdict says why")
  func reasons() throws {
    let shown = try experiment(Comparison(Sample.troubled, datasets: [Sample.mnist]))["configurations"].elements
    let reasons = shown.map { $0["comparisons"].elements.first?["reason"].string }
    #expect(reasons.contains("unfinished_runs") && reasons.contains("same_settings"))
  }

  @Test("with the validation images it tells what would hold on new ones, and the cost of a run")
  func images() throws {
    let comparison = Comparison(Sample.imaged, datasets: [Sample.mnist])
    let shown = try experiment(comparison)["configurations"].elements[3]
    let crossed = try #require(comparison.configurations[3].comparison?.crossed)
    let images = shown["comparisons"].elements[0]["new_images"]
    #expect(images["images"].number == 10_000 && images["seeds"].number == 8)
    #expect(images["standard_error"].number == crossed.standardError)
    #expect(shown["cost"]["parameters"].number == 30_282)
    let without = try experiment(Comparison(Sample.chapter, datasets: [Sample.mnist]))["configurations"].elements[3]
    #expect(without["comparisons"].elements[0]["new_images"] == .null)
  }
}

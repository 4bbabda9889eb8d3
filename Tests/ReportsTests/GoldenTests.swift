import Comparisons
import Reports
import Runs
import Testing

@Suite("Reports, word for word")
struct GoldenTests {
  @Test("the terminal report of every sample at every width", arguments: Sample.all.map(\.key), [120, 80, 60, 40])
  func terminal(name: String, width: Int) throws {
    let text = Reports.render([try comparison(name)], as: .terminal(width: width, color: false))
    try Golden.expect(text, in: "\(name)-\(width).txt")
  }

  @Test("the terminal report in colour")
  func color() throws {
    let text = Reports.render([try comparison("troubled")], as: .terminal(width: 100, color: true))
    try Golden.expect(text, in: "troubled-color.txt")
  }

  @Test("Markdown, CSV and JSON of every sample", arguments: Sample.all.map(\.key))
  func files(name: String) throws {
    let comparison = try comparison(name)
    try Golden.expect(Reports.render([comparison], as: .markdown), in: "\(name).md")
    try Golden.expect(Reports.render([comparison], as: .csv), in: "\(name).csv")
    try Golden.expect(Reports.render([comparison], as: .json), in: "\(name).json")
  }

  private func comparison(_ name: String) throws -> Comparison {
    Comparison(try #require(Sample.all.first { $0.key == name }).value, datasets: [Sample.mnist])
  }
}

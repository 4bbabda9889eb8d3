import Comparisons
import Reports
import Runs
import Testing

@Suite("What every report keeps")
struct ReportPropertyTests {
  private static let formats: [ReportFormat] = [
    .terminal(width: 120, color: true), .terminal(width: 80, color: false), .terminal(width: 40, color: false),
    .markdown, .csv, .json,
  ]

  @Test("the order in which runs are read changes no byte", arguments: Sample.all.map(\.key), formats)
  func order(name: String, format: ReportFormat) throws {
    let record = try sample(name)
    let expected = Reports.render([Comparison(record, datasets: [Sample.mnist])], as: format)
    var shuffled = record
    shuffled.runs.reverse()
    #expect(Reports.render([Comparison(shuffled, datasets: [Sample.mnist])], as: format) == expected)
    // 7 and the samples' counts of runs have no divisor in common, so this is a permutation.
    let count = record.runs.count
    try #require(count % 7 != 0)
    shuffled.runs = (0..<count).map { record.runs[$0 * 7 % count] }
    #expect(Reports.render([Comparison(shuffled, datasets: [Sample.mnist])], as: format) == expected)
  }

  @Test("no line is wider than the terminal, down to 30 cells", arguments: Sample.all.map(\.key))
  func width(name: String) throws {
    let comparison = Comparison(try sample(name), datasets: [Sample.mnist])
    for width in 30...140 {
      let text = Reports.render([comparison], as: .terminal(width: width, color: false))
      let widest = text.split(separator: "\n").map { cells($0.replacing("e\u{301}", with: "e")) }.max() ?? 0
      #expect(widest <= width, "\(name) at \(width)")
    }
  }

  @Test("every value of every configuration is in the terminal report at any width", arguments: 30...140)
  func nothingIsLost(width: Int) throws {
    let comparison = Comparison(Sample.chapter, datasets: [Sample.mnist])
    let text = Reports.render([comparison], as: .terminal(width: width, color: false))
    let words = Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
    // Medians, means and differences of batchnorm and all of its seeds, as in the golden texts.
    let values = [
      ".9853", ".9841–.9864", ".9854", "+.0107", "+.6856", "(8/0/0)", ".9864", ".9851", ".9841", ".9863", ".9855",
      ".9849", ".9852", ".9860", "0.059794", "0.040087", "2.8",
    ]
    #expect(values.filter { !words.contains($0) } == [])
  }

  @Test("colour changes nothing but colour", arguments: Sample.all.map(\.key))
  func color(name: String) throws {
    let comparison = Comparison(try sample(name), datasets: [Sample.mnist])
    let plain = Reports.render([comparison], as: .terminal(width: 80, color: false))
    let colored = Reports.render([comparison], as: .terminal(width: 80, color: true))
    #expect(colored.contains("\u{1b}[1m"))
    #expect(colored.replacing(/\u{1b}\[[0-9]+m/, with: "") == plain)
  }

  @Test("no name, reason or command commands the terminal", arguments: formats)
  func controls(format: ReportFormat) {
    let text = Reports.render([Comparison(Sample.hostile, datasets: [Sample.mnist])], as: format).replacing(
      /\u{1b}\[[0-9]+m/, with: "")
    let allowed: Set<Unicode.Scalar> = format == .csv ? ["\n", "\r"] : ["\n"]
    let commands = text.unicodeScalars.filter { scalar in
      let category = scalar.properties.generalCategory
      return (category == .control || category == .format) && !allowed.contains(scalar)
    }
    #expect(commands.isEmpty)
  }

  @Test("several experiments stand one after the other")
  func several() {
    let comparisons = [
      Comparison(Sample.chapter, datasets: [Sample.mnist]), Comparison(Sample.troubled, datasets: [Sample.mnist]),
    ]
    let parts = comparisons.map { Reports.render([$0], as: .markdown) }
    #expect(Reports.render(comparisons, as: .markdown) == parts.joined(separator: "\n"))
    #expect(parts.allSatisfy { $0.hasPrefix("# ") && $0.hasSuffix("\n") && !$0.hasSuffix("\n\n") })
  }

  @Test(
    "the best epoch is said to be optimistic", arguments: [ReportFormat.markdown, .terminal(width: 80, color: false)])
  func optimistic(format: ReportFormat) {
    #expect(Reports.render([Comparison(Sample.loss, datasets: [Sample.mnist])], as: format).contains("optimistic"))
    #expect(!Reports.render([Comparison(Sample.chapter, datasets: [Sample.mnist])], as: format).contains("optimistic"))
  }

  private func sample(_ name: String) throws -> ExperimentRecord {
    try #require(Sample.all.first { $0.key == name }).value
  }
}

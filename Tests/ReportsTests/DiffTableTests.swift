import Comparisons
import Reports
import Runs
import Testing

@Suite("Two configurations or two runs side by side")
struct DiffTableTests {
  private func side(_ name: String, of record: ExperimentRecord, seed: Int = 0) throws -> DiffTable.Side {
    let configuration = try #require(record.experiment.configurations.first { $0.name == name })
    let run = try #require(record.runs.first { $0.configuration == name && $0.seed == seed })
    return DiffTable.Side(
      name: name, settings: configuration.settings, epochs: run.epochs,
      curve: (0..<200).map { 2.3 / (1 + Double($0) * 0.02 * Double(name.count)) })
  }

  private func configurations(_ first: String, _ second: String, of record: ExperimentRecord) throws -> DiffTable {
    var comparison = Comparison(record, datasets: [Sample.mnist])
    comparison.keep([first, second])
    return DiffTable(
      from: try side(first, of: record), to: try side(second, of: record), .configurations(comparison, curveSeed: 0))
  }

  @Test("configurations, word for word", arguments: [100, 60, 30])
  func configurations(width: Int) throws {
    let text = try configurations("batchnorm", "lr0.1", of: Sample.imaged).render(width: width, color: false)
    try Golden.expect(text, in: "diff-configurations-\(width).txt")
  }

  @Test("configurations with runs that did not complete, word for word")
  func troubled() throws {
    let text = try configurations("bs512", "1cycle", of: Sample.troubled).render(width: 80, color: false)
    try Golden.expect(text, in: "diff-troubled-80.txt")
  }

  @Test("runs, word for word", arguments: [100, 40])
  func runs(width: Int) throws {
    let runs = Sample.imaged.runs.filter { $0.configuration == "batchnorm" }
    let table = DiffTable(
      from: try side("batchnorm", of: Sample.imaged), to: try side("batchnorm", of: Sample.imaged, seed: 2),
      .runs(runs[0], runs[2]))
    try Golden.expect(table.render(width: width, color: false), in: "diff-runs-\(width).txt")
  }

  @Test("no line is wider than the terminal", arguments: [30, 41, 57, 76, 99])
  func fits(width: Int) throws {
    for pair in [("baseline", "bs512"), ("bs512", "lr0.1")] {
      let text = try configurations(pair.0, pair.1, of: Sample.imaged).render(width: width, color: false)
      for line in text.split(separator: "\n") { #expect(line.count <= width, "\(line)") }
    }
  }

  @Test("settings that do not differ are not shown, and settings of one alone are")
  func settings() throws {
    let text = try configurations("bs512", "1cycle", of: Sample.imaged).render(width: 100, color: false)
    #expect(text.contains("schedule.pct_start") && text.contains("–"))
    #expect(!text.contains("batch_size") && !text.contains("optimizer.name"))
  }

  @Test("a run is compared with the other image by image")
  func images() throws {
    var runs = Array(Sample.imaged.runs.filter { $0.configuration == "batchnorm" }.prefix(2))
    var (first, second) = (Correctness(images: 9), Correctness(images: 9))
    for image in [0, 1, 2, 8] { first[image] = true }
    for image in [2, 3] { second[image] = true }
    (runs[0].correctness, runs[1].correctness) = (first, second)
    let side = try side("batchnorm", of: Sample.imaged)
    let text = DiffTable(from: side, to: side, .runs(runs[0], runs[1])).render(width: 200, color: false)
    #expect(text.contains("of 9 validation images 3 are right in the first alone, 1 in the second alone"))
    #expect(text.contains("the same settings"))
    #expect(text.contains("weights: different, recorded numbers: different"))
  }
}

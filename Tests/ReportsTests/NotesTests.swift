import Comparisons
import Runs
import Testing

@testable import Reports

@Suite("What a reader must know")
struct NotesTests {
  private let advice = "`runner SPEC` without `--seeds` or `--only` trains what"

  @Test("a complete experiment needs no word")
  func complete() {
    #expect(notes { _ in true } == [])
  }

  @Test("seeds that no configuration was run with are one line, whatever the number of configurations")
  func absentSeeds() {
    #expect(notes { $0.seed == 0 } == ["seeds 1–7 not run yet", "\(advice) is missing"])
    #expect(notes { ![2, 5].contains($0.seed) } == ["seeds 2, 5 not run yet", "\(advice) is missing"])
    #expect(notes { $0.seed != 4 } == ["seed 4 not run yet", "\(advice) is missing"])
  }

  @Test("configurations that were not run are one line")
  func absentConfigurations() {
    #expect(
      notes { ["baseline", "lr0.1"].contains($0.configuration) } == [
        "bs512, 1cycle and batchnorm: not run yet", "\(advice) is missing",
      ])
    #expect(
      notes { $0.configuration != "bs512" && $0.seed < 7 } == [
        "bs512: not run yet", "seed 7 not run yet", "\(advice) is missing",
      ])
  }

  @Test("where nothing was run the seeds say it all")
  func nothing() {
    #expect(notes { _ in false } == ["seeds 0–7 not run yet", "\(advice) is missing"])
  }

  @Test("a configuration that lacks some of the others' seeds says which")
  func someSeeds() {
    #expect(
      notes { $0.seed < 6 && ($0.configuration != "1cycle" || $0.seed < 3) } == [
        "1cycle: seeds 3–5 not run", "seeds 6, 7 not run yet", "\(advice) is missing",
      ])
  }

  @Test("what did not complete is told once, a reason that begins with the status too")
  func unfinished() {
    var record = Sample.chapter
    record.runs[0] = Sample.stopped(record.runs[0], .interrupted, "interrupted by a signal")
    record.runs[9] = Sample.stopped(record.runs[9], .failed, "its worker crashed (signal 4)")
    record.runs[10] = Sample.stopped(record.runs[10], .timedOut, nil)
    #expect(
      notes(record) == [
        "baseline: seed 0 interrupted by a signal", "bs512: seed 1 failed: its worker crashed (signal 4)",
        "bs512: seed 2 timed out", "\(advice) did not complete",
      ])
  }

  @Test("what is missing of an edited experiment is made by the same edits")
  func edits() {
    var record = Sample.chapter
    for index in record.runs.indices { record.runs[index].provenance?.overrides = "batch_size=32" }
    record.runs.removeLast()
    #expect(
      notes(record) == [
        "lr0.1: seed 7 not run",
        "`runner SPEC` with the same `--set` and without `--seeds` or `--only` trains what is missing",
      ])
  }

  @Test("the commands of a report are said to make it again only where they do")
  func commands() {
    var record = Sample.chapter
    func says(_ words: String) -> Bool {
      Reports.render([Comparison(record)], as: .markdown).contains("\n\(words)\n\n```sh\nrunner ")
    }
    #expect(says("The command that made the runs; in an empty store it makes them again:"))
    record.runs[3].provenance?.commandLine = "runner experiments/ch13.json --seeds 3"
    #expect(says("The commands that made the runs; in an empty store they make them again:"))
    record.runs[3].provenance?.overrides = "batch_size=64"
    #expect(says("The commands that made the runs, as they were typed:"))
  }

  @Test(
    "an experiment without a title is named once",
    arguments: [
      ReportFormat.terminal(width: 80, color: false), .markdown,
    ])
  func title(format: ReportFormat) {
    let text = Reports.render([Comparison(Sample.troubled)], as: format)
    #expect(text.split(separator: "\n").count { $0.contains("troubled") } == 1)
    #expect(text.contains("\n6 configurations × 3 seeds (0–2)"))
  }

  @Test("the mean of a difference says how many seeds it is over only where the counts do not")
  func pairs() throws {
    let comparison = Comparison(Sample.troubled)
    let (bs512, cycle) = (comparison.configurations[1], comparison.configurations[2])
    #expect(bs512.againstParent?.text(comparison.figures) == "+.4166 over 2 (2/1/0)")
    #expect(cycle.againstParent?.text(comparison.figures) == "+.0413 (1/0/0)")
  }

  /// All notes but the one on unfair summaries, which VerdictSentencesTests has.
  private func notes(_ record: ExperimentRecord) -> [String] {
    Comparison(record).notes.filter { !$0.hasPrefix("mean ± std is not a fair summary") }
  }

  /// The notes of the chapter's runs that `isKept` picks.
  private func notes(_ isKept: (RunRecord) -> Bool) -> [String] {
    var record = Sample.chapter
    record.runs.removeAll { !isKept($0) }
    return notes(record)
  }
}

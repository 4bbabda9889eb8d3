import Foundation
import Reports
import Runs
import Testing

@Suite("One run on its own")
struct RunTableTests {
  private let configuration = Sample.configurations[4]
  private let departures = RunConfiguration([
    "batch_size": .integer(512), "learning_rate": .number(0.1), "epochs": .integer(5),
    "schedule.name": .string("one_cycle"), "model.normalization": .string("batch"),
  ])

  @Test("the epochs as fastai prints them: six decimals and minutes:seconds")
  func epochs() {
    var run = Sample.chapter.runs[34]
    run.epochs = [
      EpochRecord(
        epoch: 0, trainLoss: 0.191731, validLoss: 0.1217384, accuracy: 0.9609, trainingSeconds: 6.5,
        validationSeconds: 0.4),
      EpochRecord(
        epoch: 1, trainLoss: 0.083739, validLoss: .nan, accuracy: 0.9818, trainingSeconds: 3661,
        validationSeconds: 0.99),
    ]
    let lines = render(run).split(separator: "\n").map(String.init)
    #expect(lines.contains("epoch  train_loss  valid_loss  accuracy     time"))
    #expect(lines.contains("    0    0.191731    0.121738  0.960900    00:06"))
    #expect(lines.contains("    1    0.083739         nan  0.981800  1:01:01"))
  }

  @Test("a completed run, word for word", arguments: [100, 60, 40])
  func completed(width: Int) throws {
    try Golden.expect(render(Sample.chapter.runs[34], width: width), in: "run-completed-\(width).txt")
  }

  @Test("a failed run with what its worker printed, word for word", arguments: [80, 40])
  func failed(width: Int) throws {
    var run = Sample.stopped(Sample.chapter.runs[34], .failed, "its worker was ended by signal 4")
    run.outputTail = "Fatal error: index out of range\n    at \u{1b}[31mstep\u{1b}[0m 12\r\n\ttab"
    try Golden.expect(render(run, width: width), in: "run-failed-\(width).txt")
  }

  @Test("a reason that begins with the status stands alone; a status of two words is written as such")
  func fates() {
    let run = Sample.chapter.runs[34]
    let lines = { (run: RunRecord) in render(run).split(separator: "\n").map(String.init) }
    #expect(lines(Sample.stopped(run, .interrupted, "interrupted by a signal"))[1] == "interrupted by a signal")
    #expect(lines(Sample.stopped(run, .timedOut, "over 10 min"))[1] == "timed out: over 10 min")
    #expect(lines(Sample.stopped(run, .running, nil))[1] == "running")
  }

  @Test("the constants that the pixels were normalized with, once they are known")
  func pixels() {
    var run = Sample.chapter.runs[34]
    #expect(!render(run).contains("pixels"))
    run.provenance?.inputMean = 0.13066047
    run.provenance?.inputStd = 0.30810780
    #expect(render(run).contains("  pixels       mean 0.1307, std 0.3081 (as fractions of 255)\n"))
  }

  @Test("settings that differ from their defaults come first")
  func order() throws {
    let text = render(Sample.chapter.runs[34])
    let places = try ["learning_rate", "settings at their defaults", "optimizer.name"].map { name in
      try #require(text.range(of: name)).lowerBound
    }
    #expect(places == places.sorted())
  }

  @Test("a run whose settings nobody knows the origin of says nothing of it", arguments: [30, 100])
  func unknownOrigins(width: Int) {
    var unknown = configuration
    unknown.origins = [:]
    let text = RunTable.render(
      Sample.chapter.runs[34], of: unknown, departures: departures, width: width, color: false)
    #expect(!text.contains("()") && !text.contains("default)") && text.contains("learning_rate"))
  }

  @Test("no line is wider than the terminal", arguments: [30, 40, 57, 80, 200])
  func widths(width: Int) {
    for run in Sample.troubled.runs + Sample.hostile.runs {
      #expect(render(run, width: width).split(separator: "\n").allSatisfy { cells($0) <= width })
    }
  }

  @Test("nothing of a run can command the terminal")
  func escapes() {
    var run = Sample.hostile.runs[1]
    run.outputTail = "\u{1b}]52;c;eA==\u{7}\nline\u{9b}2J"
    #expect(!render(run).unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
  }

  private func render(_ run: RunRecord, width: Int = 100) -> String {
    RunTable.render(run, of: configuration, departures: departures, width: width, color: false)
  }
}

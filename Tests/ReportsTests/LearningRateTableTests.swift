import Foundation
import Plots
import Runs
import Plots
import Testing

@testable import Reports

/// What `find-lr` shows.
@Suite struct LearningRateTableTests {
  /// A sweep over eight batches that ended with a loss far above all others.
  static let find = LearningRateFind(
    sweep: LearningRateSweep(start: 1e-7, end: 10, iterations: 8),
    batches: [2.3, 2.3, 2.2, 1.9, 1.1, 0.6, 0.9, 1e30].enumerated().map { step, loss in
      BatchRecord(
        step: step, epoch: 0, loss: loss, smoothLoss: loss,
        learningRate: [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7][step] / 1e7,
        momentum: 0.9)
    },
    stoppedEarly: true, suggestions: LearningRateSuggestions(valley: 0.00123456, steep: 1e-4, minimum: 1.5e-5))

  static func table(_ find: LearningRateFind) -> LearningRateTable {
    LearningRateTable(experiment: "ch13", configuration: "bs512", seed: 3, find: find)
  }

  @Test("four rules with their learning rates, and in a terminal the losses below, up to the one that ended it")
  func terminal() {
    let expected = """
      learning rates for bs512 of ch13, seed 3: 8 batches, from 1e-07 to 1, where the loss had grown

      rule     learning rate  is
      ───────────────────────────────────────────────────────────────────────────────
      valley         0.00123  within the longest fall of the loss: the usual choice
      steep           0.0001  where the loss falls fastest
      minimum        1.5e-05  a tenth of where the loss is lowest
      slide                –  where the slope of the loss, seen from its end, settles

      """
    #expect(Self.table(Self.find).terminal(width: 100, color: false, showsLosses: false) == expected)
    #expect(
      Self.table(Self.find).terminal(width: 100, color: false, showsLosses: true) == expected
        + "\nloss, smoothed, 0.6 to 2.3\n███▇▃▁▂█\n")
  }

  @Test("a narrow terminal breaks its lines", arguments: [30, 40, 60])
  func narrow(width: Int) {
    let text = Self.table(Self.find).terminal(width: width, color: false, showsLosses: true)
    for line in text.split(separator: "\n") { #expect(line.count <= width, "\(line)") }
    for rule in ["valley", "steep", "minimum", "slide"] { #expect(text.contains("\n\(rule) "), "\(rule)") }
  }

  @Test("where nothing is suggested it says why, and what to do")
  func nothing() {
    var short = Self.find
    short.suggestions = LearningRateSuggestions()
    let text = { Self.table(short).terminal(width: 200, color: false, showsLosses: true) }
    #expect(text().contains("\nit ended before there was anything to suggest: give a lower --start\n"))
    short.stoppedEarly = false
    #expect(text().contains("\ntoo few batches to suggest anything: give more --iterations\n"))
    short.stoppedEarly = true
    short.batches = [BatchRecord(step: 0, epoch: 0, loss: .nan, smoothLoss: .nan, learningRate: 1e-7, momentum: 0)]
    #expect(
      text().hasPrefix(
        "learning rates for bs512 of ch13, seed 3: 1 batch, from 1e-07 to 1e-07, where the loss was no finite number\n")
    )
    #expect(!text().contains("smoothed"), "there is no loss to draw")
  }

  @Test("the picture marks what is suggested, and is not flattened by the loss that ended the sweep")
  func picture() {
    let svg = Self.find.figure(of: "bs512, seed 3").svg(id: "find")
    #expect(svg.contains("Learning rates: bs512, seed 3"))
    for mark in ["valley 0.00123", "steep 1e-4", "minimum 1.5e-5"] { #expect(svg.contains(mark), "\(mark)") }
    #expect(!svg.contains("slide"))
    #expect(svg.contains("1 of 8 values outside the axes"))
  }

  @Test("JSON has every number in full, and null for what there is not")
  func json() throws {
    var find = Self.find
    find.batches[7].loss = .infinity
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(Self.table(find).json.utf8)) as? [String: Any])
    let suggestions = try #require(object["suggestions"] as? [String: Any])
    #expect(suggestions["valley"] as? Double == 0.00123456 && suggestions["slide"] is NSNull)
    #expect(object["experiment"] as? String == "ch13" && object["configuration"] as? String == "bs512")
    #expect(
      object["seed"] as? Int == 3 && object["iterations"] as? Int == 8 && object["stopped_early"] as? Bool == true)
    #expect(object["start"] as? Double == 1e-7 && object["end"] as? Double == 10)
    let batches = try #require(object["batches"] as? [[String: Any]])
    #expect(batches.map { $0["smooth_loss"] as? Double } == [2.3, 2.3, 2.2, 1.9, 1.1, 0.6, 0.9, 1e30])
    #expect(
      batches[7]["loss"] is NSNull && batches[7]["learning_rate"] as? Double == 1 && batches[7]["step"] as? Int == 7)
  }
}

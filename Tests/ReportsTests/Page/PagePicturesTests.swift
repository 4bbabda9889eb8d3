import Comparisons
import Foundation
import Reports
import Runs
import Testing

@Suite("Pictures of the page")
struct PagePicturesTests {
  @Test("are of the seed in the middle, and of every kind that was recorded")
  func kinds() throws {
    let document = try page(Sample.chapter, Recorded())
    let headings = document.texts("h3")
    for heading in [
      "Loss", "Accuracy by epoch", "Learning rate and momentum", "Activations of the penultimate layer",
      "Activations of every layer",
    ] { #expect(headings.contains(heading)) }
    // Of the eight baseline seeds' accuracies .1028 is the fourth.
    let titles = document.texts("title")
    #expect(titles.contains("baseline, seed 3"))
    #expect(titles.contains("baseline, seed 3: conv_1"))
  }

  @Test("without telemetry leave the layers out")
  func withoutTelemetry() throws {
    let document = try page(Sample.chapter, Recorded(hasLayers: false))
    #expect(document.texts("h3").contains("Loss"))
    #expect(!document.texts("h3").contains { $0.hasPrefix("Activations") })
  }

  @Test("of runs that never began are none, and the page says so")
  func nothingRecorded() throws {
    let document = try page(Sample.chapter, Recorded(steps: 0, hasLayers: false))
    #expect(!document.texts("h3").contains("Loss"))
    var queued = Sample.single
    queued.runs = []
    let none = try page(queued, Recorded())
    #expect(none.texts("p").contains("nothing was trained yet that could be drawn"))
  }

  @Test("of many configurations of long runs stay below five megabytes, and what is left out is counted")
  func size() throws {
    var record = Sample.single
    record.experiment.baseline = "c0"
    record.experiment.configurations = (0..<60).map { index in
      Configuration(name: "c\(index)", settings: Sample.configurations[0].settings, origins: [:])
    }
    record.runs = (0..<60).flatMap { Sample.trained("c\($0)", [0.5, 0.6], seconds: 1) }
    record.experiment.seeds = [0, 1]
    let text = try Reports.page([Comparison(record)], curvesFrom: Recorded(steps: 2000))
    #expect(text.utf8.count < 5_000_000)
    let document = try Document(text)
    #expect(document.texts("p").contains { $0.hasPrefix("The pictures of 20 configurations are left out") })
  }

  private func page(_ record: ExperimentRecord, _ source: Recorded) throws -> Document {
    try Document(Reports.page([Comparison(record)], curvesFrom: source))
  }
}

import Runs
import Testing

@testable import Comparisons

/// Two recordings of what the layers of a run made.
@Suite struct LayerDifferenceTests {
  let records = (0..<6).map { index in
    LayerRecord(
      step: index / 2, layer: "conv_\(index % 2 + 1)", index: index % 2,
      statistics: LayerStatistics(
        count: 100, mean: 1 / Double(index + 3), std: .nan, nearZero: 5, nearZeroAbs: 4, below: 3, above: 2,
        histogram: (0..<40).map { $0 + index }))
  }

  @Test("equal recordings do not differ, NaN being equal to itself")
  func equal() {
    #expect(RecordDifference.firstLayer(records, records) == nil)
    #expect(RecordDifference.firstLayer([], []) == nil)
  }

  @Test("the first layer and batch that differ are named, with each number that does")
  func different() throws {
    var others = records
    others[3].statistics.mean.formSuccessor()
    others[3].statistics.histogram[7] = 99
    others[4].statistics.above = 1
    let difference = try #require(RecordDifference.firstLayer(records, others))
    #expect(difference.place == .layer("conv_2", step: 1))
    #expect(difference.numbers.map(\.name) == ["mean", "histogram[7]"])
    #expect(difference.numbers[1].first == 10 && difference.numbers[1].second == 99)
  }

  @Test("a recording that ends earlier differs where it ends")
  func shorter() throws {
    let difference = try #require(RecordDifference.firstLayer(records, Array(records.dropLast())))
    #expect(difference.place == .layer("conv_2", step: 2) && difference.numbers.allSatisfy { $0.second == nil })
  }

  @Test("norms of gradients are compared with their batches, and not where neither is recorded")
  func norms() throws {
    let plain = BatchRecord(step: 0, epoch: 0, loss: 1, smoothLoss: 1, learningRate: 1, momentum: 0)
    var observed = plain
    observed.gradientNorm = 2
    #expect(RecordDifference.firstBatch([plain], [plain]) == nil)
    #expect(RecordDifference.firstBatch([plain], [observed])?.numbers.map(\.name) == ["gradient_norm"])
  }

  @Test("telemetry is no change of a configuration")
  func change() {
    var (plain, observed) = (
      RunConfiguration(["batch_size": .integer(8)]), RunConfiguration(["batch_size": .integer(9)])
    )
    plain.telemetry = nil
    observed.telemetry = Telemetry(every: 3)
    let origins = Dictionary(uniqueKeysWithValues: observed.names.map { ($0, Configuration.Origin.own) })
    let configurations = [plain, observed].map { Configuration(name: "c", settings: $0, origins: origins) }
    #expect(Change.changes(in: configurations[1], against: configurations[0]).map(\.setting) == ["batch_size"])
  }
}

extension Double {
  fileprivate mutating func formSuccessor() { self = nextUp }
}

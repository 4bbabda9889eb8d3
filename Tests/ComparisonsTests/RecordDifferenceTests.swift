import Comparisons
import Runs
import Testing

@Suite("Where two recordings of a run part")
struct RecordDifferenceTests {
  func batches(_ count: Int, _ edit: (inout BatchRecord) -> Void = { _ in }) -> [BatchRecord] {
    (0..<count).map { step in
      var record = BatchRecord(
        step: step, epoch: step / 4, loss: 1 / Double(step + 1), smoothLoss: 2, learningRate: 0.1, momentum: 0.9)
      edit(&record)
      return record
    }
  }

  func epochs(_ count: Int, accuracy: Double = 0.5, seconds: Double = 1) -> [EpochRecord] {
    (0..<count).map {
      EpochRecord(
        epoch: $0, trainLoss: 1, validLoss: 2, accuracy: accuracy, trainingSeconds: seconds, validationSeconds: seconds)
    }
  }

  @Test("equal recordings have no difference; nor have those that differ in times, NaNs or the sign of 0")
  func equal() {
    #expect(RecordDifference.firstBatch(batches(9), batches(9)) == nil)
    #expect(RecordDifference.firstBatch([], []) == nil)
    #expect(RecordDifference.firstEpoch(epochs(2), epochs(2, seconds: 7)) == nil)
    let quiet = batches(2) {
      $0.loss = .nan; $0.smoothLoss = 0
    }
    let other = batches(2) {
      $0.loss = -.nan; $0.smoothLoss = -0.0
    }
    #expect(RecordDifference.firstBatch(quiet, other) == nil)
  }

  @Test("the first batch that differs is named with every number of it that does, by the last bit")
  func firstBatch() {
    let other = batches(9) { record in
      if record.step >= 5 { (record.loss, record.momentum) = (record.loss.nextUp, 0.8) }
    }
    let difference = RecordDifference.firstBatch(batches(9), other)
    #expect(difference?.place == .batch(step: 5, epoch: 1))
    #expect(difference?.numbers.map(\.name) == ["loss", "momentum"])
    #expect(difference?.numbers[0].first == 1.0 / 6 && difference?.numbers[0].second == (1.0 / 6).nextUp)
  }

  @Test("a recording that ends early differs where it ends")
  func shorter() {
    let difference = RecordDifference.firstBatch(batches(9), batches(6))
    #expect(difference?.place == .batch(step: 6, epoch: 1))
    #expect(difference?.numbers.allSatisfy { $0.first != nil && $0.second == nil } == true)
    #expect(RecordDifference.firstBatch(batches(6), batches(9))?.place == .batch(step: 6, epoch: 1))
    #expect(RecordDifference.firstBatch([], batches(1))?.place == .batch(step: 0, epoch: 0))
  }

  @Test("an infinity is not a NaN, and an epoch is compared by its metrics")
  func metrics() {
    #expect(RecordDifference.firstEpoch(epochs(1, accuracy: .nan), epochs(1, accuracy: .infinity)) != nil)
    let difference = RecordDifference.firstEpoch(epochs(3), epochs(3, accuracy: 0.6))
    #expect(difference?.place == .epoch(0))
    #expect(difference?.numbers.map(\.name) == ["accuracy"])
  }
}

import Runs
import Testing

@testable import Training

@Suite struct BatchPlanTests {
  @Test(
    "the chapter's epochs have 937 batches of 64 and 117 of 512", arguments: [(64, 937), (512, 117), (60_000, 1)])
  func chapter(size: Int, batches: Int) {
    let plan = BatchPlan(count: 60_000, size: size, epochs: 1, dropLast: true)
    #expect(plan.ranges.count == batches)
    #expect(plan.ranges.allSatisfy { $0.count == size })
  }

  @Test("the incomplete last batch is dropped, or kept where asked for")
  func incomplete() {
    #expect(BatchPlan(count: 10, size: 4, epochs: 1, dropLast: true).ranges == [0..<4, 4..<8])
    #expect(BatchPlan(count: 10, size: 4, epochs: 1, dropLast: false).ranges == [0..<4, 4..<8, 8..<10])
    #expect(BatchPlan(count: 8, size: 4, epochs: 1, dropLast: false).ranges == [0..<4, 4..<8])
  }

  @Test("progress goes evenly over all epochs and never reaches 1")
  func progress() {
    let plan = BatchPlan(count: 10, size: 5, epochs: 2, dropLast: true)
    let steps = (0..<2).flatMap { epoch in (0..<2).map { plan.step(epoch: epoch, batch: $0) } }
    #expect(steps == [0, 1, 2, 3])
    #expect(steps.map(plan.progress) == [0, 0.25, 0.5, 0.75])
  }

  @Test("a kept last batch weighs by its size: over all batches the mean loss is that of all images")
  func partialBatch() throws {
    func losses(_ size: Int) throws -> [Double] {
      try SmallRun.train([
        "learning_rate": .number(1e-30), "optimizer.weight_decay": .number(0), "drop_last": .boolean(false),
        "batch_size": .integer(size),
      ]).losses
    }
    let whole = try losses(64)
    let partial = try losses(100)
    #expect(whole.count == 32 && partial.count == 21)
    let mean = whole.reduce(0, +) / 32
    let weighted = (partial.dropLast().reduce(0, +) * 100 + partial[20] * 48) / 2_048
    #expect(abs(mean - weighted) < 1e-6)
  }
}

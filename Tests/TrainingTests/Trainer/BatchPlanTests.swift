import Datasets
import Runs
import Testing

@testable import Training

@Suite struct BatchPlanTests {
  private func plan(_ count: Int, size: Int, epochs: Int = 1, dropLast: Bool = true, shuffled: Bool = false)
    -> BatchPlan
  {
    BatchPlan(ImageOrder(count: count, seed: 0, shuffled: shuffled), size: size, epochs: epochs, dropLast: dropLast)
  }

  @Test(
    "the chapter's epochs have 937 batches of 64 and 117 of 512", arguments: [(64, 937), (512, 117), (60_000, 1)])
  func chapter(size: Int, batches: Int) {
    let plan = plan(60_000, size: size)
    #expect(plan.ranges.count == batches)
    #expect(plan.ranges.allSatisfy { $0.count == size })
  }

  @Test("the incomplete last batch is dropped, or kept where asked for")
  func incomplete() {
    #expect(plan(10, size: 4).ranges == [0..<4, 4..<8])
    #expect(plan(10, size: 4, dropLast: false).ranges == [0..<4, 4..<8, 8..<10])
    #expect(plan(8, size: 4, dropLast: false).ranges == [0..<4, 4..<8])
  }

  @Test("steps count through all epochs, and progress goes evenly and never reaches 1")
  func progress() {
    let plan = plan(10, size: 5, epochs: 2)
    let batches = (0..<2).flatMap { plan.batches(of: $0) }
    #expect(batches.map(\.step) == [0, 1, 2, 3])
    #expect(batches.map(\.epoch) == [0, 0, 1, 1])
    #expect(batches.map(\.progress) == [0, 0.25, 0.5, 0.75])
  }

  @Test("an epoch's batches are its order, cut into pieces")
  func images() {
    let order = ImageOrder(count: 10, seed: 0, shuffled: true)
    let shuffled = plan(10, size: 4, epochs: 2, dropLast: false, shuffled: true)
    for epoch in 0..<2 {
      let images = shuffled.batches(of: epoch).map { Array($0.images) }
      #expect(images.map(\.count) == [4, 4, 2])
      #expect(Array(images.joined()) == order.indices(epoch: epoch))
    }
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

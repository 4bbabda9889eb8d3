import Datasets
import Runs
import Testing

@testable import Training

@Suite struct InputNormalizationTests {
  private func constants(_ mode: String, seed: Int = 0, batchSize: Int = 64) throws -> PixelNormalization {
    try SmallRun.trainer(
      ["input_normalization": .string(mode), "batch_size": .integer(batchSize)], seed: seed
    ).normalization
  }

  @Test("`dataset` takes the whole training set, whatever the seed")
  func dataset() throws {
    let expected = PixelNormalization(of: try SmallRun.dataset.get().training)
    #expect(try constants("dataset") == expected)
    #expect(try constants("dataset", seed: 9) == expected)
  }

  @Test("`first_batch` takes the first batch of the run's own order")
  func firstBatch() throws {
    let images = try SmallRun.dataset.get().training
    let order = ImageOrder(count: images.count, seed: 9, shuffled: true).indices(epoch: 0)
    #expect(try constants("first_batch", seed: 9) == PixelNormalization(of: images, at: order.prefix(64)))
    #expect(try constants("first_batch", seed: 9) != constants("first_batch", seed: 8))
    #expect(try constants("first_batch", seed: 9) != constants("first_batch", seed: 9, batchSize: 128))
  }

  @Test("`none` leaves fractions of 255")
  func none() throws {
    #expect(try constants("none") == PixelNormalization(mean: 0, standardDeviation: 1))
  }

  @Test("the constants reach the network: each mode trains to other numbers")
  func reach() throws {
    let losses = try ["dataset", "first_batch", "none"].map { mode in
      try SmallRun.train(["input_normalization": .string(mode)]).losses[0]
    }
    #expect(Set(losses).count == 3)
  }
}

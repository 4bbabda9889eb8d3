import Datasets
import Runs
import Testing

@testable import Training

@Suite struct TrainSizeTests {
  @Test("a run on a subset has the batches of its size, sees those images alone and normalizes with them")
  func subset() throws {
    let trainer = try SmallRun.trainer(["train_size": .integer(200), "batch_size": .integer(64)])
    #expect(trainer.plan.ranges.count == 3)
    #expect(trainer.plan.subset.count == 200)
    let seen = Set(trainer.plan.batches(of: 0).flatMap(\.images) + trainer.plan.batches(of: 1).flatMap(\.images))
    #expect(seen.isSubset(of: trainer.plan.subset))
    let images = try SmallRun.dataset.get().training
    #expect(trainer.normalization == PixelNormalization(of: images, at: trainer.plan.subset))
    #expect(trainer.normalization != PixelNormalization(of: images))
  }

  @Test("0 and the size of the data set are all images, bit for bit")
  func all() throws {
    let whole = try SmallRun.train(on: SmallRun.few)
    #expect(try SmallRun.train(["train_size": .integer(0)], on: SmallRun.few) == whole)
    #expect(try SmallRun.train(["train_size": .integer(300)], on: SmallRun.few) == whole)
    #expect(try SmallRun.train(["train_size": .integer(299)], on: SmallRun.few) != whole)
  }

  @Test("more images than there are, and batches larger than the subset, are contradictions")
  func contradictions() throws {
    let facts = try SmallRun.dataset.get().facts
    let at = { (size: Int, batch: Int) in
      let settings = RunConfiguration.test(["train_size": .integer(size), "batch_size": .integer(batch)])
      return Trainer.contradictions(in: settings, dataset: facts.used(by: settings)).map(\.setting)
    }
    #expect(at(2048, 64).isEmpty && at(64, 64).isEmpty)
    #expect(at(2049, 64) == ["train_size"])
    #expect(at(63, 64) == ["batch_size"])
  }
}

import Datasets
import Runs
import Testing

@testable import Training

/// Which validation images are right is told once, at the end, and agrees with the accuracy.
@Suite struct CorrectnessTests {
  /// What was told with each epoch, and with anything else.
  private func train(
    _ settings: [String: SettingValue], from checkpoint: Checkpoint? = nil, kernels: KernelVariant = .best
  ) throws -> (epochs: [EpochRecord], told: [Correctness?], last: Checkpoint?) {
    var (epochs, told, last) = ([EpochRecord](), [Correctness?](), Checkpoint?.none)
    _ = try SmallRun.trainer(settings, on: SmallRun.few, kernels: kernels).run(from: checkpoint) { event, moment in
      if case .epoch(let epoch) = event { epochs.append(epoch) }
      told.append(moment.correctness)
      if !moment.endsRun { last = moment.checkpoint() }
    }
    return (epochs, told, last)
  }

  @Test("it comes with the last epoch alone, and counts what the accuracy counts")
  func last() throws {
    let (epochs, told, _) = try train(["epochs": .integer(2)])
    #expect(told.dropLast().allSatisfy { $0 == nil })
    let correctness = try #require(told.last ?? nil)
    #expect(correctness.images == (try SmallRun.few.get().validation.count))
    #expect(epochs.last?.accuracy == Double(correctness.count) / Double(correctness.images))
    #expect((1..<correctness.images).contains(correctness.count), "some are right and some are wrong")
  }

  @Test("each bit is whether the image alone is right")
  func each() throws {
    let dataset = try SmallRun.few.get()
    let network = Network(
      SimpleCNN.architecture(for: .test(["dataset": .string("glyphs")]), dataset: dataset.facts), maximumBatch: 64,
      kernels: .best)
    network.initialize(seed: 3, as: Initialization(.test(["dataset": .string("glyphs")])))
    let pixels = try #require(dataset.validation.pixels.baseAddress)
    let labels = try #require(dataset.validation.labels.baseAddress)
    func indices(_ range: Range<Int>) -> [Int32] { range.map(Int32.init) }
    let all = indices(0..<dataset.validation.count).withUnsafeBufferPointer {
      network.evaluateEach(images: pixels, indices: $0, labels: labels, scale: 1 / 128, offset: -1)
    }
    for image in 0..<dataset.validation.count {
      let alone = indices(image..<image + 1).withUnsafeBufferPointer {
        network.evaluate(images: pixels, indices: $0, labels: labels, scale: 1 / 128, offset: -1)
      }
      #expect(all.correctness[image] == (alone.correct == 1), "image \(image)")
    }
  }

  @Test("it is the same with every kernel variant, and after an interruption")
  func same() throws {
    let whole = try train(["epochs": .integer(2)])
    for variant in KernelVariant.supported {
      #expect(try train(["epochs": .integer(2)], kernels: variant).told.last == whole.told.last, "\(variant)")
    }
    #expect(try train(["epochs": .integer(2)], from: whole.last).told.last == whole.told.last)
  }

  @Test("a run that diverges tells of none")
  func diverged() throws {
    #expect(try train(["learning_rate": .number(1e30)]).told.allSatisfy { $0 == nil })
  }

  @Test("a trainer knows how many parameters it learns and how many images an epoch has")
  func size() throws {
    let trainer = try SmallRun.trainer(["batch_size": .integer(50)], on: SmallRun.few)
    let count = try SmallRun.few.get().training.count
    #expect(trainer.imagesPerEpoch == count / 50 * 50)
    let whole = try SmallRun.trainer(["batch_size": .integer(50), "drop_last": .boolean(false)], on: SmallRun.few)
    #expect(whole.imagesPerEpoch == count)
    let network = Network(
      SimpleCNN.architecture(for: trainer.configuration, dataset: try SmallRun.few.get().facts), maximumBatch: 1,
      kernels: .best)
    #expect(trainer.parameterCount == network.orderedValues.count)
  }
}

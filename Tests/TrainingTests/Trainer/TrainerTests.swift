import Datasets
import Runs
import Testing

@testable import Training

@Suite struct TrainerTests {
  @Test(
    "two epochs of one cycle learn to tell the drawn signs apart",
    arguments: [
      [:],
      ["model.normalization": .string("batch")],
      ["model.normalization": .string("batch"), "model.order": .string("normalization_activation")],
      ["optimizer.name": .string("sgd"), "learning_rate": .number(0.2), "model.normalization": .string("batch")],
    ] as [[String: SettingValue]])
  func learns(settings: [String: SettingValue]) throws {
    let usual: [String: SettingValue] = [
      "schedule.name": .string("one_cycle"), "learning_rate": .number(0.01), "epochs": .integer(2),
    ]
    let recording = try SmallRun.train(usual.merging(settings) { $1 })
    let last = try #require(recording.epochs.last)
    #expect(last.accuracy > 0.9)
    #expect(last.validLoss < 0.5)
  }

  @Test("every batch and every epoch is recorded once, in order, with what the schedule says and the smoothed loss")
  func records() throws {
    let settings: [String: SettingValue] = [
      "schedule.name": .string("one_cycle"), "learning_rate": .number(0.01), "epochs": .integer(2),
      "batch_size": .integer(100), "dataset": .string("glyphs"),
    ]
    let recording = try SmallRun.train(settings)
    #expect(recording.batches.map(\.step) == Array(0..<40))
    #expect(recording.batches.map(\.epoch) == (0..<40).map { $0 / 20 })
    #expect(recording.epochs.map(\.epoch) == [0, 1])
    let schedule = Schedules.schedule(for: .test(settings))
    var smoothed = SmoothedLoss()
    for batch in recording.batches {
      let hyperparameters = schedule.hyperparameters(at: Double(batch.step) / 40)
      #expect(batch.learningRate == hyperparameters.learningRate)
      #expect(batch.momentum == hyperparameters.momentum)
      smoothed.add(batch.loss)
      #expect(batch.smoothLoss == smoothed.value)
    }
    #expect(recording.epochs.map(\.trainLoss) == [19, 39].map { recording.batches[$0].smoothLoss })
    for epoch in recording.epochs { #expect((epoch.accuracy * 512).rounded() == epoch.accuracy * 512) }
  }

  @Test("events come in order: an epoch's batches, then the epoch")
  func order() throws {
    var kinds = ""
    _ = try SmallRun.trainer(["batch_size": .integer(1_000), "epochs": .integer(2)]).run { event in
      switch event {
      case .batch: kinds += "b"
      case .epoch: kinds += "E"
      }
    }
    #expect(kinds == "bbEbbE")
  }

  @Test("the loss of a batch is the one before its update")
  func lossBeforeUpdate() throws {
    let dataset = try SmallRun.dataset.get()
    let configuration = RunConfiguration.test(["dataset": .string("glyphs"), "shuffle": .boolean(false)])
    let network = Network(
      SimpleCNN.architecture(for: configuration, dataset: dataset.facts), maximumBatch: 64, kernels: .best)
    network.initialize(seed: 0)
    let constants = PixelNormalization(of: dataset.training)
    let (scale, offset) = constants.scaleAndOffset
    let expected = network.trainingStep(
      pixels: dataset.training.pixels.prefix(64 * 784).map { Float($0) * Float(scale) + Float(offset) },
      labels: Array(dataset.training.labels.prefix(64)))
    let found = try SmallRun.train(["shuffle": .boolean(false)]).losses[0]
    #expect(abs(found - expected) < 1e-5)
    #expect(abs(found - 2.303) < 0.1, "new weights know nothing of ten classes")
  }

  @Test("times are the clock's: training until the last batch, then validation")
  func times() throws {
    var now = 0.0
    let trainer = try SmallRun.trainer(["epochs": .integer(2), "batch_size": .integer(1_024)]) {
      defer { now *= 2 }
      now += 1
      return now
    }
    var epochs: [EpochRecord] = []
    _ = try trainer.run { if case .epoch(let epoch) = $0 { epochs.append(epoch) } }
    // The clock reads 1, 3, 7, 15, 31, 63.
    #expect(epochs.map(\.trainingSeconds) == [2, 16])
    #expect(epochs.map(\.validationSeconds) == [4, 32])
  }

  @Test("what the listener throws ends the run at once and comes out")
  func interruption() throws {
    struct Stop: Error, Equatable { var step: Int }
    var steps = 0
    let trainer = try SmallRun.trainer()
    #expect(throws: Stop(step: 5)) {
      try trainer.run { event in
        guard case .batch(let batch) = event else { return }
        steps += 1
        if batch.step == 5 { throw Stop(step: 5) }
      }
    }
    #expect(steps == 6)
  }
}

import Runs
import Testing

@testable import Training

@Suite struct DeterminismTests {
  static let configurations: [[String: SettingValue]] = [
    ["schedule.name": .string("one_cycle"), "learning_rate": .number(0.01)],
    [
      "model.normalization": .string("batch"), "batch_size": .integer(200), "drop_last": .boolean(false),
      "epochs": .integer(2), "learning_rate": .number(0.03),
    ],
    [
      "model.normalization": .string("batch"), "model.order": .string("normalization_activation"),
      "optimizer.name": .string("sgd"), "optimizer.momentum": .number(0.9), "learning_rate": .number(0.05),
      "input_normalization": .string("first_batch"),
    ],
  ]

  @Test("the same run twice gives the same numbers and weights, bit for bit", arguments: configurations)
  func twice(configuration: [String: SettingValue]) throws {
    let first = try SmallRun.train(configuration)
    #expect(try SmallRun.train(configuration) == first)
    guard case .completed(let digest) = first.outcome else {
      Issue.record("not completed: \(String(describing: first.outcome))")
      return
    }
    #expect(digest.count == 64)
  }

  @Test("every kernel variant gives the same numbers and weights, bit for bit", arguments: configurations)
  func variants(configuration: [String: SettingValue]) throws {
    let plain = try SmallRun.train(configuration, on: SmallRun.few, kernels: .plain)
    for variant in KernelVariant.supported where variant != .plain {
      #expect(try SmallRun.train(configuration, on: SmallRun.few, kernels: variant) == plain, "\(variant)")
    }
  }

  @Test("one trainer can run again from the beginning")
  func again() throws {
    let trainer = try SmallRun.trainer(["learning_rate": .number(0.01)])
    #expect(try trainer.run { _ in } == trainer.run { _ in })
  }

  @Test("another seed gives other weights and another order of images")
  func seeds() throws {
    let first = try SmallRun.train(seed: 1)
    let second = try SmallRun.train(seed: 2)
    #expect(first.losses != second.losses)
    #expect(first.outcome != second.outcome)
  }

  @Test("runs of one seed begin alike: their first batch has the same loss whatever changes the weights after it")
  func beginning() throws {
    let loss = try SmallRun.train(seed: 5).losses[0]
    for settings: [String: SettingValue] in [
      ["optimizer.name": .string("sgd")], ["learning_rate": .number(0.1)], ["schedule.name": .string("one_cycle")],
    ] { #expect(try SmallRun.train(settings, seed: 5).losses[0] == loss) }
  }

  @Test("validation does not depend on the batch size", arguments: [1, 48, 64, 500, 2_048])
  func validation(batchSize: Int) throws {
    // Steps too small to move any weight.
    let still: [String: SettingValue] = ["learning_rate": .number(1e-30), "optimizer.weight_decay": .number(0)]
    let reference = try SmallRun.train(still).epochs[0]
    let other = try SmallRun.train(still.merging(["batch_size": .integer(batchSize)]) { $1 }).epochs[0]
    #expect(other.validLoss == reference.validLoss)
    #expect(other.accuracy == reference.accuracy)
  }

  @Test(
    "single images train, with every normalisation that needs no second one, and on every kernel variant alike",
    arguments: ["none", "batch", "layer", "group", "instance"])
  func singleImages(normalization: String) throws {
    let settings: [String: SettingValue] = [
      "batch_size": .integer(1), "model.normalization": .string(normalization),
      "model.normalization_on_last": .boolean(normalization == "layer" || normalization == "group"),
    ]
    let first = try SmallRun.train(settings, on: SmallRun.few)
    #expect(first.batches.count == 300)
    #expect(first.losses.allSatisfy { $0.isFinite })
    for variant in KernelVariant.supported {
      #expect(try SmallRun.train(settings, on: SmallRun.few, kernels: variant) == first)
    }
  }
}

import Runs
import Testing

@testable import Training

@Suite struct LabelSmoothingTests {
  @Test("smoothed labels change what is trained, not how it is validated")
  func validation() throws {
    // Steps too small to move any weight.
    let still: [String: SettingValue] = ["learning_rate": .number(1e-30), "optimizer.weight_decay": .number(0)]
    let plain = try SmallRun.train(still, on: SmallRun.few)
    let smoothed = try SmallRun.train(still.merging(["label_smoothing": .number(0.1)]) { $1 }, on: SmallRun.few)
    #expect(plain.losses != smoothed.losses)
    #expect(plain.epochs.map(\.validLoss) == smoothed.epochs.map(\.validLoss))
    #expect(plain.epochs.map(\.accuracy) == smoothed.epochs.map(\.accuracy))
  }

  @Test("a run with smoothed labels gives the same numbers on every kernel variant", arguments: KernelVariant.supported)
  func variants(_ variant: KernelVariant) throws {
    let settings: [String: SettingValue] = ["label_smoothing": .number(0.2)]
    #expect(
      try SmallRun.train(settings, on: SmallRun.few, kernels: variant)
        == SmallRun.train(settings, on: SmallRun.few))
  }
}

import CKernels
import Datasets
import Runs
import Testing

@testable import Training

@Suite struct AugmentationTests {
  private func augmentation(shift: Int = 0, flip: Bool = false, seed: Int = 0) -> Augmentation? {
    Augmentation(
      .test(["augmentation.shift": .integer(shift), "augmentation.horizontal_flip": .boolean(flip)]), seed: seed)
  }

  @Test("without a setting there is no augmentation")
  func off() { #expect(augmentation() == nil) }

  @Test("what happens to an image depends on seed, epoch and image, not on its batch")
  func perImage() throws {
    let some = try #require(augmentation(shift: 3, flip: true))
    let all = some.changes(of: 0..<100, epoch: 2)
    #expect(some.changes(of: [70, 3, 99], epoch: 2) == [all[70], all[3], all[99]])
    #expect(some.changes(of: 0..<100, epoch: 3) != all)
    #expect(try #require(augmentation(shift: 3, flip: true, seed: 1)).changes(of: 0..<100, epoch: 2) != all)
    // The same shifts with and without flips.
    let shifts = try #require(augmentation(shift: 3)).changes(of: 0..<100, epoch: 2)
    #expect(shifts.map(\.x) == all.map(\.x) && shifts.allSatisfy { !$0.isFlipped })
  }

  @Test("every shift up to the limit comes equally often, along each axis, and half are mirrored")
  func spread() throws {
    let changes = try #require(augmentation(shift: 2, flip: true)).changes(of: 0..<10_000, epoch: 0)
    // Four standard deviations of a share of 10,000 are at most 0.02.
    for place in -2...2 {
      #expect(abs(Double(changes.count { $0.x == place }) / 10_000 - 0.2) < 0.016)
      #expect(abs(Double(changes.count { $0.y == place }) / 10_000 - 0.2) < 0.016)
    }
    #expect(abs(Double(changes.count(where: \.isFlipped)) / 10_000 - 0.5) < 0.02)
    #expect(abs(Double(changes.count { $0.x == $0.y }) / 10_000 - 0.2) < 0.016, "one axis does not follow the other")
  }

  @Test(
    "an image is moved, filled with 0 and mirrored after that, on every variant", arguments: KernelVariant.supported)
  func kernel(variant: KernelVariant) throws {
    let (channels, height, width) = (2, 5, 19)
    let image = (0..<channels * height * width).map { UInt8(1 + $0 % 255) }
    let kernels = try #require(variant.kernels)
    for (x, y) in [(0, 0), (1, 0), (-2, 3), (18, -4), (19, 0), (0, 5), (-40, 40)] {
      for flip in [false, true] {
        var result = [UInt8](repeating: 99, count: image.count)
        kernels.augment(image, Int32(channels), Int32(height), Int32(width), Int32(x), Int32(y), flip ? 1 : 0, &result)
        var expected: [UInt8] = []
        for channel in 0..<channels {
          for row in 0..<height {
            for column in 0..<width {
              let from = (row: row - y, column: (flip ? width - 1 - column : column) - x)
              let isInside = (0..<height).contains(from.row) && (0..<width).contains(from.column)
              expected.append(isInside ? image[(channel * height + from.row) * width + from.column] : 0)
            }
          }
        }
        #expect(result == expected, "\(x), \(y), \(flip)")
      }
    }
  }

  @Test("a shift that can leave nothing of an image is a contradiction")
  func tooFar() throws {
    let facts = try SmallRun.dataset.get().facts
    let at = { (shift: Int) in
      Trainer.contradictions(in: .test(["augmentation.shift": .integer(shift)]), dataset: facts).map(\.setting)
    }
    #expect(at(27).isEmpty && at(28) == ["augmentation.shift"])
  }

  @Test(
    "an augmented run has the same bits on every variant, and others than without", arguments: KernelVariant.supported)
  func runs(variant: KernelVariant) throws {
    let settings: [String: SettingValue] = [
      "augmentation.shift": .integer(2), "augmentation.horizontal_flip": .boolean(true), "epochs": .integer(2),
    ]
    let run = try SmallRun.train(settings, on: SmallRun.few, kernels: variant)
    #expect(try run == SmallRun.train(settings, on: SmallRun.few, kernels: .best))
    #expect(try run.losses != SmallRun.train(["epochs": .integer(2)], on: SmallRun.few).losses)
  }
}

import Datasets
import Runs
import Testing

@testable import Training

@Suite struct DropoutTests {
  private let dropout = Dropout(name: "dropout_3", probability: 0.3)

  private func run(
    images: Int, seed: Int = 5, step: Int = 7, _ variant: KernelVariant = .best, isTraining: Bool = true
  ) -> LayerRun {
    let ones = Tensor([images, 5, 3, 3]) { 1 }
    return LayerRun(
      dropout, x: ones, dy: ones, in: .init(variant: variant, isTraining: isTraining, seed: seed, step: step))
  }

  @Test("a number is dropped where a word of Philox says so, and the others grow", arguments: KernelVariant.supported)
  func definition(_ variant: KernelVariant) {
    let step = 5_000_000_007
    let y = run(images: 70, step: step, variant).y
    let key = RandomStream.key(seed: 5, purpose: "dropout of dropout_3")
    for image in [0, 15, 16, 63, 64, 69] {
      for channel in 0..<5 {
        for pixel in 0..<9 {
          let row = pixel * 8 + channel  // five channels are stored as eight
          let counter = SIMD4(UInt32(row / 4), UInt32(image), UInt32(step & 0xffff_ffff), UInt32(step >> 32))
          let word = Philox.block(counter: counter, key: key)[row % 4]
          let expected: Float = Double(word) < 0.3 * 0x1p32 - 1 ? 0 : Float(1 / 0.7)
          #expect(y[image, channel, pixel / 3, pixel % 3] == expected)
        }
      }
    }
  }

  @Test("the gradient is dropped where the number was")
  func gradient() {
    let run = run(images: 33)
    #expect(run.dx == run.y)
    #expect(run.gradientPadding.isAllZero)
  }

  @Test("the share that is dropped is the one asked for, and the mean stays")
  func share() {
    let y = run(images: 1_000).y
    let (count, dropped) = (Double(y.count), Double(y.data.count { $0 == 0 }))
    #expect(abs(dropped / count - 0.3) < 4 * (0.3 * 0.7 / count).squareRoot())
    #expect(abs(y.data.reduce(0.0) { $0 + Double($1) } / count - 1) < 0.02)
  }

  @Test("another seed, step or name drops others; the same ones the same, whatever the size of the batch")
  func streams() {
    let first = run(images: 70).y
    #expect(run(images: 70).y == first)
    #expect(run(images: 3).y == first.images(0..<3))
    #expect(run(images: 70, seed: 6).y != first)
    #expect(run(images: 70, step: 8).y != first)
    let other = LayerRun(
      Dropout(name: "dropout_4", probability: 0.3), x: Tensor([70, 5, 3, 3]) { 1 }, in: .init(seed: 5, step: 7))
    #expect(other.y != first)
  }

  @Test("evaluation drops nothing, and a probability of 0 neither")
  func evaluation() {
    #expect(run(images: 20, isTraining: false).y.data.allSatisfy { $0 == 1 })
    let none = LayerRun(Dropout(name: "dropout_1", probability: 0), x: Tensor([20, 5, 3, 3]) { 1 })
    #expect(none.y.data.allSatisfy { $0 == 1 })
  }
}

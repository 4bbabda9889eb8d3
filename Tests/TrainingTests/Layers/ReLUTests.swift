import Testing

@testable import Training

/// ReLU is part of its neighbours: a convolution that does nothing else shows what it does forwards, and the next one's
/// input gradient what it does backwards.
@Suite("ReLU")
struct ReLUTests {
  private static let identity = Convolution(name: "same", inputs: 1, outputs: 1, kernel: 1, stride: 1, padding: 0)

  /// ReLU of each number, and the gradient that it lets through.
  private func relu(_ x: [Float], dy: [Float], _ variant: KernelVariant) -> (y: [Float], dx: [Float]) {
    let shape = [x.count, 1, 1, 1]
    let layer = Self.identity
    let forward = LayerRun(
      layer, x: Tensor(shape: shape, data: x), values: ["weight": [1]],
      in: .init(neighbours: Neighbours(rectifies: true), variant: variant))
    let backward = LayerRun(
      layer, x: forward.y, dy: Tensor(shape: shape, data: dy), values: ["weight": [1]],
      in: .init(neighbours: Neighbours(inputIsRectified: true), variant: variant))
    return (forward.y.data, backward.dx?.data ?? [])
  }

  @Test("the golden activations", arguments: KernelVariant.supported)
  func fixtures(_ variant: KernelVariant) throws {
    let tolerance = Tolerance(absolute: 1e-5, relative: 1e-5)
    for item in try Fixtures.cases("basic", kind: "relu") {
      let result = relu(item["x"].tensor.data, dy: item["dy"].tensor.data, variant)
      expectNear(result.y, item["y"].tensor.data, tolerance, "y")
      expectNear(result.dx, item["dx"].tensor.data, tolerance, "dx")
    }
  }

  @Test("NaN stays NaN, so that divergence is seen; 0 and -0 pass no gradient", arguments: KernelVariant.supported)
  func special(_ variant: KernelVariant) {
    let result = relu([.nan, 0, -0.0, -1, 2, .infinity, -.infinity], dy: [1, 1, 1, 1, 1, 1, 1], variant)
    expectNear(result.y, [.nan, 0, 0, 0, 2, .infinity, 0] as [Float], .exact, "y")
    expectNear(result.dx.dropFirst().map { $0 }, [0, 0, 0, 1, 1, 0] as [Float], .exact, "dx")
    #expect(result.dx[0] == 1)
  }

  @Test("normalisation rectifies its output and masks its gradient alike", arguments: KernelVariant.supported)
  func afterNormalization(_ variant: KernelVariant) {
    var random = TestRandom(3)
    let x = random.tensor([19, 5, 3, 3])
    let dy = random.tensor([19, 5, 3, 3])
    let layer = BatchNormalization(name: "norm", channels: 5)
    let values = ["weight": random.tensor([5]).data, "bias": random.tensor([5]).data]
    let plain = LayerRun(layer, x: x, dy: dy, values: values, in: .init(variant: variant))
    let masked = LayerRun(
      layer, x: x, dy: dy, values: values,
      in: .init(neighbours: Neighbours(inputIsRectified: true, rectifies: true), variant: variant))
    #expect(masked.y.data == plain.y.data.map { $0 > 0 ? $0 : 0 })
    #expect(masked.dx?.data == zip(plain.dx?.data ?? [], x.data).map { $1 > 0 ? $0 : 0 })
  }
}

import Foundation
import Runs
import Testing

@testable import Training

/// Gradients are the slopes of plain loops in Double.
@Suite("slopes of layers")
struct SlopeTests {
  /// Expects a layer to make what `naive` makes, and its gradients to be its slopes.
  private func expectSlopes(
    _ layer: any LayerDescription, _ x: Tensor, values: [String: [Float]] = [:], width: Double = 1e-5,
    _ naive: (Naive.Maps, [String: [Double]]) -> Naive.Maps
  ) throws {
    let output = try layer.output(of: x.imageShape)
    var random = TestRandom(47)
    let dy = random.tensor([x.shape[0], output.channels, output.height, output.width])
    let run = LayerRun(layer, x: x, dy: dy, values: values)
    let doubles = values.mapValues { $0.map(Double.init) }
    let tolerance = Tolerance(absolute: 2e-5, relative: 1e-4)
    expectNear(run.y.data, naive(.init(x), doubles).data, tolerance, "\(layer.name) y")
    func loss(_ x: Naive.Maps, _ values: [String: [Double]]) -> Double {
      zip(naive(x, values).data, dy.data).reduce(0) { $0 + $1.0 * Double($1.1) }
    }
    let dx = x.data.indices.map { index in
      Naive.slope(at: Double(x.data[index]), width: width) { value in
        var changed = Naive.Maps(x)
        changed.data[index] = value
        return loss(changed, doubles)
      }
    }
    expectNear(run.dx?.data ?? [], dx, tolerance, "\(layer.name) dx")
    for (role, numbers) in doubles {
      let slopes = numbers.indices.map { index in
        Naive.slope(at: numbers[index], width: width) { value in
          var changed = doubles
          changed[role]?[index] = value
          return loss(.init(x), changed)
        }
      }
      expectNear(run.gradients[role] ?? [], slopes, tolerance, "\(layer.name) d\(role)")
    }
  }

  @Test("activations", arguments: Activation.Function.allCases)
  func activations(_ function: Activation.Function) throws {
    var random = TestRandom(1)
    let x = Tensor([3, 5, 2, 3]) { 4 * random.float() }
    try expectSlopes(Activation(name: function.rawValue, function: function, negativeSlope: 0.1), x, width: 1e-6) {
      x, _ in
      var y = x
      y.data = x.data.map { x in
        switch function {
        case .relu: max(x, 0)
        case .leakyReLU: x > 0 ? x : 0.1 * x
        case .gelu: x * 0.5 * (1 + erf(x / 2.0.squareRoot()))
        case .silu: x / (1 + exp(-x))
        }
      }
      return y
    }
  }

  @Test(
    "pooling", arguments: [Pooling.Function.maximum, .mean], [nil, Pooling.Window(kernel: 3, stride: 2, padding: 1)])
  func pooling(_ function: Pooling.Function, _ window: Pooling.Window?) throws {
    var random = TestRandom(2)
    let layer = Pooling(name: "pool", function: function, window: window)
    try expectSlopes(layer, random.tensor([2, 5, 5, 4]), width: 1e-7) { x, _ in Naive.pooling(layer, x) }
  }

  @Test(
    "normalisation of each image by itself",
    arguments: [ImageNormalization.Kind.layer, .group(2), .group(6), .instance])
  func normalization(_ kind: ImageNormalization.Kind) throws {
    var random = TestRandom(3)
    let x = random.tensor([3, 6, 3, 2])
    let layer = ImageNormalization(name: "norm", channels: 6, kind: kind)
    let count = kind == .layer ? 36 : 6
    let values = ["weight": random.tensor([count]).data, "bias": random.tensor([count]).data]
    try expectSlopes(layer, x, values: values) { Naive.imageNormalization(layer, $0, $1) }
  }

  @Test("flatten and a linear layer")
  func linear() throws {
    var random = TestRandom(4)
    let x = random.tensor([3, 5, 2, 3])
    try expectSlopes(Flatten(name: "flatten"), x) { x, _ in
      var y = Naive.Maps(images: 3, channels: 30, height: 1, width: 1)
      y.data = x.data
      return y
    }
    let weight = random.tensor([7, 30]).data
    let values = ["weight": weight, "bias": random.tensor([7]).data]
    let pixels = Tensor(shape: [3, 30, 1, 1], data: x.data)
    try expectSlopes(Linear(name: "linear", inputs: 30, outputs: 7), pixels, values: values) { x, values in
      Naive.convolution(
        Convolution(name: "", inputs: 30, outputs: 7, kernel: 1, stride: 1, padding: 0), x: x,
        weight: values["weight"] ?? [], bias: values["bias"] ?? [])
    }
  }
}

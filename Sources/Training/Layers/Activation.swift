import CKernels
import Runs

/// A function of each number by itself; the padding of 0 stays 0 under all of them.
struct Activation: LayerDescription {
  var name: String
  var function: Function
  /// The slope of leaky ReLU below 0.
  var negativeSlope = 0.01

  /// Which function.
  enum Function: String, CaseIterable {
    /// max(x, 0)
    case relu
    /// x above 0 and a part of x below (Maas, Hannun & Ng 2013).
    case leakyReLU = "leaky_relu"
    /// x · Φ(x) with Φ the normal distribution, by the error function (Hendrycks & Gimpel 2016); PyTorch's default form.
    case gelu
    /// x / (1 + e⁻ˣ), also known as swish (Elfwing, Uchibe & Doya 2018).
    case silu
  }

  func output(of input: ImageShape) -> ImageShape { input }

  func layer(on input: FeatureMap, between neighbours: Neighbours, layout: inout ParameterLayout) -> any Layer {
    ActivationLayer(self, on: input)
  }

  static let relu = listed(.relu, "the positive part, max(x, 0)")
  static let leakyReLU = listed(
    .leakyReLU, "x above 0 and a part of x below (Maas, Hannun & Ng 2013)",
    settings: [
      Setting("negative_slope", .number(.nonNegative), default: .number(0.01), "the slope below 0")
    ])
  static let gelu = listed(.gelu, "x · Φ(x) by the error function, PyTorch's default form (Hendrycks & Gimpel 2016)")
  static let silu = listed(.silu, "x / (1 + e^−x), also known as swish (Elfwing, Uchibe & Doya 2018)")

  private static func listed(_ function: Function, _ documentation: String, settings: [Setting] = []) -> ListedLayer {
    ListedLayer(kind: LayerKind(function.rawValue, documentation: documentation, settings: settings)) {
      settings, name, _ in
      var activation = Activation(name: name, function: function)
      if function == .leakyReLU { activation.negativeSlope = settings.number("negative_slope") }
      return activation
    }
  }
}

/// An activation at work, where its neighbours do not do it.
private final class ActivationLayer: Layer {
  let input: FeatureMap
  let parameters: [Parameter] = []
  let statistics: [RunningStatistic] = []
  private let function: Int32
  private let slope: Float

  var output: FeatureMap { input }

  init(_ activation: Activation, on input: FeatureMap) {
    self.input = input
    slope = Float(activation.negativeSlope)
    function =
      switch activation.function {
      case .relu: Int32(CK_RELU)
      case .leakyReLU: Int32(CK_LEAKY_RELU)
      case .gelu: Int32(CK_GELU)
      case .silu: Int32(CK_SILU)
      }
  }

  func prepare(_ pass: Pass) {}

  func forward(_ pass: Pass, from input: UnsafePointer<Float>, to output: UnsafeMutablePointer<Float>) {
    pass.kernels.activate(function, slope, input, Int64(self.input.rows), pass.count, output)
  }

  func backward(
    _ pass: Pass, from input: UnsafePointer<Float>, gradient: UnsafePointer<Float>,
    to inputGradient: UnsafeMutablePointer<Float>?
  ) {
    guard let inputGradient else { return }
    pass.kernels.activate_gradient(
      function, slope, input, gradient, Int64(self.input.rows), pass.count, inputGradient)
  }
}

import CKernels
import Datasets
import Runs

/// In training each number is 0 with probability `probability`, and the others are scaled up so that the mean stays
/// (Srivastava et al. 2014); nothing in evaluation.
///
/// Which numbers are dropped depends on the run's seed, the layer's name, the step, the image's place in the batch and
/// the number's place in the image, and on nothing else: a resumed run drops the same.
struct Dropout: LayerDescription {
  /// Such as `dropout_1`, which names its random stream.
  var name: String
  /// How likely a number is dropped, in [0, 1).
  var probability: Double

  func output(of input: ImageShape) -> ImageShape { input }

  func layer(on input: FeatureMap, between neighbours: Neighbours, layout: inout ParameterLayout) -> any Layer {
    DropoutLayer(self, on: input)
  }

  static let listed = ListedLayer(
    kind: LayerKind(
      "dropout", documentation: "in training numbers become 0 at random, the others grow (Srivastava et al. 2014)",
      settings: [
        Setting("probability", .number(.fraction), default: .number(0.5), "how likely a number becomes 0")
      ])
  ) { settings, name, _ in Dropout(name: name, probability: settings.number("probability")) }
}

/// A dropout at work; the same numbers are dropped from the gradient.
private final class DropoutLayer: Layer {
  let input: FeatureMap
  let parameters: [Parameter] = []
  let statistics: [RunningStatistic] = []
  private let dropout: Dropout
  private var draw: ck_dropout

  var output: FeatureMap { input }

  init(_ dropout: Dropout, on input: FeatureMap) {
    precondition(input.storedChannels % 4 == 0, "\(dropout.name) on \(input)")
    self.input = input
    self.dropout = dropout
    draw = ck_dropout(
      key: (0, 0), step: 0, threshold: UInt32(min(dropout.probability * 0x1p32, 0x1p32 - 1)),
      scale: Float(1 / (1 - dropout.probability)))
  }

  func prepare(_ pass: Pass) {
    guard pass.isTraining else { return }
    let key = RandomStream.key(seed: pass.seed, purpose: "dropout of \(dropout.name)")
    draw.key = (key[0], key[1])
    draw.step = UInt64(pass.step)
  }

  func forward(_ pass: Pass, from input: UnsafePointer<Float>, to output: UnsafeMutablePointer<Float>) {
    guard pass.isTraining else { return output.update(from: input, count: self.input.floats) }
    drop(pass, from: input, to: output)
  }

  func backward(
    _ pass: Pass, from input: UnsafePointer<Float>, gradient: UnsafePointer<Float>,
    to inputGradient: UnsafeMutablePointer<Float>?
  ) {
    guard let inputGradient else { return }
    drop(pass, from: gradient, to: inputGradient)
  }

  private func drop(_ pass: Pass, from x: UnsafePointer<Float>, to y: UnsafeMutablePointer<Float>) {
    pass.kernels.dropout(
      &draw, Int32(pass.group * FeatureMap.lanes), x, Int64(input.rows), pass.count, y)
  }
}

import CKernels
import Runs

/// RMSProp (Tieleman & Hinton 2012) as fastai does it: the gradient, or with momentum the undamped sum of gradients,
/// over the root of the average of squares, which is not debiased.
struct RMSProp: Optimizer {
  static let component = Component(
    .optimizer, "rmsprop", documentation: "RMSProp with fastai's defaults (Tieleman & Hinton 2012)",
    settings: [
      Setting(
        "optimizer.momentum", .number(.fraction), default: .number(0),
        "how much of the sum of earlier gradients stays"),
      Setting(
        "optimizer.squared_momentum", .number(.fraction), default: .number(0.99),
        "how much of the old average of squared gradients stays"),
      Setting(
        "optimizer.epsilon", .number(.positive), default: .number(1e-8),
        "added to the root of the averaged squares, against division by zero"),
    ] + WeightDecay.settings(default: 0))

  private let squaredMomentum: Double
  private let epsilon: Double
  private let decay: WeightDecay
  private let parameters: [Parameter]
  /// Sums of the gradients, and averages of their squares.
  private var sums: [Float], squares: [Float]

  init(_ configuration: RunConfiguration, parameters: [Parameter], count: Int) {
    squaredMomentum = configuration.number("optimizer.squared_momentum")
    epsilon = configuration.number("optimizer.epsilon")
    decay = WeightDecay(configuration)
    self.parameters = parameters
    sums = [Float](repeating: 0, count: count)
    squares = sums
  }

  var memory: OptimizerMemory {
    get { OptimizerMemory(averages: [sums, squares]) }
    set { (sums, squares) = (newValue.averages[0], newValue.averages[1]) }
  }

  mutating func step(
    _ values: UnsafeMutablePointer<Float>, gradients: UnsafePointer<Float>, _ hyperparameters: Hyperparameters,
    kernels: ck_kernels
  ) {
    let rate = hyperparameters.learningRate
    for parameter in parameters {
      // Adam's step with sums in place of averages and without its debiasing.
      var step = ck_adam_step(
        keep: decay.keep(of: parameter, learningRate: rate), coupled_decay: decay.addition(to: parameter),
        momentum: Float(hyperparameters.momentum), fresh: 1, squared_momentum: Float(squaredMomentum),
        squared_fresh: Float(1 - squaredMomentum), rate: Float(rate), squared_debias: 1, epsilon: Float(epsilon))
      let start = parameter.range.lowerBound
      sums.withUnsafeMutableBufferPointer { sums in
        squares.withUnsafeMutableBufferPointer { squares in
          guard let sums = sums.baseAddress, let squares = squares.baseAddress else { return }
          kernels.adam(
            values + start, gradients + start, sums + start, squares + start, Int64(parameter.range.count), &step)
        }
      }
    }
  }
}

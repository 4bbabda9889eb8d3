import CKernels
import Runs

/// Adam (Kingma & Ba 2015) with fastai's defaults; epsilon outside the root, the debiasing from the current momentum.
struct Adam: Optimizer {
  static let component = Component(
    .optimizer, "adam", documentation: "Adam with fastai's defaults (Kingma & Ba 2015)",
    settings: [
      Setting(
        "optimizer.momentum", .number(.fraction), default: .number(0.9),
        "how much of the old average of gradients stays (beta 1)"),
      Setting(
        "optimizer.squared_momentum", .number(.fraction), default: .number(0.99),
        "how much of the old average of squared gradients stays (beta 2)"),
      Setting(
        "optimizer.epsilon", .number(.positive), default: .number(1e-5),
        "added to the root of the averaged squares, against division by zero"),
    ] + WeightDecay.settings(default: 0.01))

  private let squaredMomentum: Double
  private let epsilon: Double
  private let decay: WeightDecay
  private let parameters: [Parameter]
  /// Averages of the gradients and of their squares.
  private(set) var averages: [Float], squares: [Float]
  /// How many steps were made.
  private(set) var steps = 0

  init(_ configuration: RunConfiguration, parameters: [Parameter], count: Int) {
    squaredMomentum = configuration.number("optimizer.squared_momentum")
    epsilon = configuration.number("optimizer.epsilon")
    decay = WeightDecay(configuration)
    self.parameters = parameters
    averages = [Float](repeating: 0, count: count)
    squares = averages
  }

  var memory: OptimizerMemory {
    get { OptimizerMemory(steps: steps, averages: [averages, squares]) }
    set { (steps, averages, squares) = (newValue.steps, newValue.averages[0], newValue.averages[1]) }
  }

  mutating func step(
    _ values: UnsafeMutablePointer<Float>, gradients: UnsafePointer<Float>, _ hyperparameters: Hyperparameters,
    kernels: ck_kernels
  ) {
    steps += 1
    let (rate, momentum) = (hyperparameters.learningRate, hyperparameters.momentum)
    for parameter in parameters {
      var step = ck_adam_step(
        keep: decay.keep(of: parameter, learningRate: rate), coupled_decay: decay.addition(to: parameter),
        momentum: Float(momentum), fresh: Float(1 - momentum),
        squared_momentum: Float(squaredMomentum), squared_fresh: Float(1 - squaredMomentum),
        rate: Float(rate / (1 - power(momentum, steps))),
        squared_debias: Float(1 / (1 - power(squaredMomentum, steps))), epsilon: Float(epsilon))
      let start = parameter.range.lowerBound
      averages.withUnsafeMutableBufferPointer { averages in
        squares.withUnsafeMutableBufferPointer { squares in
          guard let averages = averages.baseAddress, let squares = squares.baseAddress else { return }
          kernels.adam(
            values + start, gradients + start, averages + start, squares + start, Int64(parameter.range.count), &step)
        }
      }
    }
  }
}

/// `base` to a whole power by squaring: the same bits on every system, unlike the system's `pow`.
func power(_ base: Double, _ exponent: Int) -> Double {
  var (result, square, rest) = (1.0, base, exponent)
  while rest > 0 {
    if rest & 1 == 1 { result *= square }
    square *= square
    rest >>= 1
  }
  return result
}

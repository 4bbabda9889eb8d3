import CKernels
import Runs

/// Stochastic gradient descent; with momentum the gradients are summed undamped (Sutskever et al. 2013).
struct SGD: Optimizer {
  static let component = Component(
    .optimizer, "sgd", documentation: "stochastic gradient descent, with or without momentum",
    settings: [
      Setting(
        "optimizer.momentum", .number(.fraction), default: .number(0),
        "how much of the sum of earlier gradients stays")
    ] + WeightDecay.settings(default: 0))

  private let decay: WeightDecay
  private let parameters: [Parameter]
  /// Sums of the gradients.
  private(set) var averages: [Float]

  init(_ configuration: RunConfiguration, parameters: [Parameter], count: Int) {
    decay = WeightDecay(configuration)
    self.parameters = parameters
    averages = [Float](repeating: 0, count: count)
  }

  var memory: OptimizerMemory {
    get { OptimizerMemory(averages: [averages]) }
    set { averages = newValue.averages[0] }
  }

  mutating func step(
    _ values: UnsafeMutablePointer<Float>, gradients: UnsafePointer<Float>, _ hyperparameters: Hyperparameters,
    kernels: ck_kernels
  ) {
    for parameter in parameters {
      var step = ck_sgd_step(
        keep: decay.keep(of: parameter, learningRate: hyperparameters.learningRate),
        coupled_decay: decay.addition(to: parameter), momentum: Float(hyperparameters.momentum),
        rate: Float(hyperparameters.learningRate))
      let start = parameter.range.lowerBound
      averages.withUnsafeMutableBufferPointer { averages in
        guard let averages = averages.baseAddress else { return }
        kernels.sgd(values + start, gradients + start, averages + start, Int64(parameter.range.count), &step)
      }
    }
  }
}

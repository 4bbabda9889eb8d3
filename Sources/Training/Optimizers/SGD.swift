import CKernels
import Runs

/// Stochastic gradient descent; with momentum the gradients are summed undamped (Sutskever et al. 2013).
struct SGD: Optimizer {
  static let component = Component(
    .optimizer, "sgd", documentation: "stochastic gradient descent, with or without momentum",
    settings: [
      Setting(
        "optimizer.momentum", .number(.fraction), default: .number(0),
        "how much of the sum of earlier gradients stays"),
      Setting(
        "optimizer.nesterov", .boolean, default: .boolean(false),
        "whether the step is taken from where the momentum leads (Nesterov 1983, in the form of Sutskever et al. 2013)"),
    ] + WeightDecay.settings(default: 0),
    contradictions: { configuration, _ in contradictions(in: configuration) })

  private let decay: WeightDecay
  private let looksAhead: Bool
  private let parameters: [Parameter]
  /// Sums of the gradients.
  private(set) var averages: [Float]

  init(_ configuration: RunConfiguration, parameters: [Parameter], count: Int) {
    decay = WeightDecay(configuration)
    looksAhead = configuration.boolean("optimizer.nesterov")
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
        rate: Float(hyperparameters.learningRate), looks_ahead: looksAhead ? 1 : 0)
      let start = parameter.range.lowerBound
      averages.withUnsafeMutableBufferPointer { averages in
        guard let averages = averages.baseAddress else { return }
        kernels.sgd(values + start, gradients + start, averages + start, Int64(parameter.range.count), &step)
      }
    }
  }

  private static func contradictions(in configuration: RunConfiguration) -> [Contradiction] {
    // A schedule with momenta of its own replaces the optimizer's.
    guard configuration.boolean("optimizer.nesterov"), configuration.number("optimizer.momentum") == 0,
      configuration["schedule.moms"] == nil
    else { return [] }
    return [
      Contradiction(
        at: "optimizer.nesterov", "`nesterov` without momentum changes nothing",
        help: "give `optimizer.momentum`, such as 0.9, or take `nesterov` out")
    ]
  }
}

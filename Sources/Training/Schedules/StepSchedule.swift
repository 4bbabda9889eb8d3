import Runs

/// Constant between milestones, smaller after each (PyTorch's `MultiStepLR`).
struct StepSchedule: NamedSchedule {
  static let component = Component(
    .schedule, "step",
    documentation: "the learning rate shrinks at milestones, as for residual networks (He et al. 2016)",
    settings: [
      Setting(
        "schedule.milestones", .list(.number(.unit), count: 1...64), default: .list([.number(0.5), .number(0.75)]),
        "the parts of the run after which the learning rate shrinks"),
      Setting(
        "schedule.gamma", .number(.positive), default: .number(0.1),
        "what the learning rate is multiplied with at each milestone"),
    ])

  private let start: Hyperparameters
  private let milestones: [Double]
  private let gamma: Double

  init(_ configuration: RunConfiguration) {
    start = Hyperparameters(constantOf: configuration)
    milestones = configuration.numbers("schedule.milestones")
    gamma = configuration.number("schedule.gamma")
  }

  func hyperparameters(at progress: Double) -> Hyperparameters {
    let passed = milestones.count { $0 <= progress }
    return Hyperparameters(learningRate: start.learningRate * power(gamma, passed), momentum: start.momentum)
  }
}

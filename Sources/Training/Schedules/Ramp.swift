import Runs

/// A learning rate that goes one way over the whole run, from `learning_rate` to `end_factor` times that; the momentum
/// is the optimizer's.
struct Ramp {
  private let start: Hyperparameters
  private let end: Double
  private let annealing: Annealing

  /// The ramp that a configuration describes, in the form of `annealing`.
  init(_ configuration: RunConfiguration, _ annealing: Annealing) {
    start = Hyperparameters(constantOf: configuration)
    end = start.learningRate * configuration.number("schedule.end_factor")
    self.annealing = annealing
  }

  /// What the batch at `progress` is trained with.
  func hyperparameters(at progress: Double) -> Hyperparameters {
    Hyperparameters(
      learningRate: annealing.value(from: start.learningRate, to: end, at: progress), momentum: start.momentum)
  }

  /// The setting of the end, in the interval that the annealing takes.
  static func endFactor(_ interval: Interval = .nonNegative, default factor: Double) -> Setting {
    Setting(
      "schedule.end_factor", .number(interval), default: .number(factor),
      "the learning rate ends towards `learning_rate` times this")
  }
}

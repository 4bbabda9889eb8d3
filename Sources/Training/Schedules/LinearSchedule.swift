import Runs

/// A straight line over the run.
struct LinearSchedule: NamedSchedule {
  static let component = Component(
    .schedule, "linear", documentation: "a straight line from `learning_rate` down to a part of it",
    settings: [Ramp.endFactor(default: 0)])

  private let ramp: Ramp

  init(_ configuration: RunConfiguration) { ramp = Ramp(configuration, .linear) }

  func hyperparameters(at progress: Double) -> Hyperparameters { ramp.hyperparameters(at: progress) }
}

import Runs

/// A power of what is left of the run, the "poly" policy of DeepLab (Chen et al. 2017).
struct PolynomialSchedule: NamedSchedule {
  static let component = Component(
    .schedule, "polynomial",
    documentation: "a power of what is left of the run, from `learning_rate` down to a part of it (Chen et al. 2017)",
    settings: [
      Setting(
        "schedule.power", .number(.positive), default: .number(2),
        "the power; 1 is a straight line, more falls faster at the start"),
      Ramp.endFactor(default: 0),
    ])

  private let ramp: Ramp

  init(_ configuration: RunConfiguration) {
    ramp = Ramp(configuration, .polynomial(power: configuration.number("schedule.power")))
  }

  func hyperparameters(at progress: Double) -> Hyperparameters { ramp.hyperparameters(at: progress) }
}

import Runs

/// Constant, then half a cosine down: fastai's `fit_flat_cos`.
struct FlatCosineSchedule: NamedSchedule {
  static let component = Component(
    .schedule, "flat_cosine", documentation: "`learning_rate`, then half a cosine down (fastai's `fit_flat_cos`)",
    settings: [
      Setting(
        "schedule.pct_start", .number(.unit), default: .number(0.75),
        "the part of the run that the learning rate stays for"),
      Setting(
        "schedule.div_final", .number(.positive), default: .number(1e5),
        "the learning rate ends towards `learning_rate` divided by this"),
    ])

  private let start: Hyperparameters
  private let end: Double
  private let flat: Double

  init(_ configuration: RunConfiguration) {
    start = Hyperparameters(constantOf: configuration)
    end = start.learningRate / configuration.number("schedule.div_final")
    flat = configuration.number("schedule.pct_start")
  }

  func hyperparameters(at progress: Double) -> Hyperparameters {
    guard progress >= flat, flat < 1 else { return start }
    let position = (progress - flat) / (1 - flat)
    return Hyperparameters(
      learningRate: Annealing.cosine.value(from: start.learningRate, to: end, at: position), momentum: start.momentum)
  }
}

import Runs

/// A straight line up to a schedule's first learning rate, and then that schedule over what is left of the run
/// (Goyal et al. 2017, "gradual warm-up").
struct Warmup: Schedule {
  private let schedule: any Schedule
  private let part: Double
  private let div: Double

  /// The warm-up that a configuration asks for in front of `schedule`; nil for none.
  init?(_ configuration: RunConfiguration, before schedule: any Schedule) {
    part = configuration.number("schedule.warmup")
    div = configuration.number("schedule.warmup_div")
    self.schedule = schedule
    if part == 0 { return nil }
  }

  func hyperparameters(at progress: Double) -> Hyperparameters {
    guard progress < part else { return schedule.hyperparameters(at: (progress - part) / (1 - part)) }
    var first = schedule.hyperparameters(at: 0)
    first.learningRate = Annealing.linear.value(
      from: first.learningRate / div, to: first.learningRate, at: progress / part)
    return first
  }

  /// What every schedule takes besides its own settings.
  static let settings = [
    Setting(
      "schedule.warmup", .number(.fraction), default: .number(0),
      "the part of the run in which the learning rate first rises in a straight line to the schedule's start; the "
        + "schedule takes the rest"),
    Setting(
      "schedule.warmup_div", .number(Interval(1, .infinity)), default: .number(25),
      "the warm-up begins at the schedule's first learning rate divided by this"),
  ]

  /// What is wrong between them.
  static func contradictions(in configuration: RunConfiguration) -> [Contradiction] {
    guard configuration.number("schedule.warmup") == 0 else { return [] }
    return [
      Contradiction(
        at: "schedule.warmup_div", "`schedule.warmup_div` does nothing where `schedule.warmup` is 0",
        help: "take it out, or give `schedule.warmup`", isWithoutEffect: true)
    ]
  }
}

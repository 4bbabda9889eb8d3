import Runs

/// One cycle up and down (Smith & Topin 2018) with cosine ramps, as fastai's `fit_one_cycle` does it: the learning rate
/// rises from `learning_rate / div` and falls to `learning_rate / div_final` while the momentum falls and rises.
struct OneCycleSchedule: Schedule {
  static let component = Component(
    .schedule, "one_cycle",
    documentation: "cosine ramps up to `learning_rate` and down again, momentum the other way (Smith & Topin 2018)",
    settings: [
      Setting(
        "schedule.div", .number(.positive), default: .number(25),
        "the cycle starts at `learning_rate` divided by this"),
      Setting(
        "schedule.div_final", .number(.positive), default: .number(1e5),
        "the cycle ends towards `learning_rate` divided by this"),
      Setting(
        "schedule.pct_start", .number(.unit), default: .number(0.25),
        "the part of the run that the learning rate rises for"),
      Setting(
        "schedule.moms", .list(.number(.fraction), count: 3...3),
        default: .list([.number(0.95), .number(0.85), .number(0.95)]),
        "momentum at the start, at the highest learning rate, and at the end; replaces `optimizer.momentum`"),
    ])

  private let learningRates: [Double]
  private let momentums: [Double]
  private let peak: Double

  init(_ configuration: RunConfiguration) {
    let highest = configuration.number("learning_rate")
    learningRates = [
      highest / configuration.number("schedule.div"), highest, highest / configuration.number("schedule.div_final"),
    ]
    momentums = configuration.numbers("schedule.moms")
    peak = configuration.number("schedule.pct_start")
  }

  func hyperparameters(at progress: Double) -> Hyperparameters {
    let isRising = progress < peak
    let position = isRising ? progress / peak : (progress - peak) / (1 - peak)
    let phase = isRising ? 0 : 1
    return Hyperparameters(
      learningRate: Self.ramp(learningRates[phase], learningRates[phase + 1], at: position),
      momentum: Self.ramp(momentums[phase], momentums[phase + 1], at: position))
  }

  /// From `start` at position 0 along half a cosine to `end` at position 1.
  private static func ramp(_ start: Double, _ end: Double, at position: Double) -> Double {
    start + (1 + cosine(.pi * (1 - position))) * (end - start) / 2
  }
}

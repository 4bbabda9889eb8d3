import Runs

/// One cycle up and down (Smith & Topin 2018): the learning rate rises from `learning_rate / div` and falls to
/// `learning_rate / div_final` while the momentum falls and rises, along cosines as in fastai's `fit_one_cycle` or along
/// lines as in the paper.
struct OneCycleSchedule: NamedSchedule {
  static let component = Component(
    .schedule, "one_cycle",
    documentation: "ramps up to `learning_rate` and down again, momentum the other way (Smith & Topin 2018)",
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
      Setting(
        "schedule.anneal", .choice(["cosine", "linear"]), default: .string("cosine"),
        "the form of the ramps: half cosines, or straight lines as in the paper"),
    ])

  private let learningRates: [Double]
  private let momentums: [Double]
  private let peak: Double
  private let annealing: Annealing

  init(_ configuration: RunConfiguration) {
    let highest = configuration.number("learning_rate")
    learningRates = [
      highest / configuration.number("schedule.div"), highest, highest / configuration.number("schedule.div_final"),
    ]
    momentums = configuration.numbers("schedule.moms")
    peak = configuration.number("schedule.pct_start")
    annealing = configuration.string("schedule.anneal") == "linear" ? .linear : .cosine
  }

  func hyperparameters(at progress: Double) -> Hyperparameters {
    let isRising = progress < peak
    let position = isRising ? progress / peak : (progress - peak) / (1 - peak)
    let phase = isRising ? 0 : 1
    return Hyperparameters(
      learningRate: annealing.value(from: learningRates[phase], to: learningRates[phase + 1], at: position),
      momentum: annealing.value(from: momentums[phase], to: momentums[phase + 1], at: position))
  }
}

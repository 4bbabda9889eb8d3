import Runs

/// Half a cosine over the run: cosine annealing without restarts (Loshchilov & Hutter 2017).
struct CosineSchedule: NamedSchedule {
  static let component = Component(
    .schedule, "cosine",
    documentation: "half a cosine from `learning_rate` down to a part of it (Loshchilov & Hutter 2017)",
    settings: [Ramp.endFactor(default: 0)])

  private let ramp: Ramp

  init(_ configuration: RunConfiguration) { ramp = Ramp(configuration, .cosine) }

  func hyperparameters(at progress: Double) -> Hyperparameters { ramp.hyperparameters(at: progress) }
}

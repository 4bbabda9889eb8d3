import Runs

/// The same factor at every batch, so that the logarithm of the learning rate goes in a straight line.
struct ExponentialSchedule: NamedSchedule {
  static let component = Component(
    .schedule, "exponential",
    documentation: "the learning rate shrinks by the same factor at every batch, down to a part of `learning_rate`",
    settings: [Ramp.endFactor(.positive, default: 0.01)])

  private let ramp: Ramp

  init(_ configuration: RunConfiguration) { ramp = Ramp(configuration, .exponential) }

  func hyperparameters(at progress: Double) -> Hyperparameters { ramp.hyperparameters(at: progress) }
}

import Runs

/// The same learning rate and momentum for every batch: fastai's `fit`.
struct ConstantSchedule: NamedSchedule {
  static let component = Component(
    .schedule, "constant", documentation: "the learning rate and the optimizer's momentum for every batch",
    settings: [])

  private let constant: Hyperparameters

  init(_ configuration: RunConfiguration) { constant = Hyperparameters(constantOf: configuration) }

  func hyperparameters(at progress: Double) -> Hyperparameters { constant }
}

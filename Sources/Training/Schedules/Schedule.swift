public import Runs

/// Learning rate and momentum as a function of where a run is, and of nothing else.
protocol Schedule: Sendable {
  /// Its name, documentation and settings, as specs use them.
  static var component: Component { get }

  /// The schedule that a configuration describes.
  init(_ configuration: RunConfiguration)

  /// What the batch at `progress` is trained with: 0 for the first batch, never quite 1.
  func hyperparameters(at progress: Double) -> Hyperparameters
}

/// Every schedule that specs can name: each declares itself in its own file and is listed here once.
public enum Schedules {
  /// The schedules; the first is the default.
  static let types: [any Schedule.Type] = [ConstantSchedule.self, OneCycleSchedule.self]

  /// Their declarations, for the catalogue.
  public static var all: [Component] { types.map { $0.component } }

  /// The schedule that the configuration names.
  static func schedule(for configuration: RunConfiguration) -> any Schedule {
    let name = configuration.string("schedule.name")
    guard let type = types.first(where: { $0.component.name == name }) else {
      preconditionFailure("no schedule is named `\(name)`")
    }
    return type.init(configuration)
  }
}

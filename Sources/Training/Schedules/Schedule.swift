public import Runs

/// Learning rate and momentum as a function of where a run is, and of nothing else.
protocol Schedule: Sendable {
  /// What the batch at `progress` is trained with: 0 for the first batch, never quite 1.
  func hyperparameters(at progress: Double) -> Hyperparameters
}

/// A schedule that specs can name.
protocol NamedSchedule: Schedule {
  /// Its name, documentation and settings, as specs use them; those of the warm-up come to them.
  static var component: Component { get }

  /// The schedule that a configuration describes.
  init(_ configuration: RunConfiguration)
}

/// Every schedule that specs can name: each declares itself in its own file and is listed here once.
public enum Schedules {
  /// The schedules; the first is the default.
  static let types: [any NamedSchedule.Type] = [
    ConstantSchedule.self,
    OneCycleSchedule.self,
    CosineSchedule.self,
    LinearSchedule.self,
    ExponentialSchedule.self,
    PolynomialSchedule.self,
    StepSchedule.self,
    FlatCosineSchedule.self,
  ]

  /// Their declarations, for the catalogue.
  public static var all: [Component] {
    types.map {
      var component = $0.component
      let own = component.contradictions
      component.settings += Warmup.settings
      component.contradictions = { own($0, $1) + Warmup.contradictions(in: $0) }
      return component
    }
  }

  /// The schedule that the configuration names, behind a warm-up if it asks for one.
  static func schedule(for configuration: RunConfiguration) -> any Schedule {
    let name = configuration.string("schedule.name")
    guard let type = types.first(where: { $0.component.name == name }) else {
      preconditionFailure("no schedule is named `\(name)`")
    }
    let schedule = type.init(configuration)
    return Warmup(configuration, before: schedule) ?? schedule
  }
}

import Datasets
import Runs

@testable import Training

extension Catalogue {
  /// What cannot be trained, settings without effect left out.
  func refusals(of configuration: RunConfiguration) -> [Contradiction] {
    contradictions(in: configuration).filter { !$0.isWithoutEffect }
  }

  /// Everything that is registered here.
  static let registered = Catalogue(
    general: Trainer.settings, components: Models.all + Optimizers.all + Schedules.all,
    datasets: DatasetRegistry.all,
    generalContradictions: { Trainer.contradictions(in: $0, dataset: $1) })
}

extension Component {
  /// What cannot be trained, settings without effect left out.
  func refusals(_ configuration: RunConfiguration, _ facts: DatasetFacts) -> [Contradiction] {
    contradictions(configuration, facts).filter { !$0.isWithoutEffect }
  }
}

extension RunConfiguration {
  /// A complete configuration: every default except for these settings.
  static func test(_ settings: [String: SettingValue] = [:]) -> RunConfiguration {
    let catalogue = Catalogue.registered
    var result = RunConfiguration()
    for choice in catalogue.choices { result[choice.name] = settings[choice.name] ?? choice.defaultValue }
    for setting in catalogue.settings(for: result) where result[setting.name] == nil {
      result[setting.name] = setting.defaultValue
    }
    for (name, value) in settings {
      precondition(result[name] != nil, "`\(name)` does not apply here")
      result[name] = value
    }
    return result
  }
}

import Foundation
import Runs
import Specs
import Testing

@testable import runner

/// What is made from the catalogue and committed; `RUNNER_UPDATE_GOLDEN=1` writes it again.
@Suite struct CatalogueTests {
  let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test(
    "experiments/experiment.schema.json and docs/settings.md say what the catalogue says",
    arguments: [
      ("experiments/experiment.schema.json", JSONSchema.text(for: .ofRunner)),
      ("docs/settings.md", SettingsPage.markdown(for: .ofRunner)),
    ])
  func committed(name: String, text: String) throws {
    let file = root.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RUNNER_UPDATE_GOLDEN"] == "1" { try Data(text.utf8).write(to: file) }
    #expect(try String(contentsOf: file, encoding: .utf8) == text, "`make golden` writes it again")
  }

  @Test("every setting's default is a value that the setting takes, and has a sentence")
  func defaults() {
    for setting in settings {
      #expect(setting.type.takes(setting.defaultValue), "\(setting.name)")
      #expect(setting.documentation.count > 10, "\(setting.name)")
    }
  }

  @Test("the default configuration contradicts itself nowhere, on any data set")
  func noContradictions() {
    let catalogue = Catalogue.ofRunner
    for facts in catalogue.datasets {
      var configuration = RunConfiguration(["dataset": .string(facts.name)])
      for setting in catalogue.choices where setting.name != "dataset" {
        configuration[setting.name] = setting.defaultValue
      }
      for setting in catalogue.settings(for: configuration) where configuration[setting.name] == nil {
        configuration[setting.name] = setting.defaultValue
      }
      #expect(catalogue.contradictions(in: configuration).allSatisfy { $0.isWithoutEffect })
    }
  }

  @Test("the chapter's spec names the settings that the design gives for it")
  func chapter() throws {
    let path = root.appendingPathComponent("experiments/ch13.json").path
    let experiment = try SpecReader.read(SpecFile.bytes(of: path), name: path, catalogue: .ofRunner)
    #expect(experiment.configurations.map(\.name) == ["baseline", "bs512", "1cycle", "batchnorm", "lr0.1"])
    #expect(experiment.seeds == Array(0...7))
    let last = try #require(experiment.configurations.last).settings
    #expect(last.integer("batch_size") == 512 && last.integer("epochs") == 5)
    #expect(last.number("learning_rate") == 0.1 && last.string("model.normalization") == "batch")
    #expect(last.string("schedule.name") == "one_cycle" && last.numbers("schedule.moms") == [0.95, 0.85, 0.95])
    #expect(last.number("optimizer.squared_momentum") == 0.99 && last.number("optimizer.epsilon") == 1e-5)
  }

  private var settings: [Setting] {
    Catalogue.ofRunner.choices + Catalogue.ofRunner.general + Catalogue.ofRunner.components.flatMap(\.settings)
  }
}

extension SettingType {
  /// Whether a value is one of this type and in its range.
  fileprivate func takes(_ value: SettingValue) -> Bool {
    switch (self, value) {
    case (.boolean, .boolean): true
    case (.integer(let range), .integer(let value)): range.contains(value)
    case (.oddInteger(let range), .integer(let value)): range.contains(value) && value % 2 != 0
    case (.number(let interval), .number(let value)): interval.contains(value)
    case (.choice(let names), .string(let value)), (.nameOrFolder(let names), .string(let value)): names.contains(value)
    case (.list(let element, let count), .list(let values)):
      count.contains(values.count) && values.allSatisfy { element.takes($0) }
    case (.layers(let kinds), .list(let layers)):
      !layers.isEmpty
        && layers.allSatisfy { layer in
          guard case .object(let members) = layer, case .string(let name)? = members["name"],
            let kind = kinds.first(where: { $0.name == name })
          else { return false }
          return kind.settings.allSatisfy { setting in
            setting.type.takes(members[setting.name] ?? setting.defaultValue)
          }
        }
    default: false
    }
  }
}

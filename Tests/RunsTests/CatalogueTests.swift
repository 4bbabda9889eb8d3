import Runs
import Testing

@Suite("Catalogue and fingerprints")
struct CatalogueTests {
  static let facts = DatasetFacts(
    name: "mnist", documentation: "d", trainingCount: 100, validationCount: 10,
    imageShape: ImageShape(channels: 1, height: 28, width: 28), classes: 10,
    files: [DatasetFile("a", sha256: "00"), DatasetFile("b", sha256: "11")])

  static func catalogue(extra: [Setting] = [], moreSchedules: [Component] = []) -> Catalogue {
    Catalogue(
      general: [
        Setting("batch_size", .integer(1...Int.max), default: .integer(64), "d"),
        Setting("learning_rate", .number(.positive), default: .number(0.001), "d"),
      ] + extra,
      components: [
        Component(
          .optimizer, "adam", documentation: "d",
          settings: [
            Setting("optimizer.momentum", .number(.fraction), default: .number(0.9), "d")
          ]),
        Component(
          .optimizer, "sgd", documentation: "d",
          settings: [
            Setting("optimizer.momentum", .number(.fraction), default: .number(0), "d")
          ]),
        Component(.schedule, "constant", documentation: "d", settings: []),
        Component(
          .schedule, "one_cycle", documentation: "d",
          settings: [Setting("schedule.div", .number(.positive), default: .number(25), "d")],
          contradictions: { configuration, facts in
            configuration.number("schedule.div") < 1
              ? [Contradiction(at: "schedule.div", "for \(facts.name)", help: "h")] : []
          }),
        Component(.model, "cnn", documentation: "d", settings: []),
      ] + moreSchedules,
      datasets: [facts],
      generalContradictions: { configuration, facts in
        configuration.integer("batch_size") > facts.trainingCount
          ? [Contradiction(at: "batch_size", "too large", help: "h")] : []
      })
  }

  /// Everything at its default, but for what `values` say.
  static func configuration(_ values: [String: SettingValue] = [:], in catalogue: Catalogue = catalogue())
    -> RunConfiguration
  {
    var result = RunConfiguration(values)
    for choice in catalogue.choices where result[choice.name] == nil { result[choice.name] = choice.defaultValue }
    for setting in catalogue.settings(for: result) where result[setting.name] == nil {
      result[setting.name] = setting.defaultValue
    }
    return result
  }

  private func fingerprint(
    _ configuration: RunConfiguration, seed: Int = 0, dataset: String = facts.checksum, trainer: Int = 1,
    in catalogue: Catalogue = catalogue()
  ) -> Fingerprint {
    Fingerprint(
      configuration: catalogue.departures(of: configuration), seed: seed, dataset: dataset, trainer: trainer)
  }

  @Test("the settings that apply are the general ones and those of the chosen components, section by section")
  func settings() {
    let catalogue = Self.catalogue()
    #expect(
      catalogue.settings(for: Self.configuration()).map(\.name) == [
        "dataset", "batch_size", "learning_rate", "model.name", "optimizer.name", "optimizer.momentum", "schedule.name",
      ])
    let cycle = Self.configuration(["schedule.name": .string("one_cycle"), "optimizer.name": .string("sgd")])
    #expect(catalogue.settings(for: cycle).last?.name == "schedule.div")
    #expect(cycle.number("optimizer.momentum") == 0, "a setting's default is the chosen component's")
  }

  @Test("the first component of a section is its default, and choices list all")
  func choices() {
    let choices = Self.catalogue().choices
    #expect(choices.map(\.name) == ["dataset", "model.name", "optimizer.name", "schedule.name"])
    #expect(choices[2].type == .choice(["adam", "sgd"]))
    #expect(choices[2].defaultValue == .string("adam"))
    #expect(Self.catalogue().component(.optimizer, named: "sgd")?.name == "sgd")
    #expect(Self.catalogue().component(.schedule, named: "sgd") == nil)
  }

  @Test("departures are the settings that differ from the default of what is chosen")
  func departures() {
    let catalogue = Self.catalogue()
    #expect(catalogue.departures(of: Self.configuration()).names.isEmpty)
    let changed = Self.configuration([
      "optimizer.name": .string("sgd"), "optimizer.momentum": .number(0.9), "batch_size": .integer(64),
      "schedule.name": .string("one_cycle"),
    ])
    #expect(
      catalogue.departures(of: changed).json
        == #"{"optimizer.momentum":0.9,"optimizer.name":"sgd","schedule.name":"one_cycle"}"#)
  }

  @Test("contradictions come from the general rule and from the chosen components")
  func contradictions() {
    let catalogue = Self.catalogue()
    #expect(catalogue.contradictions(in: Self.configuration()).isEmpty)
    let wrong = Self.configuration([
      "batch_size": .integer(101), "schedule.name": .string("one_cycle"), "schedule.div": .number(0.5),
    ])
    #expect(catalogue.contradictions(in: wrong).map(\.setting) == ["batch_size", "schedule.div"])
    #expect(catalogue.contradictions(in: wrong).last?.message == "for mnist")
  }

  @Test("a fingerprint is the SHA-256 of a text that anybody can write down")
  func definition() {
    #expect(
      fingerprint(Self.configuration(["batch_size": .integer(512)]), seed: 7, dataset: "00ff", trainer: 3).hex
        == SHA256.hex(of: #"{"configuration":{"batch_size":512},"dataset":"00ff","seed":7,"trainer":3}"#))
    let fingerprint = fingerprint(Self.configuration())
    #expect(fingerprint.hex.count == 64)
    #expect(fingerprint.run == String(fingerprint.hex.prefix(12)))
    #expect("\(fingerprint)" == fingerprint.run)
    #expect(Fingerprint(hex: fingerprint.hex) == fingerprint)
  }

  @Test("a new setting at its default and a new component change no fingerprint")
  func newSettings() {
    let old = fingerprint(Self.configuration())
    let setting = Setting("label_smoothing", .number(.unit), default: .number(0), "d")
    let schedule = Component(.schedule, "cosine", documentation: "d", settings: [])
    let grown = Self.catalogue(extra: [setting], moreSchedules: [schedule])
    #expect(fingerprint(Self.configuration(in: grown), in: grown) == old)
    let used = Self.configuration(["label_smoothing": .number(0.1)], in: grown)
    #expect(fingerprint(used, in: grown) != old)
  }

  @Test("a changed value, seed, checksum or trainer version is another fingerprint")
  func changes() {
    let plain = Self.configuration()
    let all = [
      fingerprint(plain), fingerprint(plain, seed: 1), fingerprint(plain, dataset: "0"), fingerprint(plain, trainer: 2),
      fingerprint(Self.configuration(["batch_size": .integer(65)])),
      fingerprint(Self.configuration(["learning_rate": .number(0.001.nextUp)])),
      fingerprint(Self.configuration(["schedule.name": .string("one_cycle")])),
      fingerprint(Self.configuration(["optimizer.name": .string("sgd")])),
    ]
    #expect(Set(all).count == all.count)
    #expect(fingerprint(Self.configuration(["batch_size": .integer(64)])) == all[0])
  }

  @Test("a data set's checksum covers every file's digest in order")
  func checksum() {
    #expect(Self.facts.checksum == SHA256.hex(of: "00\n11\n"))
    var swapped = Self.facts
    swapped.files.reverse()
    #expect(swapped.checksum != Self.facts.checksum)
    var renamed = Self.facts
    renamed.documentation = "other"
    #expect(renamed.checksum == Self.facts.checksum)
    #expect(Self.facts.imageShape.count == 784)
  }
}

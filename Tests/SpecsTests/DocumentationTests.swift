import Runs
import Testing

@testable import Specs

@Suite("What is written from the catalogue")
struct DocumentationTests {
  private func node(_ text: String) throws -> JSONNode {
    let document = JSONReader.read(SourceText(Array(text.utf8), name: "t"))
    #expect(document.faults.isEmpty)
    return try #require(document.root)
  }

  private func complaints(about spec: String) throws -> [String] {
    try SchemaValidator(root: node(JSONSchema.text(for: .test))).complaints(about: node(spec))
  }

  private func spec(defaults: String = "{}", configuration: String = "") -> String {
    #"{ "name": "x", "defaults": \#(defaults), "configurations": [ { "name": "a" \#(configuration) } ] }"#
  }

  @Test("the schema is JSON, ends in a line break and has the same bytes every time")
  func bytes() throws {
    let text = JSONSchema.text(for: .test)
    #expect(text == JSONSchema.text(for: .test))
    #expect(text.hasSuffix("}\n"))
    #expect(!text.hasSuffix("\n\n"))
    #expect(try node(text).members.map(\.key).prefix(2) == ["$schema", "title"])
  }

  @Test("the schema accepts what the reader accepts")
  func accepts() throws {
    #expect(try complaints(about: Reading.chapter).isEmpty)
    for good in [
      spec(), spec(defaults: #"{ "schedule": { "name": "one_cycle", "div": 5, "moms": [0.9, 0.8, 0.9] } }"#),
      spec(configuration: #", "schedule": { "name": "constant", "title": "t" }, "description": "d""#),
      spec(configuration: #", "optimizer": { "momentum": 0.5 }, "model": { "first_kernel_size": 3 }"#),
      spec(configuration: #", "optimizer": { "name": "sgd", "momentum": 0.95 }, "learning_rate": 1"#),
      spec(defaults: layers(#"{ "name": "relu", "title": "t" }, { "name": "conv", "channels": 8 }"#)),
    ] {
      #expect(try complaints(about: good).isEmpty)
      #expect(Reading.faults(good).isEmpty)
    }
  }

  private func layers(_ list: String) -> String {
    #"{ "model": { "name": "sequential", "layers": [ \#(list) ] } }"#
  }

  @Test(
    "the schema refuses the lists of layers that the reader refuses",
    arguments: [
      "", #""relu""#, "{ }", #"{ "name": "rleu" }"#, #"{ "name": "conv" }"#, #"{ "name": "conv", "channels": 0 }"#,
      #"{ "name": "conv", "channels": 8, "kernel": 3 }"#, #"{ "name": "relu", "channels": 8 }"#,
    ])
  func refusesLayers(list: String) throws {
    #expect(try !complaints(about: spec(defaults: layers(list))).isEmpty)
    #expect(!Reading.faults(spec(defaults: layers(list))).isEmpty)
  }

  @Test("the settings page has a row for each layer and each of its settings")
  func layersPage() {
    let page = SettingsPage.markdown(for: .test)
    #expect(page.contains("| `relu` | max(x, 0) |"))
    #expect(page.contains("| `channels` | a whole number from 1 to 4096 | must be given | output channels |"))
    #expect(page.contains("| `kernel_size` | a whole number from 1 to 31 | `3` | side of the kernel |"))
  }

  @Test("a component's settings are allowed where it is chosen, all of a section's where the choice is inherited")
  func components() throws {
    let inherited = spec(configuration: #", "schedule": { "div": 5 }"#)
    #expect(try complaints(about: inherited).isEmpty)
    let foreign = spec(configuration: #", "schedule": { "name": "constant", "div": 5 }"#)
    #expect(try complaints(about: foreign) == ["/configurations/0/schedule/div: additionalProperties"])
  }

  @Test(
    "the schema refuses what the reader refuses, where a schema can",
    arguments: [
      ("{}", #", "batchsize": 3"#, "/configurations/0/batchsize: additionalProperties"),
      (#"{ "name": "d" }"#, "", "/defaults/name: additionalProperties"),
      (#"{ "batch_size": 0 }"#, "", "/defaults/batch_size: minimum"),
      (#"{ "epochs": 1001 }"#, "", "/defaults/epochs: maximum"),
      (#"{ "learning_rate": 0 }"#, "", "/defaults/learning_rate: exclusiveMinimum"),
      (#"{ "learning_rate": "fast" }"#, "", "/defaults/learning_rate: type"),
      (#"{ "dataset": "moon" }"#, "", "/defaults/dataset: anyOf"),
      (#"{ "shuffle": 1 }"#, "", "/defaults/shuffle: type"),
      ("{}", #", "model": { "first_kernel_size": 4 }"#, "/configurations/0/model/first_kernel_size: not"),
      ("{}", #", "model": { "channels": [] }"#, "/configurations/0/model/channels: minItems"),
      ("{}", #", "model": { "channels": [8, 0] }"#, "/configurations/0/model/channels/1: minimum"),
      ("{}", #", "schedule": "one_cycle""#, "/configurations/0/schedule: type"),
      (
        "{}", #", "optimizer": { "name": "adam", "momentum": 1 }"#,
        "/configurations/0/optimizer/momentum: exclusiveMaximum"
      ),
      ("{}", #", "optimizer": { "name": "sgd", "momentum": 0.96 }"#, "/configurations/0/optimizer/momentum: maximum"),
      ("{}", #", "optimizer": { "momentum": 2 }"#, "/configurations/0/optimizer/momentum: anyOf"),
      ("{}", #", "extends": ".hidden""#, "/configurations/0/extends: pattern"),
    ])
  func refuses(defaults: String, configuration: String, complaint: String) throws {
    let spec = spec(defaults: defaults, configuration: configuration)
    #expect(try complaints(about: spec).contains(complaint))
    #expect(!Reading.faults(spec).isEmpty)
  }

  @Test("the schema wants a name, and configurations with names")
  func required() throws {
    #expect(try complaints(about: "{}") == ["/name: required", "/configurations: required"])
    #expect(
      try complaints(about: #"{ "name": "x", "configurations": [ {} ] }"#) == ["/configurations/0: anyOf"])
    #expect(try complaints(about: #"{ "name": "x", "configurations": [] }"#) == ["/configurations: minItems"])
  }

  @Test(
    "schema and reader agree about names",
    arguments: [
      "a", "1cycle", "lr0.1", "bs512-batch_size=64", "a b", "x+y,z", "", ".a", "-a", " a", "a ", "a/b", "é", "a\\nb",
      String(repeating: "x", count: 100), String(repeating: "x", count: 101),
    ])
  func names(name: String) throws {
    let spec = #"{ "name": "\#(name)", "configurations": [ { "name": "a" } ] }"#
    #expect(try complaints(about: spec).isEmpty == Reading.faults(spec).isEmpty)
  }

  @Test("every setting stands in the schema with its default and what it means")
  func complete() throws {
    let text = JSONSchema.text(for: .test)
    for setting in Catalogue.test.general + Catalogue.test.components.flatMap(\.settings) {
      let hover = "\(setting.documentation) (\(setting.type.description); default \(setting.defaultValue.plain))"
      #expect(text.contains(SettingValue.quoted(hover).dropFirst().dropLast()))
      #expect(text.contains("\"default\": \(setting.defaultValue.plain)"))
    }
  }

  @Test("the settings page has a row for every setting, data set and key of the report")
  func page() {
    let page = SettingsPage.markdown(for: .test)
    #expect(page == SettingsPage.markdown(for: .test))
    #expect(page.hasSuffix("|\n"))
    #expect(page.contains("| `batch_size` | a whole number of at least 1 | `64` | images per step of the optimizer |"))
    #expect(
      page.contains(
        "| `schedule.moms` | a list of 3, each a number of at least 0 and less than 1 | `[0.95, 0.85, 0.95]` |"))
    #expect(page.contains("### `constant`\n\nthe same learning rate throughout\n\nNo settings."))
    #expect(page.contains("| `mnist` | 60000 | 10 | 1 × 28 × 28 | 10: 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 | made for tests |"))
    #expect(page.contains("| `margin` | a number greater than 0 | none |"))
    for setting in Catalogue.test.general + Catalogue.test.components.flatMap(\.settings) {
      #expect(page.contains("| `\(setting.name)` | \(setting.type.description) | `\(setting.defaultValue.plain)` |"))
    }
    for line in page.split(separator: "\n") where line.hasPrefix("|") {
      #expect([3, 4, 6].contains(line.split(separator: " | ").count))
    }
  }
}

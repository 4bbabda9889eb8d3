import Diagnostics
import Foundation
import Runs
import Testing

@testable import Specs

@Suite("Lists of layers in specs")
struct LayersTests {
  private func spec(_ layers: String) -> String {
    #"{ "name": "x", "defaults": { "model": { "name": "sequential" } }, "configurations": [ "#
      + #"{ "name": "a", "model": { "layers": [ \#(layers) ] } } ] }"#
  }

  @Test("layers are read in order, settings at their defaults left out, remarks dropped")
  func values() throws {
    let experiment = try Reading.experiment(
      spec(#"{ "name": "conv", "channels": 4, "kernel_size": 3 }, { "name": "relu", "title": "t" }"#))
    #expect(
      experiment.configurations[0].settings["model.layers"]
        == .list([.object(["name": .string("conv"), "channels": .integer(4)]), .object(["name": .string("relu")])]))
    #expect(experiment.configurations[0].origins["model.layers"] == .own)
  }

  @Test("a list replaces an inherited one, as every list does")
  func inheritance() throws {
    let spec = """
      { "name": "x", "defaults": { "model": { "name": "sequential", "layers": [{ "name": "relu" }] } },
        "configurations": [ { "name": "a" },
          { "name": "b", "extends": "a", "model": { "layers": [{ "name": "conv", "channels": 2 }] } } ] }
      """
    let configurations = try Reading.configurations(spec)
    #expect(configurations["a"]?.settings.objects("model.layers").count == 1)
    #expect(configurations["b"]?.settings.objects("model.layers")[0]["name"] == .string("conv"))
  }

  @Test("`--set` takes a list of layers, and its faults point into the argument")
  func override() throws {
    let plain = spec(#"{ "name": "relu" }"#)
    let experiment = try Reading.experiment(plain, #"model.layers=[{"name": "conv", "channels": 2}]"#)
    #expect(experiment.configurations[0].settings.objects("model.layers")[0]["channels"] == .integer(2))
    let faults = Reading.faults(plain, #"model.layers=[{"name": "conv"}]"#)
    #expect(faults.map(\.code) == ["spec.missing-key"])
  }

  @Test("what contradicts itself in one layer is shown at that layer")
  func contradictions() {
    let text = spec(#"{ "name": "relu" }, { "name": "conv", "channels": 2, "kernel_size": 31 }"#)
    let faults = Reading.faults(text)
    #expect(faults.map(\.code) == ["spec.contradiction"])
    #expect(faults.map(\.message) == ["layer 2 (conv): kernel 31 does not fit"])
    let start = text.range(of: #"{ "name": "conv""#)?.lowerBound
    #expect(faults[0].place?.column == start.map { text.distance(from: text.startIndex, to: $0) + 1 })
  }

  @Test("settings by the definitions read back from the stored text")
  func fingerprint() throws {
    let first = try Reading.experiment(spec(#"{ "kernel_size": 5, "name": "conv", "channels": 4 }"#))
    let second = try Reading.experiment(spec(#"{ "name": "conv", "channels": 4, "kernel_size": 5 }"#))
    let json = first.configurations[0].settings.json
    #expect(json == second.configurations[0].settings.json, "the order of keys means nothing")
    #expect(json.contains(#""model.layers":[{"channels":4,"kernel_size":5,"name":"conv"}]"#))
  }
}

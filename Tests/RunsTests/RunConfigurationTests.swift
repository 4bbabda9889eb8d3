import Runs
import Testing

@Suite("settings of a run")
struct RunConfigurationTests {
  private static let names = ["epochs", "batch_size", "schedule.name", "dataset", "optimizer.momentum", "a", "z"]

  @Test("settings are found, replaced and taken out by name, in whatever order they came")
  func order() {
    for first in Self.names.indices {
      var configuration = RunConfiguration()
      let order = Self.names[first...] + Self.names[..<first]
      for (index, name) in order.enumerated() { configuration[name] = .integer(index) }
      #expect(configuration.names == Self.names.sorted())
      for (index, name) in order.enumerated() { #expect(configuration[name] == .integer(index)) }

      configuration[order.first ?? ""] = .string("other")
      #expect(configuration[order.first ?? ""] == .string("other"))
      #expect(configuration.names.count == Self.names.count)

      for (index, name) in order.enumerated() {
        configuration[name] = nil
        #expect(configuration[name] == nil)
        #expect(configuration.names == order.dropFirst(index + 1).sorted())
      }
    }
  }

  @Test("a name that is not there, before, between or after those that are, has no value and is not taken out")
  func missing() {
    let configuration = RunConfiguration(["b": .integer(1), "d": .integer(2)])
    for name in ["", "a", "c", "e", "bb"] {
      #expect(configuration[name] == nil)
      var same = configuration
      same[name] = nil
      #expect(same == configuration)
    }
    #expect(RunConfiguration()["a"] == nil)
  }

  @Test("equal settings are equal however they came, and canonical JSON says them in alphabetical order")
  func equality() {
    let values: [String: SettingValue] = [
      "shuffle": .boolean(true), "learning_rate": .number(0.1), "dataset": .string("mnist"), "epochs": .integer(1),
    ]
    var built = RunConfiguration()
    for name in ["learning_rate", "epochs", "shuffle", "dataset"] { built[name] = values[name] }
    #expect(built == RunConfiguration(values))
    #expect(built.hashValue == RunConfiguration(values).hashValue)
    #expect(built.json == #"{"dataset":"mnist","epochs":1,"learning_rate":0.1,"shuffle":true}"#)
    built["epochs"] = .number(1)
    #expect(built != RunConfiguration(values))
  }
}

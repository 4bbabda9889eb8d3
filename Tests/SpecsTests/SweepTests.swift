import Diagnostics
import Runs
import Testing

@testable import Specs

@Suite("Sweeps: grid, zip and exclude")
struct SweepTests {
  /// A spec with the chapter's first configurations and one more entry.
  static func spec(_ entry: String, defaults: String = "{}") -> String {
    """
    {
      "name": "x",
      "defaults": \(defaults),
      "configurations": [
        { "name": "base", "learning_rate": 0.06 },
        { "name": "cycle", "extends": "base", "schedule": { "name": "one_cycle" } },
        \(entry)
      ]
    }
    """
  }

  private func swept(_ entry: String, _ overrides: String...) throws -> [Configuration] {
    let bytes = Array(Self.spec(entry).utf8)
    let read = try SpecReader.read(bytes, name: "spec.json", catalogue: .test, overrides: overrides)
    return Array(read.configurations.dropFirst(2))
  }

  @Test("a grid makes a configuration of each combination, named by what it sets, the last list changing fastest")
  func grid() throws {
    let points = try swept(
      #"{ "extends": "base", "epochs": 2, "grid": { "batch_size": [16, 64], "optimizer.momentum": [0.5, 0.9] } }"#)
    #expect(
      points.map(\.name) == [
        "base-batch_size=16,momentum=0.5", "base-batch_size=16,momentum=0.9", "base-batch_size=64,momentum=0.5",
        "base-batch_size=64,momentum=0.9",
      ])
    #expect(points.map { $0.settings.integer("batch_size") } == [16, 16, 64, 64])
    #expect(points.map { $0.settings.number("optimizer.momentum") } == [0.5, 0.9, 0.5, 0.9])
    #expect(points.allSatisfy { $0.parent == "base" && $0.settings.integer("epochs") == 2 })
    #expect(points.allSatisfy { $0.settings.number("learning_rate") == 0.06 })
    #expect(points[0].origins["batch_size"] == .own && points[0].origins["epochs"] == .own)
    #expect(points[0].origins["learning_rate"] == .inherited(from: "base"))
  }

  @Test("zip goes through its lists in step, and combines with a grid")
  func zip() throws {
    let points = try swept(
      """
      { "extends": "base", "zip": { "batch_size": [64, 512], "learning_rate": [0.01, 0.06] },
        "grid": { "shuffle": [true, false] } }
      """)
    #expect(
      points.map(\.name) == [
        "base-batch_size=64,learning_rate=0.01,shuffle=true", "base-batch_size=64,learning_rate=0.01,shuffle=false",
        "base-batch_size=512,learning_rate=0.06,shuffle=true", "base-batch_size=512,learning_rate=0.06,shuffle=false",
      ])
    #expect(points[2].settings.integer("batch_size") == 512 && points[2].settings.number("learning_rate") == 0.06)
  }

  @Test("exclude takes out every point that has all of an element's values")
  func exclude() throws {
    let points = try swept(
      """
      { "extends": "base", "grid": { "batch_size": [16, 64], "learning_rate": [0.1, 1] },
        "exclude": [ { "title": "diverges", "batch_size": 16, "learning_rate": 1.0 }, { "batch_size": 64.0 } ] }
      """)
    #expect(points.map(\.name) == ["base-batch_size=16,learning_rate=0.1"])
  }

  @Test("a name of the entry's own stands in front; without it or a parent the point stands for itself")
  func prefixes() throws {
    let named = try swept(#"{ "name": "lr", "extends": "base", "grid": { "learning_rate": [1e-5, 1e0] } }"#)
    #expect(named.map(\.name) == ["lr-learning_rate=1e-05", "lr-learning_rate=1"])
    #expect(named.map(\.parent) == ["base", "base"])
    let free = try swept(#"{ "title": "t", "grid": { "shuffle": [false] } }"#)
    #expect(free.map(\.name) == ["shuffle=false"] && free[0].parent == nil && free[0].title == "t")
  }

  @Test("names use the last component of a setting unless that says too little, and only characters of names")
  func names() throws {
    let points = try swept(
      """
      { "extends": "base", "grid": { "schedule.name": ["one_cycle"], "schedule.moms": [[0.9, 0.8, 0.9]],
        "model.channels": [[8, 16]] } }
      """)
    #expect(points.map(\.name) == ["base-schedule.name=one_cycle,moms=0.9_0.8_0.9,channels=8_16"])
  }

  @Test("a name that would be too long ends with a digest and stays the same")
  func longNames() throws {
    let name = String(repeating: "n", count: 95)
    let entry = #"{ "name": "\#(name)", "extends": "base", "grid": { "batch_size": [1, 2] } }"#
    let names = try swept(entry).map(\.name)
    #expect(names.allSatisfy { $0.count == 100 && $0.hasPrefix(name.prefix(91)) } && Set(names).count == 2)
    #expect(try swept(entry).map(\.name) == names)
  }

  @Test("settings that do not apply at a point are left out of it, and points that become equal are one")
  func conditional() throws {
    let points = try swept(
      """
      { "extends": "base",
        "grid": { "schedule.name": ["constant", "one_cycle"], "schedule.pct_start": [0.1, 0.25] } }
      """)
    #expect(
      points.map(\.name) == [
        "base-schedule.name=constant", "base-schedule.name=one_cycle,pct_start=0.1",
        "base-schedule.name=one_cycle,pct_start=0.25",
      ])
    #expect(points[0].settings["schedule.pct_start"] == nil)
    #expect(points[1].settings.number("schedule.pct_start") == 0.1)
  }

  @Test("points can be extended and can be the baseline")
  func references() throws {
    let experiment = try Reading.experiment(
      """
      { "name": "x", "baseline": "a-epochs=2", "configurations": [
        { "name": "a" }, { "extends": "a", "grid": { "epochs": [1, 2] } },
        { "name": "b", "extends": "a-epochs=2", "batch_size": 8 } ] }
      """)
    #expect(experiment.baseline == "a-epochs=2")
    #expect(experiment.configurations.last?.settings.integer("epochs") == 2)
    #expect(experiment.configurations.last?.origins["epochs"] == .inherited(from: "a-epochs=2"))
  }

  @Test("--set edits what is not varied, and is refused where it would make points equal")
  func overrides() throws {
    let entry = #"{ "extends": "cycle", "grid": { "schedule.pct_start": [0.1, 0.2] } }"#
    #expect(try swept(entry, "epochs=7").allSatisfy { $0.settings.integer("epochs") == 7 })
    for argument in ["schedule.pct_start=0.5", "schedule.name=constant"] {
      let faults = Reading.faults(Self.spec(entry), argument)
      #expect(faults.map(\.code) == ["set.swept"])
      #expect(faults.first?.place?.source.name == "--set")
    }
    #expect(try swept(entry, "schedule.name=one_cycle").count == 2)
  }

  @Test("ten thousand points are read in a moment, also where all of them are wrong")
  func tenThousand() throws {
    let list = { (range: Range<Int>) in range.map(String.init).joined(separator: ",") }
    let grid = { (sizes: String) in
      #"{ "extends": "base", "grid": { "batch_size": [\#(sizes)], "epochs": [\#(list(1..<101))] } }"#
    }
    let clock = ContinuousClock()
    let time = try clock.measure {
      let points = try swept(grid(list(1..<101)))
      #expect(points.count == 10_000 && Set(points.map(\.name)).count == 10_000)
    }
    print("10,000 points in \(time)")
    let faults = Reading.faults(Self.spec(grid(list(70_000..<70_100))))
    #expect(faults.count == 100 && Set(faults.map(\.code)) == ["spec.contradiction"])
  }
}

import Diagnostics
import Runs
import Testing

@testable import Specs

@Suite("Sweeps: sample")
struct SampleTests {
  private func points(_ sample: String, beside rest: String = "") throws -> [Configuration] {
    let spec = SweepTests.spec(#"{ "extends": "base", "sample": { \#(sample) } \#(rest) }"#)
    return Array(try Reading.experiment(spec).configurations.dropFirst(2))
  }

  private let rates = #""from": { "learning_rate": { "log_uniform": [0.001, 1] } }"#

  @Test("as many different points as asked for are drawn, the same ones every time, others with another seed")
  func seeded() throws {
    let drawn = try points(#""count": 40, "seed": 3, \#(rates)"#)
    #expect(drawn.count == 40 && Set(drawn.map(\.name)).count == 40)
    #expect(try points(#""count": 40, "seed": 3, \#(rates)"#) == drawn)
    #expect(try points(#""count": 40, \#(rates)"#).map(\.name) != drawn.map(\.name))
    #expect(try points(#""count": 40, \#(rates)"#) == points(#""count": 40, "seed": 0, \#(rates)"#))
  }

  @Test("a larger count keeps the points before it, and another setting beside moves no value")
  func stable() throws {
    let few = try points(#""count": 5, \#(rates)"#)
    #expect(try Array(points(#""count": 50, \#(rates)"#).prefix(5)) == few)
    let more = try points(
      #""count": 5, "from": { "epochs": { "integer": [1, 9] }, "learning_rate": { "log_uniform": [0.001, 1] } }"#)
    #expect(more.map { $0.settings.number("learning_rate") } == few.map { $0.settings.number("learning_rate") })
  }

  @Test("names show the whole value, which has four digits")
  func names() throws {
    for point in try points(#""count": 30, \#(rates)"#) {
      let rate = point.settings.number("learning_rate")
      #expect(point.name == "base-learning_rate=\(SettingValue.number(rate).text)")
      #expect(point.name.count <= "base-learning_rate=0.0001234".count)
    }
  }

  @Test("values spread as their distribution says")
  func distributions() throws {
    let drawn = try points(
      """
      "count": 1000, "from": {
        "learning_rate": { "log_uniform": [0.001, 1] }, "optimizer.weight_decay": { "uniform": [0, 2] },
        "epochs": { "integer": [1, 4] }, "model.first_kernel_size": { "integer": [3, 7] },
        "batch_size": { "choice": [16, 64] } }
      """)
    let share = { (condition: (RunConfiguration) -> Bool) in
      Double(drawn.count { condition($0.settings) }) / Double(drawn.count)
    }
    // Four standard deviations of a share of 1000 are at most 0.063.
    #expect(abs(share { $0.number("learning_rate") < 0.0316 } - 0.5) < 0.063)
    #expect(abs(share { $0.number("learning_rate") < 0.01 } - 1 / 3) < 0.06)
    #expect(abs(share { $0.number("optimizer.weight_decay") < 0.5 } - 0.25) < 0.055)
    for epochs in 1...4 { #expect(abs(share { $0.integer("epochs") == epochs } - 0.25) < 0.055) }
    for side in [3, 5, 7] { #expect(abs(share { $0.integer("model.first_kernel_size") == side } - 1 / 3) < 0.06) }
    #expect(abs(share { $0.integer("batch_size") == 16 } - 0.5) < 0.063)
    #expect(drawn.allSatisfy { (0.001...1).contains($0.settings.number("learning_rate")) })
  }

  @Test("a sample of all points there are gives all of them, and asking for more is a fault")
  func exhausted() throws {
    let from = #""from": { "epochs": { "integer": [1, 12] } }"#
    #expect(try Set(points(#""count": 12, \#(from)"#).map { $0.settings.integer("epochs") }) == Set(1...12))
    let faults = Reading.faults(SweepTests.spec(#"{ "extends": "base", "sample": { "count": 13, \#(from) } }"#))
    #expect(faults.map(\.code) == ["spec.too-few-points"])
  }

  @Test("a sample combines with a grid, point by point")
  func combined() throws {
    let drawn = try points(#""count": 3, \#(rates)"#, beside: #", "grid": { "shuffle": [true, false] }"#)
    #expect(drawn.count == 6)
    #expect(Set(drawn.map { $0.settings.number("learning_rate") }).count == 3)
  }
}

import Runs
import Testing

@testable import Specs

@Suite("Types of settings")
struct SettingTypeTests {
  @Test(
    "a type says in words what its values are",
    arguments: [
      (SettingType.boolean, "`true` or `false`"),
      (.integer(1...Int.max), "a whole number of at least 1"),
      (.integer(Int.min...5), "a whole number of at most 5"),
      (.integer(Int.min...Int.max), "a whole number"),
      (.oddInteger(1...31), "an odd whole number from 1 to 31"),
      (.number(.positive), "a number greater than 0"),
      (.number(.nonNegative), "a number of at least 0"),
      (.number(.fraction), "a number of at least 0 and less than 1"),
      (.number(.unit), "a number from 0 to 1"),
      (.number(Interval(-.infinity, .infinity)), "a number"),
      (.number(Interval(-.infinity, 0.5)), "a number of at most 0.5"),
      (.choice(["a", "b"]), "one of `a`, `b`"),
      (.list(.number(.unit), count: 3...3), "a list of 3, each a number from 0 to 1"),
      (.list(.integer(1...Int.max), count: 1...Int.max), "a list of at least 1, each a whole number of at least 1"),
      (.list(.boolean, count: 0...4), "a list of 0 to 4, each `true` or `false`"),
    ])
  func description(type: SettingType, words: String) {
    #expect(type.description == words)
  }

  @Test(
    "what stands in for a hidden value is a value of the type, and another one than the default",
    arguments: [
      (SettingType.boolean, SettingValue.boolean(true)), (.integer(1...Int.max), .integer(1)),
      (.integer(1...Int.max), .integer(64)), (.integer(Int.min...Int.max), .integer(0)),
      (.oddInteger(1...31), .integer(1)),
      (.oddInteger(2...9), .integer(5)), (.number(.positive), .number(0.5)), (.number(.fraction), .number(0.9)),
      (.number(Interval(-.infinity, .infinity)), .number(0)), (.number(Interval(5, .infinity)), .number(5)),
      (.choice(["a", "b"]), .string("a")), (.list(.integer(1...9), count: 3...3), .list([.integer(1)])),
      (.list(.number(.unit), count: 0...2), .list([])),
    ])
  func otherValue(type: SettingType, fallback: SettingValue) {
    let other = type.value(otherThan: fallback)
    #expect(other != fallback)
    let document = JSONReader.read(SourceText(Array(other.json.utf8), name: "t"))
    var reader = ValueReader()
    #expect(document.root.flatMap { reader.read($0, as: type, of: "x") } == other)
    #expect(reader.faults.isEmpty)
  }

  @Test("a choice of one has no other value")
  func onlyChoice() {
    #expect(SettingType.choice(["a"]).value(otherThan: .string("a")) == .string("a"))
  }
}

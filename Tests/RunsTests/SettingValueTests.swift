import Runs
import Testing

@Suite("Values and canonical JSON")
struct SettingValueTests {
  @Test(
    "canonical JSON has no spaces and the shortest digits",
    arguments: [
      (SettingValue.boolean(true), "true"), (.integer(-3), "-3"), (.number(1), "1.0"), (.number(0.1), "0.1"),
      (.number(1e-5), "1e-05"), (.number(1e30), "1e+30"), (.string("a b"), "\"a b\""), (.list([]), "[]"),
      (.list([.integer(8), .number(0.5), .list([.string("x")])]), "[8,0.5,[\"x\"]]"),
      (.object(["name": .string("conv"), "channels": .integer(8)]), #"{"channels":8,"name":"conv"}"#),
    ])
  func json(value: SettingValue, expected: String) {
    #expect(value.json == expected)
  }

  @Test(
    "every finite number reads back as itself",
    arguments: [
      0.06, 0.1, 1.0 / 3, Double.leastNonzeroMagnitude, 1.797_693_134_862_315_7e308, 123_456_789.123, 2e-45,
      0.30000000000000004,
    ])
  func digits(value: Double) {
    #expect(Double(SettingValue.number(value).json) == value)
  }

  @Test(
    "people read strings without quotes and whole numbers without a point",
    arguments: [
      (SettingValue.string("one_cycle"), "one_cycle"), (.number(25), "25"), (.number(1e5), "100000"),
      (.number(0.95), "0.95"),
      (.list([.number(0.95), .number(1)]), "[0.95, 1]"), (.boolean(false), "false"), (.number(1e300), "1e+300"),
      (
        .list([.object(["stride": .integer(2), "name": .string("conv"), "channels": .integer(8)])]),
        "[conv channels=8 stride=2]"
      ),
    ])
  func text(value: SettingValue, expected: String) {
    #expect(value.text == expected)
  }

  @Test(
    "quotes, backslashes and control characters are escaped, all else stays",
    arguments: [
      ("a\"b", #""a\"b""#), ("a\\b", #""a\\b""#), ("\n\r\t", #""\n\r\t""#), ("\u{1B}\u{0}", #""\u001b\u0000""#),
      ("é😀\u{7F}", "\"é😀\u{7F}\""),
    ])
  func quoted(text: String, expected: String) {
    #expect(SettingValue.quoted(text) == expected)
  }

  @Test("a configuration's JSON is one object in alphabetical order, however it was made")
  func configuration() {
    var first = RunConfiguration(["b": .integer(2), "a.z": .string("x"), "a": .boolean(true)])
    var second = RunConfiguration()
    second["a"] = .boolean(true)
    second["c"] = .integer(9)
    second["b"] = .integer(2)
    second["a.z"] = .string("x")
    second["c"] = nil
    #expect(first.json == #"{"a":true,"a.z":"x","b":2}"#)
    #expect(first == second)
    #expect(first.json == second.json)
    first["b"] = .integer(3)
    #expect(first.json != second.json)
    #expect(first.names == ["a", "a.z", "b"])
  }

  @Test("settings are read as what they are")
  func typed() {
    let configuration = RunConfiguration([
      "i": .integer(3), "n": .number(0.5), "s": .string("x"), "b": .boolean(true),
      "is": .list([.integer(1), .integer(2)]), "ns": .list([.number(0.5)]),
    ])
    #expect(configuration.integer("i") == 3)
    #expect(configuration.number("n") == 0.5)
    #expect(configuration.string("s") == "x")
    #expect(configuration.boolean("b"))
    #expect(configuration.integers("is") == [1, 2])
    #expect(configuration.numbers("ns") == [0.5])
    #expect(configuration["missing"] == nil)
  }

  @Test(
    "an interval's ends belong to it as declared, and infinity to none",
    arguments: [
      (Interval.positive, 0.0, false), (.positive, Double.leastNonzeroMagnitude, true), (.positive, .infinity, false),
      (.nonNegative, 0, true),
      (.nonNegative, -0.1, false), (.fraction, 0, true), (.fraction, 1, false), (.unit, 1, true), (.unit, 1.1, false),
      (.unit, .nan, false), (Interval(0, includesLower: false, 1, includesUpper: false), 0.5, true),
    ])
  func interval(interval: Interval, value: Double, contains: Bool) {
    #expect(interval.contains(value) == contains)
  }
}

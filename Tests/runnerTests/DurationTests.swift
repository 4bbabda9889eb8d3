import Testing

@testable import runner

@Suite struct DurationTests {
  @Test(
    "durations are read with their unit",
    arguments: [
      ("100ms", 0.1), ("5s", 5), ("2m", 120), ("1.5h", 5400), ("0.25s", 0.25),
    ])
  func reading(text: String, seconds: Double) throws {
    #expect(try #require(Duration(argument: text)).seconds == seconds)
  }

  @Test(
    "what is no duration is refused",
    arguments: [
      "", "5", "s", "0s", "-1s", "5 s", "5min", "1e3s", "nans", "infs", "٣s", "1..5s",
    ])
  func refused(text: String) {
    #expect(Duration(argument: text) == nil)
  }

  @Test("a duration is shown as it would be typed", arguments: ["100ms", "5s", "1.5m", "2h", "10m"])
  func roundTrip(text: String) throws {
    #expect(try #require(Duration(argument: text)).description == text)
  }
}

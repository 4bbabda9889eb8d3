import Testing

@testable import Reports

@Suite("Numbers for people")
struct FiguresTests {
  @Test("accuracy has four decimals and no leading zero, losses six decimals")
  func values() {
    let (accuracy, loss) = (Figures(metric: "accuracy"), Figures(metric: "valid_loss"))
    #expect(accuracy.value(0.97434) == ".9743")
    #expect(accuracy.value(1) == "1.0000")
    #expect(accuracy.value(0) == ".0000")
    #expect(loss.value(0.0848271) == "0.084827")
    #expect(loss.value(12) == "12.000000")
    #expect(loss.value(nil) == "–")
    #expect([loss.value(.nan), loss.value(.infinity), loss.value(-.infinity)] == ["nan", "+inf", "-inf"])
  }

  @Test("a difference has a sign unless it rounds to nothing")
  func differences() {
    let (accuracy, loss) = (Figures(metric: "accuracy"), Figures(metric: "train_loss"))
    #expect(accuracy.difference(0.01066) == "+.0107")
    #expect(accuracy.difference(-0.25) == "-.2500")
    #expect(accuracy.difference(-0.00004) == ".0000")
    #expect(accuracy.difference(-1.5) == "-1.5000")
    #expect(loss.difference(-0.0000015) == "-0.000002")
    #expect(loss.difference(-0.0000004) == "0.000000")
  }

  @Test(
    "lengths of time",
    arguments: [
      (0, "0.0 s"), (1.74, "1.7 s"), (59.94, "59.9 s"), (59.96, "1 min 00 s"), (125, "2 min 05 s"),
      (3599.6, "1 h 00 min"), (3720, "1 h 02 min"), (90_000, "25 h 00 min"), (.infinity, "–"),
    ])
  func durations(seconds: Double, expected: String) {
    #expect(duration(seconds) == expected)
  }

  @Test(
    "the clock of fastai's table cuts off parts of a second",
    arguments: [(7.99, "00:07"), (754, "12:34"), (3661, "1:01:01")])
  func clocks(seconds: Double, expected: String) {
    #expect(clock(seconds) == expected)
  }
}

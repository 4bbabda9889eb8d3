import Foundation
import Testing

@testable import Reports

@Suite("Numbers for people")
struct FiguresTests {
  @Test("accuracy has four decimals and no leading zero, losses six decimals")
  func values() {
    let (accuracy, loss) = (MetricFigures(metric: "accuracy"), MetricFigures(metric: "valid_loss"))
    #expect(accuracy.value(0.97434) == ".9743")
    #expect(accuracy.value(1) == "1.0000")
    #expect(accuracy.value(0) == ".0000")
    #expect(loss.value(0.0848271) == "0.084827")
    #expect(loss.value(12) == "12.000000")
    #expect(loss.value(nil) == "–")
    #expect([loss.value(.nan), loss.value(.infinity), loss.value(-.infinity)] == ["nan", "+inf", "-inf"])
  }

  @Test("significant digits stand without zeros behind them, very small and large ones with an exponent")
  func significant() {
    let values = [0.009120108, 1.2e-7, 0.1, 10, 0.99996, 12_345, -0.00012345, 0, .nan, -.infinity]
    #expect(
      values.map { Figures.significant($0) }
        == ["0.00912", "1.2e-07", "0.1", "10", "1", "1.23e+04", "-0.000123", "0", "nan", "-inf"])
    #expect(Figures.significant(-1.234567e-300, digits: 17) == "-1.234567e-300")
  }

  @Test("a difference has a sign unless it rounds to nothing")
  func differences() {
    let (accuracy, loss) = (MetricFigures(metric: "accuracy"), MetricFigures(metric: "train_loss"))
    #expect(accuracy.difference(0.01066) == "+.0107")
    #expect(accuracy.difference(-0.25) == "-.2500")
    #expect(accuracy.difference(-0.00004) == ".0000")
    #expect(accuracy.difference(-1.5) == "-1.5000")
    #expect(loss.difference(-0.0000015) == "-0.000002")
    #expect(loss.difference(-0.0000004) == "0.000000")
  }

  @Test("decimals are rounded, a sign that means nothing is left out, what is not finite has the store's name")
  func fixed() {
    #expect(Figures.fixed(0.08341, decimals: 4) == "0.0834")
    #expect(Figures.fixed(-2.5, decimals: 2) == "-2.50")
    #expect(Figures.fixed(-0.004, decimals: 2) == "0.00")
    #expect([.nan, .infinity, -.infinity].map { Figures.fixed($0, decimals: 4) } == ["nan", "+inf", "-inf"])
  }

  @Test("figures are those of `printf`, however large, small or close to a half they are")
  func likePrintf() {
    var value = 1e-9
    var values = [0, 0.5, 1.5, 2.5, 0.125, 0.00005, 0.99995, 1e22, .greatestFiniteMagnitude, .leastNonzeroMagnitude]
    while value < 1e15 {
      values.append(value)
      value *= 1.37
    }
    for value in values {
      for decimals in [0, 1, 4, 6] {
        #expect(Figures.fixed(value, decimals: decimals) == String(format: "%.\(decimals)f", value))
      }
    }
  }

  @Test(
    "large numbers are grouped by three digits",
    arguments: [
      (0, "0"), (999.4, "999"), (999.6, "1,000"), (61_234.4, "61,234"), (-1_234_567, "-1,234,567"), (-0.2, "0"),
      (1e18, "1,000,000,000,000,000,000"), (.infinity, "+inf"),
    ])
  func grouped(value: Double, expected: String) {
    #expect(Figures.grouped(value) == expected)
  }

  @Test(
    "lengths of time",
    arguments: [
      (0, "0.0 s"), (1.74, "1.7 s"), (59.94, "59.9 s"), (59.96, "1 min 00 s"), (125, "2 min 05 s"),
      (3599.6, "1 h 00 min"), (3720, "1 h 02 min"), (90_000, "25 h 00 min"), (.infinity, "–"),
    ])
  func durations(seconds: Double, expected: String) {
    #expect(Figures.duration(seconds) == expected)
  }

  @Test(
    "the clock of fastai's table cuts off parts of a second",
    arguments: [(7.99, "00:07"), (754, "12:34"), (3661, "1:01:01")])
  func clocks(seconds: Double, expected: String) {
    #expect(Figures.clock(seconds) == expected)
  }
}

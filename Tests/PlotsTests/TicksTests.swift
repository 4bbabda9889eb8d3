import Testing

@testable import Plots

@Suite("Ticks")
struct TicksTests {
  /// Ranges of every size and sign, from a seed.
  static let ranges: [ClosedRange<Double>] = (0..<400).map { index in
    var waves = Waves(seed: UInt64(index))
    let size = DecimalNumber(mantissa: 1, exponent: index % 60 - 30).value
    let low = waves.noise() * size
    return low...(low + (waves.noise() + 1.001) * size)
  }

  @Test("cover the range, ascend, and are no more than asked for", arguments: [3, 4, 7, 15])
  func linear(limit: Int) {
    for range in Self.ranges {
      let ticks = Ticks.linear(covering: range, atMost: limit).values
      let slack = (range.upperBound - range.lowerBound) * 1e-6
      #expect((2...limit).contains(ticks.count), "\(range)")
      #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0 < $1 }, "\(range)")
      #expect(ticks[0] <= range.lowerBound + slack && ticks[ticks.count - 1] >= range.upperBound - slack, "\(range)")
    }
  }

  @Test("are not sparser than they must be: the range has at least a third of those asked for", arguments: [6, 9, 15])
  func density(limit: Int) {
    for range in Self.ranges {
      #expect(Ticks.linear(covering: range, atMost: limit).values.count * 3 >= limit, "\(range)")
    }
  }

  @Test("are 1, 2 or 5 times a power of ten apart")
  func nice() {
    #expect(Ticks.linear(covering: 0...1, atMost: 6).labels == ["0", "0.2", "0.4", "0.6", "0.8", "1.0"])
    #expect(Ticks.linear(covering: 0.13...0.87, atMost: 3).labels == ["0", "0.5", "1.0"])
    #expect(Ticks.linear(covering: -3...4, atMost: 5).labels == ["\u{2212}4", "\u{2212}2", "0", "2", "4"])
  }

  @Test("of counts are whole numbers")
  func counts() {
    #expect(Ticks.linear(covering: 0...2, atMost: 9, isCount: true).labels == ["0", "1", "2"])
    #expect(Ticks.linear(covering: 0...46_900, atMost: 6, isCount: true).labels.last == "50\u{2009}000")
  }

  @Test("of a logarithmic axis cover the range, ascend, and are no more than asked for", arguments: [3, 5, 8])
  func logarithmic(limit: Int) {
    for range in Self.ranges.map({ abs($0.lowerBound)...(abs($0.lowerBound) + abs($0.upperBound)) }) {
      let ticks = Ticks.logarithmic(covering: range, atMost: limit).values
      #expect((2...limit).contains(ticks.count), "\(range): \(ticks)")
      #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0 < $1 }, "\(range): \(ticks)")
      #expect(ticks[0] <= range.lowerBound * 1.000001, "\(range): \(ticks)")
      #expect(ticks[ticks.count - 1] >= range.upperBound * 0.999999, "\(range): \(ticks)")
    }
  }

  @Test("of a logarithmic axis are powers of ten, with their 2- and 5-fold where there is room")
  func decades() {
    let wide = Ticks.logarithmic(covering: 1e-7...10, atMost: 9).numbers
    #expect(wide.labels(logarithmic: true) == ["1e-7", "1e-6", "1e-5", "1e-4", "0.001", "0.01", "0.1", "1", "10"])
    #expect(
      Ticks.logarithmic(covering: 1e-7...10, atMost: 5).numbers.labels(logarithmic: true) == [
        "1e-7", "1e-5", "0.001", "0.1", "10",
      ])
    #expect(
      Ticks.logarithmic(covering: 0.1...2, atMost: 6).numbers.labels(logarithmic: true) == [
        "0.1", "0.2", "0.5", "1", "2",
      ])
    #expect(
      Ticks.logarithmic(covering: 0.5...0.9, atMost: 6).numbers.labels(logarithmic: true) == [
        "0.5", "0.6", "0.7", "0.8", "0.9",
      ])
  }
}

@Suite("Numbers on axes")
struct DecimalNumberTests {
  @Test(
    "are written plainly, with thin spaces from five digits on",
    arguments: [
      (0, -2, "0"), (5, -1, "0.5"), (25, -4, "0.0025"), (-3, 0, "\u{2212}3"), (12, 2, "1200"), (12, 3, "12\u{2009}000"),
      (1_234_567, 0, "1\u{2009}234\u{2009}567"), (1_234_567, -1, "123\u{2009}456.7"), (100_000, 0, "100\u{2009}000"),
    ])
  func plain(mantissa: Int, exponent: Int, text: String) {
    #expect(DecimalNumber(mantissa: mantissa, exponent: exponent).plain == text)
  }

  @Test(
    "are rounded to three digits, and scientific where that is shorter",
    arguments: [
      (0.012345, "0.0123"), (2.4e-7, "2.4e-7"), (-1e300, "\u{2212}1e300"), (999.9, "1000"),
      (Double.leastNonzeroMagnitude, "4.94e-324"),
      (3.4028234e38, "3.4e38"), (0, "0"), (-0.25, "\u{2212}0.25"), (1e-3, "0.001"), (46_900, "46\u{2009}900"),
    ])
  func rounded(value: Double, text: String) {
    #expect(DecimalNumber(rounding: value).text == text)
  }

  @Test("are the value that they write")
  func exact() {
    #expect(DecimalNumber(mantissa: 3, exponent: -1).value == 0.3)
    #expect(DecimalNumber(mantissa: 7, exponent: -22).value == 7e-22)
    #expect(DecimalNumber(mantissa: 2, exponent: 5).value == 200_000)
  }
}

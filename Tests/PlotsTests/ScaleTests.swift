import Testing

@testable import Plots

@Suite("Scales")
struct ScaleTests {
  static let extents: [ClosedRange<Double>] = [
    0...0, 3...3, -5...(-5), 1e-300...1e-300, 0...Double.leastNonzeroMagnitude * 2000,
    -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude,
    1e300...1.7e308, 0.98...0.98000000000001, 0...1, -3...1e9,
  ]

  @Test("any finite extent gets finite places for its ends and at least two ticks", arguments: extents)
  func extremes(extent: ClosedRange<Double>) throws {
    let scale = AxisScale(Axis("value"), extent: extent, rounding: 7)
    #expect(scale.domain.lowerBound < scale.domain.upperBound)
    #expect(try #require(scale.fraction(extent.lowerBound)).isFinite)
    #expect(try #require(scale.fraction(extent.upperBound)).isFinite)
    #expect(scale.ticks(atMost: 7).count >= 2)
  }

  @Test("equal ratios are equally long on a logarithmic axis, and 0 has no place there")
  func logarithmic() throws {
    let scale = AxisScale(Axis("rate", scale: .logarithmic), extent: 1e-4...1)
    #expect(abs(try #require(scale.fraction(0.01)) - 0.5) < 1e-12)
    #expect(scale.fraction(0) == nil)
    #expect(scale.fraction(-1) == nil)
  }

  @Test("what is not finite has no place", arguments: [Double.nan, .infinity, -.infinity])
  func nonfinite(value: Double) {
    #expect(AxisScale(Axis("loss"), extent: 0...1).fraction(value) == nil)
  }

  @Test("a range that is given is kept as it is; one that cannot be shown is not")
  func given() {
    #expect(AxisScale(Axis("loss", range: 0.1...0.7), extent: 0...9, rounding: 5).domain == 0.1...0.7)
    #expect(AxisScale(Axis("rate", scale: .logarithmic, range: 0...1), extent: 0.1...1).domain == 0.1...1)
  }

  @Test("no tick lies outside the axis")
  func inside() {
    for range in TicksTests.ranges {
      let scale = AxisScale(Axis("step"), extent: range)
      let slack = (scale.domain.upperBound - scale.domain.lowerBound) * 1e-6
      for tick in scale.ticks(atMost: 8) {
        #expect(tick.value >= scale.domain.lowerBound - slack && tick.value <= scale.domain.upperBound + slack)
      }
    }
  }
}

import Foundation
import Testing

@testable import Training

@Suite("exponential and logarithm in Double")
struct ExponentialTests {
  /// How many steps of the last place lie between two numbers.
  private func steps(_ a: Double, _ b: Double) -> Double { abs(a - b) / max(b.ulp, .leastNonzeroMagnitude) }

  @Test("e^x is the system's, at most two steps of the last place off")
  func exponentials() {
    for index in -70_000...70_000 {
      let x = Double(index) / 100 + 0.001_3
      #expect(steps(exponential(x), exp(x)) <= 2, "at \(x)")
    }
    #expect(exponential(0) == 1)
  }

  @Test("e^x underflows to 0, through numbers that are not normal, and overflows to infinity")
  func limits() {
    #expect(exponential(-746) == 0)
    #expect(exponential(-740) == exp(-740))
    #expect(exponential(-.infinity) == 0)
    #expect(exponential(709).isFinite)
    #expect(exponential(710) == .infinity)
  }

  @Test("ln x is the system's, at most one step of the last place off, over all magnitudes and close to 1")
  func logarithms() {
    var random = TestRandom(3)
    for _ in 0..<100_000 {
      let x = Double(
        sign: .plus, exponent: Int(random.next() % 2_000) - 1_000,
        significand: 1 + Double(random.next() >> 12) * 0x1p-52)
      #expect(steps(logarithm(x), log(x)) <= 1, "of \(x)")
    }
    for exponent in 1...52 {
      for x in [
        1 + Double(sign: .plus, exponent: -exponent, significand: 1),
        1 - Double(sign: .plus, exponent: -exponent, significand: 1),
      ] {
        #expect(steps(logarithm(x), log(x)) <= 1, "of \(x)")
      }
    }
    #expect(logarithm(1) == 0)
    #expect(steps(logarithm(.leastNonzeroMagnitude), log(.leastNonzeroMagnitude)) <= 1)
  }

  @Test("powers are the system's to twelve digits, and 0 and 1 are exact")
  func powers() {
    var random = TestRandom(5)
    for _ in 0..<10_000 {
      let (base, exponent) = (Double(random.next() >> 11) * 0x1p-53 + 1e-9, Double(random.next() >> 11) * 0x1p-51)
      #expect(abs(power(base, exponent) / pow(base, exponent) - 1) < 1e-12, "\(base) ** \(exponent)")
    }
    for (base, exponent, expected) in [(0.0, 0.5, 0.0), (0, 0, 1), (1, 7.5, 1), (3, 0, 1), (.infinity, 0, 1)] {
      #expect(power(base, exponent) == expected, "\(base) ** \(exponent)")
    }
  }
}

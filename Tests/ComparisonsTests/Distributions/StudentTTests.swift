import Foundation
import Testing

@testable import Comparisons

@Suite("Student's t, from our own logarithm up")
struct StudentTTests {
  @Test("t(.975) as tables print it", arguments: [(3, "4.303"), (5, "2.776"), (10, "2.262"), (20, "2.093")])
  func table(n: Int, expected: String) {
    #expect(String(format: "%.3f", StudentT(degreesOfFreedom: Double(n - 1)).quantile(0.975)) == expected)
  }

  @Test("with one degree of freedom it is Cauchy's, with two it has a closed form")
  func closedForms() {
    for t in [0.1, 1, 3, 12.5] {
      let cauchy = 0.5 + atan(t) / .pi
      #expect(abs(StudentT(degreesOfFreedom: 1).cumulative(t) - cauchy) < 4e-15)
      #expect(abs(StudentT(degreesOfFreedom: 1).cumulative(-t) - (1 - cauchy)) < 4e-15)
      let two = 0.5 + t / (2 * (2 + t * t).squareRoot())
      #expect(abs(StudentT(degreesOfFreedom: 2).cumulative(t) - two) < 4e-15)
    }
  }

  @Test("a quantile's probability is the one that was asked for", arguments: [1, 2, 3, 7, 19, 63, 400])
  func inverse(degrees: Double) {
    let t = StudentT(degreesOfFreedom: degrees)
    for p in [1e-6, 0.001, 0.025, 0.2, 0.5, 0.8, 0.95, 0.9999] {
      #expect(abs(t.cumulative(t.quantile(p)) - p) < 1e-13)
      #expect(abs(t.quantile(p) + t.quantile(1 - p)) <= 1e-9 * abs(t.quantile(p)))
    }
    #expect(t.critical(1) == 0 && t.quantile(0.5) == 0)
    #expect(t.twoSided(0) == 1 && t.twoSided(.infinity) == 0)
  }

  @Test("with many degrees of freedom it is the normal distribution")
  func normal() {
    #expect(abs(StudentT(degreesOfFreedom: 1e7).quantile(0.975) - 1.959963984540054) < 1e-6)
  }

  @Test("logarithm and exponential are the library's to the last digits")
  func elementary() {
    for x in [Double.leastNonzeroMagnitude, 1e-300, 0.001, 0.5, 0.7071, 1, 1.4142, 1.5, 2, 10, 12345.678, 1e300] {
      #expect(abs(Elementary.log(x) - log(x)) <= 4e-16 * max(1, abs(log(x))), "\(x)")
    }
    for x in [-700, -30.5, -1, -1e-9, 0, 1e-9, 0.3466, 1, 20.25, 700] {
      #expect(abs(Elementary.exp(x) / exp(x) - 1) <= 1e-15, "\(x)")
    }
    #expect(Elementary.exp(-800) == 0 && Elementary.exp(800) == .infinity)
  }

  @Test("Γ(n) is (n − 1)!")
  func factorials() {
    var factorial = 1.0
    for n in 1...20 {
      #expect(abs(Beta.logGamma(Double(n)) - log(factorial)) <= 4e-15 * max(1, log(factorial)))
      factorial *= Double(n)
    }
  }

  @Test("the incomplete beta function runs from 0 to 1 and mirrors")
  func beta() {
    #expect(Beta.regularized(0, complement: 1, 2, 3) == 0 && Beta.regularized(1, complement: 0, 2, 3) == 1)
    // I_x(2, 3) = 6x² − 8x³ + 3x⁴
    #expect(abs(Beta.regularized(0.25, complement: 0.75, 2, 3) - (6 / 16.0 - 8 / 64.0 + 3 / 256.0)) < 1e-15)
    for x in [0.1, 0.4, 0.8] {
      let sum = Beta.regularized(x, complement: 1 - x, 1.5, 6) + Beta.regularized(1 - x, complement: x, 6, 1.5)
      #expect(abs(sum - 1) < 1e-15)
    }
  }

  @Test("critical values are remembered as they were")
  func remembered() {
    var values = CriticalValues()
    let first = values.critical(0.05, n: 8)
    #expect(first == StudentT(degreesOfFreedom: 7).critical(0.05))
    #expect(values.critical(0.05, n: 8) == first)
    #expect(values.critical(0.1, n: 8) < first && values.critical(0.05, n: 9) < first)
  }
}

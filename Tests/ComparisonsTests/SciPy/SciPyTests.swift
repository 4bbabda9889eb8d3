import Foundation
import Testing

@testable import Comparisons

/// What SciPy computed, as scipy_agreement.py wrote it down.
private struct Expected: Decodable {
  var t_quantile: [[Double]], t_two_sided: [[Double]], log_gamma: [[Double]], incomplete_beta: [[Double]]
  var cases: [Case]
  var crossed: Crossed

  struct Case: Decodable {
    var differences: [Double], alpha: Double, interval: [Double], sign_flip: Double, signed_rank: Double
    var p: [Double], holm: [Double]
  }

  struct Crossed: Decodable {
    var own: [String], reference: [String], mean: Double, variances: [Double], standard_error: Double
  }

  static let read = Result {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "expected.json")
    return try JSONDecoder().decode(Expected.self, from: Data(contentsOf: file))
  }
}

@Suite("SciPy gives the same numbers")
struct SciPyTests {
  private let expected: Expected

  init() throws {
    expected = try Expected.read.get()
  }

  private func agree(_ ours: Double, _ theirs: Double, to tolerance: Double = 1e-9) -> Bool {
    abs(ours - theirs) <= tolerance * max(1, abs(theirs))
  }

  @Test("scipy.special.gammaln and betainc")
  func functions() {
    for row in expected.log_gamma { #expect(agree(Beta.logGamma(row[0]), row[1], to: 1e-14), "\(row)") }
    for row in expected.incomplete_beta {
      let ours = Beta.regularized(row[0], complement: 1 - row[0], row[1], row[2])
      #expect(agree(ours, row[3], to: 1e-12), "\(row)")
    }
  }

  @Test("scipy.stats.t: quantiles and two-sided p-values, small ones to their own size")
  func studentT() {
    for row in expected.t_quantile {
      #expect(agree(StudentT(degreesOfFreedom: row[0]).quantile(row[1]), row[2], to: 1e-11), "\(row)")
    }
    for row in expected.t_two_sided {
      #expect(abs(StudentT(degreesOfFreedom: row[0]).twoSided(row[1]) / row[2] - 1) < 1e-11, "\(row)")
    }
  }

  @Test("50 random comparisons: scipy.stats.t.interval")
  func intervals() throws {
    #expect(expected.cases.count == 50)
    for test in expected.cases {
      let effect = try #require(PairedEffect(test.differences))
      let interval = effect.interval(critical: StudentT(degreesOfFreedom: Double(effect.n - 1)).critical(test.alpha))
      #expect(agree(interval.low, test.interval[0]) && agree(interval.high, test.interval[1]))
    }
  }

  @Test("50 random comparisons: scipy.stats.permutation_test of the signs, and of the signed mid-ranks")
  func permutations() {
    for test in expected.cases {
      #expect(agree(SignFlipTest(test.differences).p, test.sign_flip))
      #expect(agree(SignedRankTest(test.differences).p, test.signed_rank))
    }
  }

  @Test("50 random families: Holm's correction")
  func holm() {
    for test in expected.cases {
      let corrected = Correction.holm(test.p, comparisons: test.p.count)
      #expect(zip(corrected, test.holm).allSatisfy { agree($0, $1) })
    }
  }

  @Test("the variance over seeds and images, with residuals written out")
  func crossed() throws {
    let test = expected.crossed
    let effect = try #require(
      CrossedEffect(own: test.own.map(packed), reference: test.reference.map(packed), images: test.own[0].count))
    let variances = [effect.seedVariance, effect.imageVariance, effect.residualVariance]
    #expect(agree(effect.mean, test.mean, to: 1e-15))
    #expect(zip(variances, test.variances).allSatisfy { abs($0 - $1) < 1e-15 })
    #expect(agree(effect.standardError, test.standard_error, to: 1e-13))
  }
}

/// `1011…` as bits, the first the lowest of the first byte.
func packed(_ text: String) -> [UInt8] {
  var bytes = [UInt8](repeating: 0, count: (text.count + 7) / 8)
  for (index, character) in text.enumerated() where character == "1" { bytes[index / 8] |= 1 << UInt8(index % 8) }
  return bytes
}

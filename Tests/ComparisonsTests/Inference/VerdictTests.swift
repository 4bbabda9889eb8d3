import Testing

@testable import Comparisons

@Suite("The verdict's rule")
struct VerdictTests {
  private func verdict(
    p: Double, side: Int, _ interval: (Double, Double)?, narrower: (Double, Double)? = nil, diverged: Bool = false,
    margin: Double? = nil
  ) -> Verdict {
    func made(_ ends: (Double, Double)) -> Interval {
      Interval((ends.0 + ends.1) / 2, plusMinus: (ends.1 - ends.0) / 2)
    }
    let evidence = Verdict.Evidence(
      correctedP: p, side: side, interval: interval.map(made), narrower: (narrower ?? interval).map(made),
      hasDiverged: diverged)
    return Verdict(evidence, alpha: 0.05, margin: margin)
  }

  @Test("better asks for both: a corrected p-value below α and an interval above 0")
  func better() {
    #expect(verdict(p: 0.03, side: 1, (0.25, 0.5)) == .better)
    #expect(verdict(p: 0.05, side: 1, (0.25, 0.5)) == .undecided)
    #expect(verdict(p: 0.03, side: 1, (-0.25, 0.5)) == .undecided)
    #expect(verdict(p: 0.03, side: 1, (0, 0.5)) == .undecided)
  }

  @Test("worse is its mirror image, and is never said where the interval does not lie below 0")
  func worse() {
    #expect(verdict(p: 0.03, side: -1, (-0.5, -0.25)) == .worse)
    #expect(verdict(p: 0.05, side: -1, (-0.5, -0.25)) == .undecided)
    #expect(verdict(p: 0.0001, side: -1, (-0.5, 0.125)) == .undecided)
    #expect(verdict(p: 0.0001, side: -1, (-0.5, 0)) == .undecided)
    #expect(verdict(p: 0.0001, side: -1, (0.25, 0.5)) == .undecided)
  }

  @Test("material needs a declared margin, with the whole interval above it")
  func material() {
    #expect(verdict(p: 0.03, side: 1, (0.25, 0.5), margin: 0.125) == .betterMaterial)
    #expect(verdict(p: 0.03, side: 1, (0.25, 0.5), margin: 0.25) == .better)
    #expect(verdict(p: 0.03, side: 1, (0.25, 0.5)) == .better)
    #expect(verdict(p: 0.2, side: 1, (0.25, 0.5), margin: 0.125) == .undecided)
  }

  @Test("equivalent needs a declared margin with the narrower interval within it")
  func equivalent() {
    let wide = (-0.25, 0.25)
    #expect(verdict(p: 1, side: 0, wide, narrower: (-0.125, 0.125), margin: 0.1875) == .equivalent)
    #expect(verdict(p: 1, side: 0, wide, narrower: (-0.1875, 0.125), margin: 0.1875) == .undecided)
    #expect(verdict(p: 1, side: 0, wide, narrower: (-0.125, 0.125)) == .undecided)
    #expect(verdict(p: 0.01, side: 1, (0.0625, 0.125), margin: 0.25) == .better)
  }

  @Test("a diverged seed is never equivalent, and never outvoted by the mean of those that finished")
  func diverged() {
    #expect(verdict(p: 1, side: 0, (-0.125, 0.125), diverged: true, margin: 0.25) == .undecided)
    #expect(verdict(p: 0.01, side: -1, (0.25, 0.5), diverged: true) == .undecided)
    #expect(verdict(p: 0.01, side: 1, (0.25, 0.5), diverged: true) == .better)
  }

  @Test("where divergence leaves no interval the ranks decide, without any size to call material")
  func noInterval() {
    #expect(verdict(p: 0.01, side: 1, nil, diverged: true, margin: 0.125) == .better)
    #expect(verdict(p: 0.01, side: -1, nil, diverged: true) == .worse)
    #expect(verdict(p: 0.5, side: 1, nil, diverged: true) == .undecided)
    #expect(verdict(p: 0.01, side: 1, nil) == .undecided)
  }
}

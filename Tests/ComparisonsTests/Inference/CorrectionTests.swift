import Comparisons
import Testing

@Suite("Several questions, and what a number of seeds can decide")
struct CorrectionTests {
  @Test("Holm: the smallest by m, the next by m − 1, never below the one before")
  func holm() {
    let corrected = Correction.holm([0.01, 0.04, 0.03, 0.005], comparisons: 4)
    #expect(zip(corrected, [0.03, 0.06, 0.06, 0.02]).allSatisfy { close($0, $1) })
  }

  @Test("no corrected p-value is above 1 or below its own, and equal ones stay equal")
  func bounds() {
    let p = [0.5, 0.9, 0.0078125, 0.0078125, 1]
    let corrected = Correction.holm(p, comparisons: 5)
    #expect(zip(p, corrected).allSatisfy { $0 <= $1 && $1 <= 1 })
    #expect(corrected[2] == corrected[3] && corrected[2] == 5 * 0.0078125)
    #expect(Correction.holm([0.25], comparisons: 1) == [0.25])
    #expect(Correction.holm([], comparisons: 3) == [])
  }

  @Test("comparisons that were not run yet are counted, so that running them takes no verdict back")
  func missing() {
    #expect(
      Correction.holm([0.01, 0.02], comparisons: 4) == Array(Correction.holm([0.01, 0.02, 1, 1], comparisons: 4)[..<2]))
  }

  @Test("the order of comparisons changes nothing")
  func order() {
    let p = [0.2, 0.001, 0.04, 0.03, 0.04]
    #expect(Correction.holm(p.reversed(), comparisons: 5) == Correction.holm(p, comparisons: 5).reversed())
  }

  @Test("seeds needed at 5 %: 6 for one comparison, 8 for 4 to 6, 9 for 7 to 12")
  func needed() {
    #expect(Resolution.seedsNeeded(comparisons: 1, alpha: 0.05) == 6)
    #expect((4...6).allSatisfy { Resolution.seedsNeeded(comparisons: $0, alpha: 0.05) == 8 })
    #expect((7...12).allSatisfy { Resolution.seedsNeeded(comparisons: $0, alpha: 0.05) == 9 })
    #expect(Resolution.seedsNeeded(comparisons: 1, alpha: 0.01) == 8)
    // 2/2^4 is .125, which is not below .125.
    #expect(Resolution.seedsNeeded(comparisons: 1, alpha: 0.125) == 5)
  }

  @Test("so many seeds can decide, one fewer cannot", arguments: [1, 2, 4, 10, 100, 9999], [0.05, 0.01, 0.001])
  func justEnough(comparisons: Int, alpha: Double) {
    let n = Resolution.seedsNeeded(comparisons: comparisons, alpha: alpha)
    func corrected(_ seeds: Int) -> Double { Double(comparisons) * 2 / Double(1 << seeds) }
    #expect(corrected(n) < alpha && corrected(n - 1) >= alpha)
  }

  @Test("the smallest p-value of n seeds")
  func smallest() {
    #expect([0, 1, 2, 8, 20].map(Resolution.smallestP) == [1, 1, 0.5, 2 / 256.0, 2 / 1_048_576.0])
  }
}

import Comparisons
import Testing

@testable import Simulation

@Suite("The simulation behind docs/statistics.md")
struct SimulationTests {
  @Test("a stream gives the same numbers again, and its neighbours others")
  func streams() {
    func words(_ seed: UInt64, _ number: UInt64) -> [UInt64] {
      var random = RandomStream(seed: seed, number: number)
      return (0..<8).map { _ in random.word() }
    }
    #expect(words(13, 5) == words(13, 5))
    let all = Set(words(13, 5) + words(13, 6) + words(14, 5))
    #expect(all.count == 24)
  }

  @Test("replicates are normal: differences of variance 1 around the shift, sides of correlation .64")
  func replicates() {
    var (sum, squares, cross, own, fourth) = (0.0, 0.0, 0.0, 0.0, 0.0)
    let count = 40_000
    for number in 0..<count {
      var random = RandomStream(seed: 1, number: UInt64(number))
      let data = Replicate(n: 1, shift: 0.5, correlation: 0.64, &random)
      let d = data.differences[0] - 0.5
      sum += d
      squares += d * d
      fourth += d * d * d * d
      cross += (data.own[0] - 0.5) * data.reference[0]
      own += data.reference[0] * data.reference[0]
    }
    let n = Double(count)
    #expect(abs(sum / n) < 0.02 && abs(squares / n - 1) < 0.03)
    #expect(abs(fourth / n - 3) < 0.25)
    #expect(abs(cross / own - 0.64) < 0.02)
  }

  @Test("drawn places are spread evenly", arguments: [2, 3, 20])
  func places(limit: UInt64) {
    var random = RandomStream(seed: 3, number: 1)
    var counts = [Int](repeating: 0, count: Int(limit))
    for _ in 0..<30_000 {
      let (first, second) = random.pair(below: limit)
      counts[first] += 1
      counts[second] += 1
    }
    let expected = 60_000 / Double(limit)
    #expect(counts.allSatisfy { abs(Double($0) - expected) < 5 * expected.squareRoot() })
  }

  @Test("each method decides as it should where the answer is plain")
  func plain() {
    let decisions = Decisions(n: 8, alpha: 0.05)
    var random = RandomStream(seed: 2, number: 0)
    let base = [0.5, 0.9, 0.4, 0.7, 0.6, 0.3, 0.8, 0.2]
    var data = Replicate(n: 8, shift: 0, correlation: 0.64, &random)
    data.reference = base
    data.own = base.enumerated().map { $1 + 1 + Double($0) / 100 }
    let different = decisions.rejections(data, &random)
    #expect(different == Method.allCases.map { _ in true })
    data.own = base.enumerated().map { $1 + ($0.isMultiple(of: 2) ? 0.1 : -0.1) }
    let same = decisions.rejections(data, &random)
    #expect(same == Method.allCases.map { _ in false })
    // Paired methods see what is small beside the seeds' own spread; Welch's does not.
    data.own = base.enumerated().map { $1 + 0.05 + Double($0) / 1000 }
    let seen = zip(Method.allCases, decisions.rejections(data, &random)).filter(\.1).map(\.0)
    #expect(seen == Method.allCases.filter { $0 != .welch })
  }

  @Test(
    "a shorter simulation shows what the page says: the verdict keeps its level, bootstrap does not, power is there")
  func short() throws {
    let row = Row(n: 8, replicates: 3000, seed: 13)
    func share(_ shares: [Double], _ method: Method) throws -> Double {
      shares[try #require(Method.allCases.firstIndex(of: method))]
    }
    // 3,000 replicates know a share of .05 to ± .012 (three standard errors).
    #expect(try share(row.falsePositives, .verdict) < 0.055 + 0.012)
    #expect(abs(try share(row.falsePositives, .interval) - 0.05) < 0.012)
    #expect(try share(row.falsePositives, .bootstrap) > 0.08)
    #expect(try share(row.falsePositives, .welch) < 0.03)
    #expect(abs(try share(row.power, .interval) - 0.68) < 0.03)
    let (welch, verdict) = (try share(row.power, .welch), try share(row.power, .verdict))
    #expect(welch < verdict - 0.1)
    #expect(Row(n: 8, replicates: 50, seed: 13).power == Row(n: 8, replicates: 50, seed: 13).power)
  }

  @Test("two seeds give no verdict, whatever they are")
  func two() {
    let row = Row(n: 2, replicates: 200, seed: 13)
    #expect(row.falsePositives[0] == 0 && row.power[0] == 0)
  }

  @Test("the table is written between the page's markers and nowhere else")
  func markers() throws {
    let page = "before\n\(SimulationTable.begin)\nold\n\(SimulationTable.end)\nafter\n"
    let table = SimulationTable(rows: [Row(n: 2, replicates: 10, seed: 1)], replicates: 10, seed: 1).text
    let written = try #require(SimulationTable.replace(in: page, with: table))
    #expect(written.hasPrefix("before\n") && written.hasSuffix("\nafter\n") && !written.contains("old"))
    #expect(
      written.contains("| seeds | verdict | paired t-interval | sign flips | signed ranks | *bootstrap* | *Welch* |"))
    #expect(SimulationTable.replace(in: written, with: table) == written)
    #expect(SimulationTable.replace(in: "no markers", with: table) == nil)
  }
}

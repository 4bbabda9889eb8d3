import ArgumentParser
import Foundation

/// How often each method finds a difference where there is none, and where there is one.
@main
struct Simulation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "Simulation",
    abstract: "Simulate false positives and power of the methods that reports use and of those that they refuse.")

  @Option(help: "Replicates for each number of seeds.") var replicates = 100_000
  @Option(help: "Seed of the random numbers.") var seed: UInt64 = 13
  @Option(help: "Write the table into this page, between its markers, instead of printing it.") var into: String?

  func run() throws {
    let rows = (2...20).map { n in
      let row = Row(n: n, replicates: replicates, seed: seed)
      FileHandle.standardError.write(Data("\(n) seeds simulated\n".utf8))
      return row
    }
    let table = SimulationTable(rows: rows, replicates: replicates, seed: seed).text
    guard let into else { return print(table, terminator: "") }
    let page = try String(contentsOfFile: into, encoding: .utf8)
    guard let written = SimulationTable.replace(in: page, with: table) else {
      throw ValidationError("\(into) has no lines `\(SimulationTable.begin)` and `\(SimulationTable.end)`")
    }
    try written.write(toFile: into, atomically: true, encoding: .utf8)
  }
}

/// What the methods did at one number of seeds, in shares of the replicates, by the order of `Method.allCases`.
struct Row {
  var n: Int
  /// Where both sides are the same.
  var falsePositives: [Double]
  /// Where the sides differ by one standard deviation of the differences.
  var power: [Double]

  /// Correlation of real networks that share seeds.
  static let correlation = 0.64
  static let alpha = 0.05

  init(n: Int, replicates: Int, seed: UInt64) {
    self.n = n
    let decisions = Decisions(n: n, alpha: Self.alpha)
    func shares(shift: Double, _ half: UInt64) -> [Double] {
      var counts = Method.allCases.map { _ in 0 }
      for replicate in 0..<replicates {
        // One stream for each replicate, number of seeds and shift: neither's count moves another's numbers.
        let number = (UInt64(n) << 1 | half) << 40 | UInt64(replicate)
        var random = RandomStream(seed: seed, number: number)
        let data = Replicate(n: n, shift: shift, correlation: Self.correlation, &random)
        for (index, rejects) in decisions.rejections(data, &random).enumerated() where rejects { counts[index] += 1 }
      }
      return counts.map { Double($0) / Double(replicates) }
    }
    falsePositives = shares(shift: 0, 0)
    power = shares(shift: 1, 1)
  }
}

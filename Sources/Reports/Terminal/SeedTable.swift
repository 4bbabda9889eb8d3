import Comparisons
import Runs

/// The primary metric of every seed: a row a configuration, a column a seed, in as many parts as the width asks for.
enum SeedTable {
  /// The lines of all parts.
  static func lines(of comparison: Comparison, width: Int, color: Bool) -> [String] {
    var lines: [String] = []
    var start = 0
    while start < comparison.seeds.count {
      var end = start + 1
      while end < comparison.seeds.count, table(of: comparison, seeds: start..<end + 1).fits(width: width) { end += 1 }
      lines += table(of: comparison, seeds: start..<end).lines(width: width, color: color) ?? []
      start = end
    }
    return lines
  }

  private static func table(of comparison: Comparison, seeds: Range<Int>) -> TextTable {
    let first = TextTable.Column(title: "configuration", alignment: .left, minimum: 13)
    var table = TextTable(columns: [first] + seeds.map { .init(title: "seed \(comparison.seeds[$0])") })
    for result in comparison.configurations {
      let values = result.seeds[seeds].map { seed in
        TextTable.Cell(seed.text(comparison.figures), style: style(of: seed.outcome))
      }
      table.rows.append(.init(cells: [.init(result.configuration.name)] + values))
    }
    return table
  }

  private static func style(of outcome: Outcome) -> Style {
    switch outcome {
    case .completed: .plain
    case .running, .notRun: .dim
    default: .alert
    }
  }
}

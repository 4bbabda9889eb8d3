import Foundation

/// The simulation's result as a part of a Markdown page.
struct SimulationTable {
  var rows: [Row]
  var replicates: Int
  var seed: UInt64

  static let begin = "<!-- simulation: begin -->"
  static let end = "<!-- simulation: end -->"

  /// Both tables, ended by a newline.
  var text: String {
    let count = replicates.formatted(.number.locale(Locale(identifier: "en_US")))
    let setting = "\(count) replicates for each number of seeds, seed \(seed)."
    return """
      False positives, in percent, where nothing differs (nominal: 5). \(setting)

      \(table(\.falsePositives))

      Power, in percent, where the sides differ by one standard deviation of the differences. \(setting)

      \(table(\.power))

      """
  }

  private func table(_ shares: KeyPath<Row, [Double]>) -> String {
    let titles = Method.allCases.map { $0.isUsed ? $0.rawValue : "*\($0.rawValue)*" }
    let head = ["| seeds | \(titles.joined(separator: " | ")) |", "| --: |" + titles.map { _ in " --: |" }.joined()]
    let body = rows.map { row in
      let cells = row[keyPath: shares].map { String(format: "%.1f", 100 * $0) }
      return "| \(row.n) | \(cells.joined(separator: " | ")) |"
    }
    return (head + body).joined(separator: "\n")
  }

  /// `page` with what stands between the markers replaced by `table`, nil where it has no markers.
  static func replace(in page: String, with table: String) -> String? {
    guard let start = page.range(of: begin + "\n"), let stop = page.range(of: end),
      start.upperBound <= stop.lowerBound
    else { return nil }
    return page[..<start.upperBound] + "\n" + table + "\n" + page[stop.lowerBound...]
  }
}

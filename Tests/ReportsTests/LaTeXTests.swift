import Comparisons
import Foundation
import Reports
import Runs
import Testing

@Suite("LaTeX")
struct LaTeXTests {
  private func text(_ name: String) throws -> String {
    let record = try #require(Sample.all.first { $0.key == name }).value
    return Reports.render([Comparison(record, datasets: [Sample.mnist])], as: .latex)
  }

  @Test("a report as a table between booktabs' rules, word for word", arguments: ["chapter", "troubled", "hostile"])
  func golden(name: String) throws {
    try Golden.expect(try text(name), in: "\(name).tex")
  }

  @Test("whatever names are, every row has as many cells as the table has columns", arguments: Sample.all.map(\.key))
  func cells(name: String) throws {
    let lines = try text(name).components(separatedBy: "\n")
    let shape = try #require(lines.first { $0.contains("\\begin{tabular}") })
    let columns = try #require(shape.split(separator: "{").last).dropLast().count
    let rows = lines.filter { $0.hasPrefix("    ") && $0.hasSuffix(" \\\\") }
    #expect(rows.count == Sample.all.first { $0.key == name }.map { $0.value.experiment.configurations.count + 1 })
    for row in rows { #expect(unescaped("&", in: row) == columns - 1, "\(row)") }
  }

  @Test("nothing in a name begins a comment, a command or a formula", arguments: Sample.all.map(\.key))
  func escapes(name: String) throws {
    let lines = try text(name).components(separatedBy: "\n").filter { !$0.hasPrefix("% ") }
    for line in lines {
      for special in "%#_^~" { #expect(unescaped(special, in: line) == 0, "\(special) in \(line)") }
      #expect(unescaped("$", in: line).isMultiple(of: 2), "\(line)")
      #expect(unescaped("{", in: line) == unescaped("}", in: line), "\(line)")
    }
  }

  /// How often the character stands without a backslash before it.
  private func unescaped(_ character: Character, in line: String) -> Int {
    let characters = Array(line)
    return characters.indices.count { characters[$0] == character && ($0 == 0 || characters[$0 - 1] != "\\") }
  }
}

import Foundation

/// Everything that was measured, as one Markdown page.
struct Page {
  var sections: [Section] = []

  /// What the page is, and what it was measured on.
  var introduction: String {
    """
    # Benchmarks

    Measured by `make bench` on \(Machine.cpu), \(Machine.cores) cores, \(Machine.system), \(Machine.compiler). \
    `make bench QUICK=1` prints the first two tables in about a minute; \
    `.build/release/Benchmarks --only SUBJECT` measures one subject.

    """
  }

  /// What was wished for beside what came out; nothing where no section measured anything of it.
  var goals: String {
    if sections.allSatisfy(\.goals.isEmpty) { return "" }
    var table = Table("goal", "wished", "measured", "reached")
    for goal in sections.flatMap(\.goals) {
      table.add(goal.subject, goal.wished, goal.measured, goal.isMet ? "yes" : "no")
    }
    return Section(title: "Goals", blocks: [.table(table)]).text
  }

  /// The whole page.
  var text: String { ([introduction] + sections.map(\.text) + [goals]).joined(separator: "\n") }

  /// Prints a part as soon as it is known.
  func show(_ part: String) {
    FileHandle.standardOutput.write(Data((part + "\n").utf8))
  }
}

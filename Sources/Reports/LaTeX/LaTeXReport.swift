import Comparisons
import Runs

/// A comparison as one table of LaTeX, to be taken in by `\input` where `\usepackage{booktabs}` is.
struct LaTeXReport {
  var comparison: Comparison
  var columns: [ComparisonColumn]

  init(_ comparison: Comparison, columns: [ComparisonColumn]?) {
    self.comparison = comparison
    self.columns = columns ?? [.configuration, .change, .median, .mean, .count, .effect, .wins, .verdict]
  }

  /// The table with its caption and label, verdicts in words as comments.
  var text: String {
    let experiment = comparison.experiment
    let rows = comparison.configurations.map { result in columns.map { $0.text(of: result, comparison.figures) } }
    let caption =
      [experiment.heading + ": " + comparison.measure, comparison.legend(of: columns)]
      .filter { !$0.isEmpty }.joined(separator: "; ") + "."
    // A comment ends with its line, and no text has line ends of its own.
    let comments = (comparison.verdicts + ["rows: SHA-256 \(comparison.digest)"]).map { "% " + printable($0) + "\n" }
    return comments.joined() + """
      \\begin{table}
        \\centering
        \\caption{\(latex(caption))}
        \\label{tab:\(experiment.name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "-.".contains($0)) })}
      \(latexTable(columns.map { ($0.title, $0.alignment) }, rows))
      \\end{table}

      """
  }
}

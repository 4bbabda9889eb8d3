import Comparisons
import Runs

/// One row a run, with the columns of the store's view `results` and the parent; fields are quoted by RFC 4180.
///
/// Metrics are those of the last recorded epoch, in the shortest digits that read back as the same number, empty where
/// there are none. `nan`, `inf` and `-inf` stand where they are no numbers: CSV needs no `nonfinite` beside them. A seed
/// that was never run has no row, as in the view.
struct CSVReport {
  var comparisons: [Comparison]
  /// The columns, by their names and those of settings.
  private var chosen: [String]

  static let columns = [
    "experiment", "configuration", "parent", "seed", "run", "status", "reason", "epochs", "train_loss", "valid_loss",
    "accuracy", "time_s", "started_at", "finished_at",
  ]

  /// - selection: which columns; `settings` stands for those that differ in any of the comparisons
  init(_ comparisons: [Comparison], _ selection: ReportSelection) {
    self.comparisons = comparisons
    var seen: Set<String> = []
    let names = comparisons.flatMap { selection.names(for: $0) ?? Self.columns }
    chosen = comparisons.isEmpty ? Self.columns : names.filter { seen.insert($0).inserted }
  }

  /// The header and the rows, each ended by a newline.
  var text: String {
    let rows = comparisons.flatMap { comparison in
      comparison.configurations.flatMap { result in
        result.seeds.compactMap(\.run).map { row($0, of: result.configuration, in: comparison.experiment) }
      }
    }
    return ([chosen] + rows).map { $0.map(Self.field).joined(separator: ",") + "\n" }.joined()
  }

  private func row(_ run: RunRecord, of configuration: Configuration, in experiment: Experiment) -> [String] {
    let last = run.epochs.last
    let values = [
      experiment.name, configuration.name, configuration.parent ?? "", String(run.seed), run.fingerprint.run,
      run.status.rawValue, run.reason ?? "", String(run.epochs.count), number(last?.trainLoss),
      number(last?.validLoss), number(last?.accuracy), run.seconds > 0 ? number(run.seconds) : "",
      run.startedAt ?? "", run.finishedAt ?? "",
    ]
    if chosen == Self.columns { return values }
    let row = Dictionary(uniqueKeysWithValues: zip(Self.columns, values))
    return chosen.map { row[$0] ?? configuration.settings[$0]?.text ?? "" }
  }

  private func number(_ value: Double?) -> String {
    value?.description ?? ""
  }

  /// Quoted where it must be; line breaks and tabs stay, other control characters are shown as escapes.
  static func field(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
      if "\n\r\t".unicodeScalars.contains(scalar) {
        shown.unicodeScalars.append(scalar)
      } else {
        shown += printable(String(scalar))
      }
    }
    let mustQuote = shown.unicodeScalars.contains { "\",\n\r".unicodeScalars.contains($0) }
    return mustQuote ? "\"" + shown.replacing("\"", with: "\"\"") + "\"" : shown
  }
}

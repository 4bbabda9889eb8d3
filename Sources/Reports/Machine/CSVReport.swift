import Comparisons
import Runs

/// One row a run, with the columns of the store's view `results` and the parent; fields are quoted by RFC 4180.
///
/// Metrics are those of the last recorded epoch, in the shortest digits that read back as the same number, empty where
/// there are none. `nan`, `inf` and `-inf` stand where they are no numbers: CSV needs no `nonfinite` beside them. A seed
/// that was never run has no row, as in the view.
struct CSVReport {
  var comparisons: [Comparison]

  static let columns = [
    "experiment", "configuration", "parent", "seed", "run", "status", "reason", "epochs", "train_loss", "valid_loss",
    "accuracy", "time_s", "started_at", "finished_at",
  ]

  init(_ comparisons: [Comparison]) {
    self.comparisons = comparisons
  }

  /// The header and the rows, each ended by a newline.
  var text: String {
    let rows = comparisons.flatMap { comparison in
      comparison.configurations.flatMap { result in
        result.seeds.compactMap(\.run).map { row($0, of: result.configuration, in: comparison.experiment) }
      }
    }
    return ([Self.columns] + rows).map { $0.map(Self.field).joined(separator: ",") + "\n" }.joined()
  }

  private func row(_ run: RunRecord, of configuration: Configuration, in experiment: Experiment) -> [String] {
    let last = run.epochs.last
    return [
      experiment.name, configuration.name, configuration.parent ?? "", String(run.seed), run.fingerprint.run,
      run.status.rawValue, run.reason ?? "", String(run.epochs.count), number(last?.trainLoss),
      number(last?.validLoss), number(last?.accuracy), run.seconds > 0 ? number(run.seconds) : "",
      run.startedAt ?? "", run.finishedAt ?? "",
    ]
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

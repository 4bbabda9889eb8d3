import ArgumentParser
import Comparisons
import Diagnostics
import Reports
import Runs
import Specs

/// What of a comparison is shown, and how.
struct ReportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Look at another metric than the spec declares: train_loss, valid_loss or accuracy after the last epoch. "
        + "Exploratory, without verdicts.", valueName: "metric"))
  var metric: String?

  @Option(
    help: ArgumentHelp(
      "Only these columns, with commas between: changes, median, range, mean, n, effect, seeds, verdict, delta_parent, "
        + "delta_baseline, epochs, time, train_loss, valid_loss, accuracy, images, parameters, training, to_97, to_98, "
        + "to_99, any setting such as optimizer.weight_decay, or settings for those that differ. CSV has those of the "
        + "view `results` instead.",
      valueName: "a,b"))
  var columns: String?

  @Option(
    help: ArgumentHelp(
      "Sort configurations by a column, the best or smallest first; :asc or :desc behind it says which end.",
      valueName: "column"))
  var sort: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Show only the configurations with such a name; * and ? are wildcards. Verdicts stay those of the whole.",
      valueName: "glob"))
  var only: [String] = []

  /// The comparisons of what is shown.
  ///
  /// - Throws: `Failure` for an unknown metric, `SpecFaults` where a pattern matches nothing in any experiment
  func comparisons(of records: [ExperimentRecord]) throws -> [Comparison] {
    if let metric, !EpochRecord.metrics.contains(metric) {
      throw Self.unknown("metric", metric, "--metric", among: EpochRecord.metrics)
    }
    var faults: SpecFaults?
    let comparisons = records.compactMap { record -> Comparison? in
      do throws(SpecFaults) {
        let names = try Selection(only: only).select(from: record.experiment).map(\.configuration.name)
        var comparison = Comparison(ofRunner: record, metric: metric)
        comparison.keep(Set(names))
        return comparison
      } catch {
        faults = faults ?? error
        return nil
      }
    }
    // A pattern may be meant for one of several experiments.
    if comparisons.isEmpty, let faults { throw faults }
    return comparisons
  }

  /// The columns and the order; no format stands for a page of HTML.
  ///
  /// - Throws: `Failure` for an unknown column, with the nearest one
  func selection(of comparisons: [Comparison], as format: ReportFormat?) throws -> ReportSelection {
    let names = columns?.split(separator: ",", omittingEmptySubsequences: false).map(String.init) ?? []
    do throws(ReportSelectionError) {
      if format == nil, !names.isEmpty { throw ReportSelectionError.fixedColumns }
      return try ReportSelection(columns: names, sort: sort, of: comparisons, as: format ?? .markdown)
    } catch {
      switch error {
      case .unknownColumn(let name, let known):
        throw Self.unknown("column", name, names.contains(name) ? "--columns" : "--sort", among: known)
      case .unknownOrder(let order): throw Self.unknown("order", order, "--sort", among: ["asc", "desc"])
      case .fixedColumns:
        throw Failure(
          .usage,
          Fault("report.columns", "JSON and HTML have all columns always", help: "leave `--columns` out"))
      }
    }
  }

  private static func unknown(_ what: String, _ name: String, _ option: String, among known: [String]) -> Failure {
    let place = Place(in: Source(name: option, text: name), line: 1, column: 1, length: name.unicodeScalars.count)
    let all = "there are " + known.map { "`\($0)`" }.joined(separator: ", ")
    return Failure(
      .usage,
      Fault(
        "report.unknown-\(what)", "there is no \(what) `\(name)`", at: place, label: "unknown",
        help: Spelling.nearest(to: name, among: known).map { "did you mean `\($0)`?" } ?? all))
  }
}

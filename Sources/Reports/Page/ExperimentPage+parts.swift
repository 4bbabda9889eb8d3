import Comparisons
import Plots
import Runs

extension ExperimentPage {
  /// Each configuration with its settings, those that it changes first.
  func writeConfigurations(to page: inout HTMLText) {
    for (index, result) in comparison.configurations.enumerated() {
      let configuration = result.configuration
      page.element("details", ["data-configuration": "\(index)", "id": "\(id)-configuration-\(index)"]) { page in
        page.element("summary") { page in
          page.element("strong", text: configuration.name)
          page.element("span", text: summary(of: result))
        }
        page.element("div", ["class": "inside"]) { page in
          for text in [configuration.title, configuration.description].compactMap(\.self) {
            page.element("p", text: text)
          }
          writeSettings(of: result, to: &page)
        }
      }
    }
  }

  private func summary(of result: ConfigurationResult) -> String {
    let parent = result.configuration.parent.map { "extends \($0): " } ?? ""
    let shared = result.sharesRunsWith.isEmpty ? "" : "; the same settings as \(listed(result.sharesRunsWith))"
    return parent + result.change + shared
  }

  private func writeSettings(of result: ConfigurationResult, to page: inout HTMLText) {
    let settings = result.configuration.settings
    let changes = Dictionary(result.changes.map { ($0.setting, $0) }) { first, _ in first }
    let names = settings.names.filter { changes[$0] != nil } + settings.names.filter { changes[$0] == nil }
    let columns: [(String, TextTable.Alignment)] = [
      ("setting", .left), ("value", .left), (result.reference.map { "in \($0)" } ?? "", .left), ("written", .left),
    ]
    let shown = columns.filter { !$0.0.isEmpty }
    let rows = names.map { name in
      let other = changes[name].map { $0.from?.text ?? "–" } ?? "the same"
      let texts = [name, settings[name]?.text ?? "–"] + (result.reference == nil ? [] : [other])
      return (texts + [result.configuration.origins[name]?.text ?? "–"]).map { HTMLCell(text: $0) }
    }
    page.table(shown, rows) { changes[names[$0]] == nil ? [:] : ["class": "changed"] }
  }

  /// Each run, folded; one that configurations share once, under the first of them.
  func writeRuns(
    to page: inout HTMLText, _ allowance: inout PictureAllowance, _ shown: inout Set<Fingerprint>
  ) throws {
    for (index, result) in comparison.configurations.enumerated() {
      for seed in result.seeds {
        guard let run = seed.run else { continue }
        guard shown.insert(run.fingerprint).inserted else {
          page.element("p", ["data-configuration": "\(index)"]) { page in
            page.element("span", text: "\(run.label): the same run as ")
            page.element("a", ["href": "#\(Self.anchor(of: run))"], text: run.fingerprint.run)
          }
          continue
        }
        try page.element("details", ["data-configuration": "\(index)", "id": Self.anchor(of: run)]) { page in
          page.element("summary") { page in
            page.element("strong", text: run.label)
            let value = seed.value.map { "\(comparison.experiment.report.primary) \(comparison.figures.value($0)), " }
            page.element("span", seed.outcome == .completed ? [:] : ["class": "alert"], text: (value ?? "") + run.fate)
          }
          try page.element("div", ["class": "inside"]) { try write(run, to: &$0, &allowance) }
        }
      }
    }
  }

  private func write(_ run: RunRecord, to page: inout HTMLText, _ allowance: inout PictureAllowance) throws {
    if !run.epochs.isEmpty {
      let columns = (["epoch"] + EpochRecord.metrics + ["time"]).map { ($0, TextTable.Alignment.right) }
      let rows = run.epochs.map { epoch in
        let metrics = EpochRecord.metrics.map { MetricFigures(metric: $0).value(epoch.value(of: $0)) }
        return ([String(epoch.epoch)] + metrics + [Figures.duration(epoch.seconds)]).map { HTMLCell(text: $0) }
      }
      page.table(columns, rows)
    }
    if allowance.isLeft {
      let curves = RunCurves(run.label, epochs: run.epochs, batches: try source.batches(of: run.fingerprint))
      if let curve = curves.loss {
        let figure = Figure.lossCurves("Loss: \(run.label)", [curve], columns: 1)
        let drawing = figure.svg(id: "run.\(run.fingerprint.run).loss", styled: false)
        allowance.use(drawing)
        page.element("figure") { $0.append(markup: drawing) }
      }
    }
    page.facts(run.facts)
    if let tail = run.outputTail, !tail.isEmpty {
      page.element("p", ["class": "muted"], text: "The last lines that its worker printed:")
      let lines = tail.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      let output = lines.map { HTMLText.escaped(String($0)) }.joined(separator: "\n")
      page.append(markup: "<pre>\(output)</pre>\n")
    }
  }
}

import Comparisons
import Plots
import Runs

/// The part of a page about one experiment.
struct ExperimentPage {
  var comparison: Comparison
  /// What the ids of its parts begin with.
  var id: String
  var source: any CurveSource

  private static let parts = [
    ("comparison", "Comparison"), ("seeds", "Every seed"), ("pictures", "How they trained"),
    ("configurations", "Configurations"), ("runs", "Runs"), ("origin", "How it was made"),
  ]

  /// Writes everything.
  func write(to page: inout HTMLText, _ allowance: inout PictureAllowance, _ shown: inout Set<Fingerprint>) throws {
    let names = JSONValue.array(comparison.configurations.map { .string($0.configuration.name) }).compact
    try page.element("main", ["id": id, "data-names": names]) { page in
      writeHeading(to: &page)
      page.element("nav", ["aria-label": "parts"]) { page in
        page.element("ul") { page in
          for (name, title) in Self.parts {
            page.element("li") { $0.element("a", ["href": "#\(id)-\(name)"], text: title) }
          }
        }
      }
      for (name, title) in Self.parts {
        try page.element("section", ["id": "\(id)-\(name)"]) { page in
          page.element("h2", text: title)
          switch name {
          case "comparison": writeComparison(to: &page)
          case "seeds": writeSeeds(to: &page)
          case "pictures": try writePictures(to: &page, &allowance)
          case "configurations": writeConfigurations(to: &page)
          case "runs": try writeRuns(to: &page, &allowance, &shown)
          default: writeOrigin(to: &page)
          }
        }
      }
    }
  }

  private func writeHeading(to page: inout HTMLText) {
    let experiment = comparison.experiment
    page.element("h1", text: experiment.heading)
    if let description = experiment.description { page.element("p", text: description) }
    page.element(
      "p", ["class": "muted"],
      text: "\(experiment.extent(seeds: comparison.seeds)). The numbers are \(comparison.measure).")
  }

  private func writeComparison(to page: inout HTMLText) {
    write(ComparisonColumn.main(of: comparison), to: &page)
    page.element("p", ["class": "muted"], text: comparison.legend + ".")
    let verdicts = comparison.verdicts
    if !verdicts.isEmpty {
      page.element("h3", text: "Verdicts")
      page.element("p", text: comparison.resolution + ".")
      writeList(verdicts, to: &page)
    }
    if !comparison.notes.isEmpty {
      page.element("h3", text: "To know")
      writeList(comparison.notes, to: &page)
    }
    page.element("h3", text: "The last epoch, medians (exploratory)")
    write([.configuration] + ComparisonColumn.metrics(of: comparison), to: &page)
  }

  private func write(_ columns: [ComparisonColumn], to page: inout HTMLText) {
    let rows = comparison.configurations.map { result in
      columns.map { column in
        HTMLCell(
          text: column.text(of: result, comparison.figures), order: column == .time ? result.medianSeconds : nil)
      }
    }
    page.table(columns.map { ($0.title, $0.alignment) }, rows, isSortable: true) { ["data-configuration": "\($0)"] }
  }

  private func writeList(_ sentences: [String], to page: inout HTMLText) {
    page.element("ul") { page in
      for sentence in sentences { page.element("li", text: sentence) }
    }
  }

  private func writeSeeds(to page: inout HTMLText) {
    let isShare = comparison.experiment.report.primary == "accuracy"
    let strips = comparison.configurations.map { result in
      let seeds = result.seeds.filter { $0.value != nil }
      return SeedStrip(
        result.configuration.name, values: seeds.compactMap(\.value), seeds: seeds.map(\.seed),
        median: result.summary?.median)
    }
    let metric = Axis(spaced(comparison.experiment.report.primary), unit: isShare ? "%" : nil)
    var figure = Figure.seeds(comparison.measure, metric: metric, strips, scale: isShare ? 100 : 1)
    figure.panelWidth = 420
    page.element("figure") { $0.append(markup: figure.svg(id: "\(id).seeds", styled: false)) }
    let columns = [("configuration", TextTable.Alignment.left)] + comparison.seeds.map { ("seed \($0)", .right) }
    let rows = comparison.configurations.map { result in
      [HTMLCell(text: result.configuration.name)]
        + result.seeds.map { seed in
          HTMLCell(
            text: seed.text(comparison.figures), target: seed.run.map { Self.anchor(of: $0) },
            isAlert: seed.outcome != .completed && seed.outcome != .notRun)
        }
    }
    page.table(columns, rows, isSortable: true) { ["data-configuration": "\($0)"] }
  }

  private func writeOrigin(to page: inout HTMLText) {
    let origin = comparison.origin(abbreviating: false)
    let commands = origin.filter { $0.label == "command" }.map { HTMLText.escaped($0.text) }
    if !commands.isEmpty { page.append(markup: "<pre>\(commands.joined(separator: "\n"))</pre>\n") }
    page.facts(origin.filter { $0.label != "command" })
  }

  /// The id of the section of a run.
  static func anchor(of run: RunRecord) -> String { "run-\(run.fingerprint.run)" }
}

extension HTMLText {
  /// Labels with what they say.
  mutating func facts(_ facts: [(label: String, text: String)]) {
    element("dl") { page in
      for fact in facts {
        page.element("dt", text: fact.label)
        page.element("dd", text: fact.text)
      }
    }
  }
}

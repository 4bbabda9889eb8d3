public import Runs

/// One run on its own: the table as fastai prints it, and everything that is known of the run.
public enum RunTable {
  /// The text for a terminal of `width` cells, ended by a newline.
  ///
  /// - configuration: the configuration that the run stands under
  /// - departures: the settings that differ from their documented defaults (`Catalogue.departures(of:)`), shown first
  /// - curves: what is shown as sparklines, nil for none
  public static func render(
    _ run: RunRecord, of configuration: Configuration, departures: RunConfiguration, curves: RunCurves? = nil,
    width: Int, color: Bool
  ) -> String {
    let page = RunPage(
      run: run, configuration: configuration, departures: departures, width: max(30, width), color: color)
    let lines = curves.map { Sparklines.lines(of: $0, width: max(30, width)) } ?? []
    let blocks = [page.heading, page.epochs, lines, page.settings, page.origin, page.output]
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }
}

private struct RunPage {
  var run: RunRecord
  var configuration: Configuration
  var departures: RunConfiguration
  var width: Int
  var color: Bool

  var heading: [String] {
    let name = "\(configuration.name), seed \(run.seed)"
    var lines = styled(.bold, "run \(run.fingerprint.run): \(name)")
    lines += styled(run.status == .completed ? .plain : .alert, run.fate)
    if let title = configuration.title { lines += styled(.plain, title) }
    return lines
  }

  /// Six decimals and whole seconds, as fastai's progress table.
  var epochs: [String] {
    guard !run.epochs.isEmpty else { return ["no epoch was completed"] }
    var table = TextTable(columns: (["epoch"] + EpochRecord.metrics + ["time"]).map { .init(title: $0) })
    table.rows = run.epochs.map { epoch in
      let metrics = EpochRecord.metrics.map { sixDecimals(epoch.value(of: $0)) }
      return .init(cells: ([String(epoch.epoch)] + metrics + [Figures.clock(epoch.seconds)]).map { .init($0) })
    }
    return table.lines(width: width, color: color) ?? flowedEpochs
  }

  private var flowedEpochs: [String] {
    run.epochs.flatMap { epoch in
      let metrics = EpochRecord.metrics.map { "\($0) \(sixDecimals(epoch.value(of: $0)))" }
      return flowed(["epoch \(epoch.epoch)"] + metrics + ["time \(Figures.clock(epoch.seconds))"], gap: 3, width: width)
    }
  }

  private func sixDecimals(_ value: Double?) -> String {
    value.map { Figures.fixed($0, decimals: 6) } ?? "–"
  }

  var settings: [String] {
    let names = configuration.settings.names
    let changed = names.filter { departures[$0] != nil }
    let rest = names.filter { departures[$0] == nil }
    return settings("settings that differ from their defaults", changed)
      + (changed.isEmpty || rest.isEmpty ? [] : [""]) + settings("settings at their defaults", rest)
  }

  private func settings(_ title: String, _ names: [String]) -> [String] {
    guard !names.isEmpty else { return [] }
    let rows = names.map { name in
      let value = configuration.settings[name]?.text ?? "–"
      return [name, value, configuration.origins[name]?.text ?? ""]
    }
    let lines =
      table(rows, minimums: [nil, 8, 14])
      ?? rows.flatMap {
        wrapped("\($0[0]) \($0[1])" + ($0[2].isEmpty ? "" : " (\($0[2]))"), width: width - 2, indent: 2)
      }
    return styled(.bold, title) + lines.map { "  " + $0 }
  }

  var origin: [String] {
    let rows = run.facts.map { [$0.label, $0.text] }
    return styled(.bold, "where it comes from") + (table(rows, minimums: [nil, 10]) ?? []).map { "  " + $0 }
  }

  /// The end of what the worker printed, its indentation kept.
  var output: [String] {
    guard let tail = run.outputTail, !tail.isEmpty else { return [] }
    let lines = tail.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let shown = lines.flatMap { line in
      let text = line.drop { $0 == " " }
      let indent = min(line.count - text.count, width / 2)
      return wrapped(String(text), width: width - 2 - indent).map { "  " + String(repeating: " ", count: indent) + $0 }
    }
    return styled(.bold, "the last lines that its worker printed") + shown
  }

  private func table(_ rows: [[String]], minimums: [Int?]) -> [String]? {
    let table = TextTable(
      columns: minimums.map { .init(title: "", alignment: .left, minimum: $0) },
      rows: rows.map { .init(cells: $0.map { .init($0) }) }, hasHeader: false)
    return table.lines(width: width - 2, color: color)
  }

  private func styled(_ style: Style, _ text: String) -> [String] {
    wrapped(text, width: width).map { style.applied(to: $0, color: color) }
  }
}

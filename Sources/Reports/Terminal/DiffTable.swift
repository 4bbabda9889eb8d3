public import Comparisons
import Plots
public import Runs

/// Two configurations, or two runs, side by side: the settings that differ, the results, the curves.
public struct DiffTable {
  /// One of the two.
  public struct Side {
    /// What people call it.
    var name: String
    /// How it trains.
    var settings: RunConfiguration
    /// What happened in each epoch: of the run, or the medians of the configuration's completed runs.
    var epochs: [EpochRecord]
    /// Smoothed training losses from the first batch to the last: of the run, or of one run of the configuration.
    var curve: [Double]

    /// One side of these parts.
    public init(name: String, settings: RunConfiguration, epochs: [EpochRecord], curve: [Double]) {
      self.name = name
      self.settings = settings
      self.epochs = epochs
      self.curve = curve
    }
  }

  /// What came out.
  public enum Results {
    /// Of two configurations: the second compared with the first, seed by seed, and the seed whose curves are shown.
    case configurations(Comparison, curveSeed: Int?)
    /// Of two runs.
    case runs(RunRecord, RunRecord)
  }

  private let first: Side, second: Side
  private let results: Results

  /// What changes from `first` to `second`.
  public init(from first: Side, to second: Side, _ results: Results) {
    self.first = first
    self.second = second
    self.results = results
  }

  /// The text for a terminal of `width` cells, ended by a newline; below 30 it is laid out as for 30.
  public func render(width: Int, color: Bool) -> String {
    let width = max(30, width)
    let title = wrapped("\(second.name) against \(first.name)", width: width)
    let blocks = [
      title.map { Style.bold.applied(to: $0, color: color) }, settings(width, color), outcome(width, color),
      epochs(width, color), curves(width, color),
    ]
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private func settings(_ width: Int, _ color: Bool) -> [String] {
    let names = Set(first.settings.names).union(second.settings.names).sorted()
    let rows = names.filter { first.settings[$0] != second.settings[$0] }.map { name in
      [name, first.settings[name]?.text ?? "–", second.settings[name]?.text ?? "–"]
    }
    if rows.isEmpty { return ["the same settings"] }
    let columns = [("setting that differs", 12), (first.name, 8), (second.name, 8)].map {
      TextTable.Column(title: $0.0, alignment: .left, minimum: $0.1)
    }
    return table(columns, rows, width, color)
  }

  private func outcome(_ width: Int, _ color: Bool) -> [String] {
    switch results {
    case .configurations(let comparison, _): seeds(comparison, width, color)
    case .runs(let one, let other): runs(one, other, width, color)
    }
  }

  /// The primary metric seed by seed, and what may be said of it.
  private func seeds(_ comparison: Comparison, _ width: Int, _ color: Bool) -> [String] {
    guard let one = comparison.configurations.first, let other = comparison.configurations.last else { return [] }
    let (figures, direction) = (comparison.figures, comparison.experiment.report.direction)
    var rows = zip(one.seeds, other.seeds).map { first, second -> [String] in
      var difference = "–"
      if let own = second.score(direction), let reference = first.score(direction), own.isFinite, reference.isFinite {
        difference = figures.difference(own - reference)
      }
      return ["seed \(first.seed)", first.text(figures), second.text(figures), difference]
    }
    rows.append(["median", one.median(figures), other.median(figures), ""])
    let columns = ["", first.name, second.name, "+ is better"].enumerated().map { index, title in
      TextTable.Column(
        title: title, alignment: index == 0 ? .left : .right, minimum: index == 1 || index == 2 ? 8 : nil)
    }
    return wrapped(comparison.measure, width: width).map { Style.bold.applied(to: $0, color: color) }
      + table(columns, rows, width, color)
      + comparison.verdicts.suffix(1).flatMap { wrapped($0, width: width, indent: 2) }
  }

  private func runs(_ one: RunRecord, _ other: RunRecord, _ width: Int, _ color: Bool) -> [String] {
    let same = { (first: String?, second: String?) -> String in
      first == nil || second == nil ? "unknown" : first == second ? "the same" : "different"
    }
    let time = { (run: RunRecord) in run.seconds > 0 ? Figures.duration(run.seconds) : "–" }
    let version = { (run: RunRecord) in run.provenance.map { "runner \($0.runnerVersion)" } ?? "–" }
    let columns = ["", first.name, second.name].map { TextTable.Column(title: $0, alignment: .left, minimum: 8) }
    let rows = [
      ["seed", String(one.seed), String(other.seed)], ["ended", one.fate, other.fate],
      ["time", time(one), time(other)],
      ["kernels", one.provenance?.kernels ?? "–", other.provenance?.kernels ?? "–"],
      ["made by", version(one), version(other)],
    ]
    let digests =
      "weights: \(same(one.weightsDigest, other.weightsDigest)), "
      + "recorded numbers: \(same(one.metricsDigest, other.metricsDigest))" + images(one, other)
    return table(columns, rows, width, color) + wrapped(digests, width: width, indent: 2)
  }

  /// How many validation images one got right and the other wrong.
  private func images(_ one: RunRecord, _ other: RunRecord) -> String {
    guard let first = one.correctness, let second = other.correctness, first.images == second.images else { return "" }
    let (lost, won) = zip(first.bits, second.bits).reduce((0, 0)) { counts, bytes in
      (counts.0 + (bytes.0 & ~bytes.1).nonzeroBitCount, counts.1 + (bytes.1 & ~bytes.0).nonzeroBitCount)
    }
    return
      "; of \(Figures.grouped(Double(first.images))) validation images \(lost) are right in the first alone, \(won) "
      + "in the second alone"
  }

  /// Two rows an epoch, one of each side.
  private func epochs(_ width: Int, _ color: Bool) -> [String] {
    let sides = [first, second]
    let count = sides.map(\.epochs.count).max() ?? 0
    if count == 0 { return ["no epoch was completed"] }
    let rows = (0..<count).flatMap { index in
      sides.enumerated().map { place, side -> [String] in
        let epoch = index < side.epochs.count ? side.epochs[index] : nil
        let metrics = EpochRecord.metrics.map { MetricFigures(metric: $0).value(epoch?.value(of: $0)) }
        return [place == 0 ? String(index) : "", side.name] + metrics + [
          epoch.map { Figures.duration($0.seconds) } ?? "–"
        ]
      }
    }
    let names = ["epoch", ""] + EpochRecord.metrics + ["time"]
    let columns = names.enumerated().map { index, title in
      TextTable.Column(title: title, alignment: index == 1 ? .left : .right, minimum: index == 1 ? 8 : nil)
    }
    return title("by epoch", width, color) + table(columns, rows, width, color)
  }

  private func curves(_ width: Int, _ color: Bool) -> [String] {
    let sides = [first, second].filter { !$0.curve.isEmpty }
    if sides.isEmpty { return [] }
    let lines = sides.flatMap { side -> [String] in
      let ends = [side.curve.first, side.curve.last].map { MetricFigures(metric: "loss").value($0) }
      let text = "\(side.name): \(ends[0]) → \(ends[1])"
      return wrapped(text, width: width, indent: 2) + [Sparkline.text(side.curve, width: min(width, 60))]
    }
    return title("smoothed training loss, batch by batch, each on a scale of its own\(seed)", width, color) + lines
  }

  private var seed: String {
    if case .configurations(_, let seed?) = results { ", seed \(seed)" } else { "" }
  }

  private func title(_ text: String, _ width: Int, _ color: Bool) -> [String] {
    wrapped(text, width: width).map { Style.bold.applied(to: $0, color: color) }
  }

  /// A table, or where it does not fit each row flowed with its titles.
  private func table(_ columns: [TextTable.Column], _ rows: [[String]], _ width: Int, _ color: Bool) -> [String] {
    let table = TextTable(columns: columns, rows: rows.map { .init(cells: $0.map { .init($0) }) })
    if let lines = table.lines(width: width, color: color) { return lines }
    return rows.flatMap { row in
      let pieces = zip(columns, row).filter { !$1.isEmpty }.map { $0.title.isEmpty ? $1 : "\($0.title) \($1)" }
      return flowed(pieces, gap: 3, width: width)
    }
  }
}

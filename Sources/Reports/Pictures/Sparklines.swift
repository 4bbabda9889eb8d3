import Plots
import Runs

/// How a training went, a line of characters a quantity.
enum Sparklines {
  /// Loss, learning rate and, with telemetry, the share near zero in the penultimate layer, each with its lowest and highest value.
  static func lines(of curves: RunCurves, width: Int) -> [String] {
    var rows = [("loss", curves.batches.map(\.smoothLoss)), ("learning rate", curves.batches.map(\.learningRate))]
    if let layer = curves.layers.penultimate { rows.append(("near zero in \(layer.layer)", layer.nearZero)) }
    let shown = rows.filter { !$0.1.isEmpty }.map { name, values in
      let finite = values.filter(\.isFinite)
      let range = finite.min().flatMap { low in finite.max().map { "\(short(low)) to \(short($0))" } } ?? "not finite"
      return (name: printable(name), values: values, range: range)
    }
    let label = shown.map { cellWidth($0.name) }.max() ?? 0
    let range = shown.map(\.range.count).max() ?? 0
    // Both texts in a line with the curve where there is room, else the texts above it.
    let room = min(60, width - label - range - 4)
    return shown.flatMap { row in
      let padding = String(repeating: " ", count: label - cellWidth(row.name))
      return room >= 10
        ? ["\(row.name)\(padding)  \(Sparkline.text(row.values, width: room))  \(row.range)"]
        : wrapped("\(row.name), \(row.range)", width: width) + [Sparkline.text(row.values, width: width)]
    }
  }

  /// Three digits or so: `0.0567`, `1.2e-06`.
  private static func short(_ value: Double) -> String {
    let size = abs(value)
    if size > 0, size < 0.0001 || size >= 1e6 { return Figures.scientific(value, decimals: 1) }
    return Figures.fixed(value, decimals: size >= 10 ? 1 : size >= 0.1 || size == 0 ? 2 : 4)
  }
}

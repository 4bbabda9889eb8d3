/// What a figure shows, in words, for those who cannot see it.
struct FigureDescription {
  let text: String

  init(_ figure: Figure, notes: [String]) {
    let panels = figure.panels.map(Self.sentence)
    text = ([figure.caption] + panels + notes).filter { !$0.isEmpty }.map(Self.closed).joined(separator: " ")
  }

  private static func sentence(_ panel: Panel) -> String {
    let name = panel.title.isEmpty ? "" : "\(panel.title): "
    guard let extent = panel.extent else { return "\(name)\(panel.y.label), no values" }
    let axes = [(panel.y, extent.y), (panel.x, extent.x)].map { axis, range in
      if case .categories(let names) = axis.scale { return "\(axis.label): \(names.joined(separator: ", "))" }
      return "\(axis.label) from \(number(range.lowerBound)) to \(number(range.upperBound))"
    }
    return name + axes.joined(separator: ", over ") + endings(panel)
  }

  /// Where each strong line begins and ends.
  private static func endings(_ panel: Panel) -> String {
    panel.marks.compactMap { mark -> String? in
      guard case .line(let line) = mark, line.weight == .strong else { return nil }
      let shown = zip(line.x, line.y).filter { panel.x.canShow($0.0) && panel.y.canShow($0.1) }.map(\.1)
      guard let first = shown.first, let last = shown.last else { return "; \(line.name): no values" }
      return "; \(line.name) begins at \(number(first)) and ends at \(number(last))"
    }.joined()
  }

  private static func number(_ value: Double) -> String { DecimalNumber(rounding: value).text }

  private static func closed(_ sentence: String) -> String { sentence.hasSuffix(".") ? sentence : sentence + "." }
}

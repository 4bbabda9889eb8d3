/// A part of a figure, in pixels from its top left corner.
struct Box: Hashable, Sendable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  var right: Double { x + width }
  var bottom: Double { y + height }
}

/// A tick's label and the middle of where it stands, along its axis.
struct TickLabel: Hashable, Sendable {
  var text: String
  /// The whole text where it had to be shortened.
  var whole: String
  /// The tick's position in pixels.
  var position: Double
  /// The middle of the label, which differs from the tick where it would leave the panel.
  var middle: Double
}

/// Where the parts of one panel are.
struct PanelLayout {
  let panel: Panel
  let x: AxisScale
  let y: AxisScale
  /// The panel with its labels.
  var cell: Box
  /// What lies between the axes.
  var plot: Box

  /// The position of a value pair; nil where it has none.
  func point(_ x: Double, _ y: Double) -> PixelPoint? {
    guard let across = self.x.fraction(x), let up = self.y.fraction(y) else { return nil }
    let down = isDownwards ? up : 1 - up
    return PixelPoint(plot.x + across * plot.width, plot.y + down * plot.height)
  }

  /// Whether a value pair lies between the axes, or no further out than rounding explains.
  func isInside(_ x: Double, _ y: Double) -> Bool {
    let reach = -1e-9...(1 + 1e-9)
    return self.x.fraction(x).map(reach.contains) ?? false && self.y.fraction(y).map(reach.contains) ?? false
  }

  /// The labels beside the vertical axis.
  var yLabels: [TickLabel] {
    let room = Self.labelRoom(of: cell.width)
    return named(y, atMost: Self.tickLimit(height: plot.height)).map { text, value in
      let fraction = y.fraction(value) ?? 0
      let position = plot.y + (isDownwards ? fraction : 1 - fraction) * plot.height
      return TickLabel(
        text: Font.label.shortened(text, within: room), whole: text, position: position, middle: position)
    }
  }

  /// The labels below the horizontal axis: as many as do not touch.
  var xLabels: [TickLabel] {
    for limit in stride(from: max(3, Int(plot.width / 28)), to: 3, by: -1) {
      let labels = xLabels(atMost: limit)
      if Self.areApart(labels) { return labels }
    }
    let labels = xLabels(atMost: 3)
    return labels.indices.reduce(into: []) { kept, index in
      if Self.areApart(kept + [labels[index]]) { kept.append(labels[index]) }
    }
  }

  private func xLabels(atMost limit: Int) -> [TickLabel] {
    named(x, atMost: limit).map { whole, value in
      let text = Font.label.shortened(whole, within: plot.width)
      let position = plot.x + (x.fraction(value) ?? 0) * plot.width
      let half = Font.label.width(text) / 2
      let middle = max(min(position, cell.right - half), cell.x + half)
      return TickLabel(text: text, whole: whole, position: position, middle: middle)
    }
  }

  private func named(_ scale: AxisScale, atMost limit: Int) -> [(String, Double)] {
    if case .categories(let names) = scale.axis.scale { return names.enumerated().map { ($1, Double($0)) } }
    let ticks = scale.ticks(atMost: limit)
    return Array(zip(ticks.labels(logarithmic: scale.axis.scale == .logarithmic), ticks.map(\.value)))
  }

  private var isDownwards: Bool { y.axis.isNamed }

  private static func areApart(_ labels: [TickLabel]) -> Bool {
    zip(labels, labels.dropFirst()).allSatisfy { left, right in
      let needed = (Font.label.width(left.text) + Font.label.width(right.text)) / 2 + 8
      return right.middle - left.middle >= needed
    }
  }

  /// How many ticks a vertical axis of `height` pixels has at most.
  static func tickLimit(height: Double) -> Int { max(3, Int(height / 30)) }

  /// How wide the labels of the vertical axis may be in a panel of `width`.
  static func labelRoom(of width: Double) -> Double { width * 0.42 }
}

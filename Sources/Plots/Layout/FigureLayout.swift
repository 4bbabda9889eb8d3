/// Where everything in a figure is.
struct FigureLayout {
  static let padding = 12.0
  static let gap = 18.0

  let width: Double
  let title: [String]
  let caption: [String]
  let legend: [[LegendEntry]]
  /// Where the colour scale begins, nil without heat maps.
  let colorScaleTop: Double?
  let legendTop: Double
  let panels: [PanelLayout]
  /// Where the panels end.
  let bottom: Double

  var innerWidth: Double { width - 2 * Self.padding }

  init(_ figure: Figure) {
    let columns = figure.columns
    width = Double(columns) * (figure.panelWidth + Self.gap) - Self.gap + 2 * Self.padding
    let inner = width - 2 * Self.padding
    title = Font.title.lines(figure.title, within: inner)
    caption = Font.label.lines(figure.caption, within: inner)
    legend = LegendEntry.rows(LegendEntry.all(in: figure), within: inner)
    legendTop = Self.padding + Double(title.count) * 20 + Double(caption.count) * 16 + 6
    var top = legendTop + Double(legend.count) * 19
    colorScaleTop = figure.panels.allSatisfy(\.heatMaps.isEmpty) ? nil : top
    if colorScaleTop != nil { top += 46 }
    top += 4

    let scales = Self.scales(figure)
    var layouts: [PanelLayout] = []
    for start in stride(from: 0, to: figure.panels.count, by: columns) {
      let row = Array(start..<min(start + columns, figure.panels.count))
      let header = row.map { PanelHeader(figure.panels[$0], width: figure.panelWidth).height }.max() ?? 0
      for index in row {
        let column = index - start
        // Panels below each other have their axes in one line.
        let left = stride(from: column, to: figure.panels.count, by: columns).map { scales[$0].left }.max() ?? 0
        let cell = Box(
          x: Self.padding + Double(column) * (figure.panelWidth + Self.gap), y: top, width: figure.panelWidth, height: 0
        )
        let plot = Box(
          x: cell.x + left, y: top + header, width: figure.panelWidth - left - 8, height: figure.plotHeight)
        layouts.append(
          PanelLayout(panel: figure.panels[index], x: scales[index].x, y: scales[index].y, cell: cell, plot: plot))
      }
      let footer =
        row.map { Font.label.lines(figure.panels[$0].x.label, within: layouts[$0].plot.width).count }.max() ?? 0
      for index in row { layouts[index].cell.height = header + figure.plotHeight + 22 + Double(footer) * 16 }
      top += header + figure.plotHeight + 22 + Double(footer) * 16 + 12
    }
    panels = layouts
    bottom = top
  }

  /// The axes of each panel and the room that the labels of its vertical one need.
  private static func scales(_ figure: Figure) -> [(x: AxisScale, y: AxisScale, left: Double)] {
    let extents = figure.panels.map(\.extent)
    let across = union(extents.compactMap { $0?.x })
    let up = union(extents.compactMap { $0?.y })
    let limit = PanelLayout.tickLimit(height: figure.plotHeight)
    return zip(figure.panels, extents).map { panel, extent in
      let x = AxisScale(
        panel.x, extent: figure.sharesX ? across : extent?.x, margin: panel.hasMarkers ? 0.03 : 0)
      let y = AxisScale(
        panel.y, extent: figure.sharesY ? up : extent?.y, rounding: panel.heatMaps.isEmpty ? limit : nil)
      let box = Box(x: 0, y: 0, width: figure.panelWidth, height: figure.plotHeight)
      let labels = PanelLayout(panel: panel, x: x, y: y, cell: box, plot: box).yLabels
      return (x, y, 10 + (labels.map { Font.label.width($0.text) }.max() ?? 0))
    }
  }

  private static func union(_ ranges: [ClosedRange<Double>]) -> ClosedRange<Double>? {
    guard let low = ranges.map(\.lowerBound).min(), let high = ranges.map(\.upperBound).max() else { return nil }
    return low...high
  }
}

/// What stands above the axes of a panel: its title and that of the vertical axis.
struct PanelHeader {
  let name: [String]
  let axis: [String]

  init(_ panel: Panel, width: Double) {
    name = Font.panel.lines(panel.title, within: width)
    axis = Font.label.lines(panel.y.label, within: width)
  }

  var height: Double { Double(name.count) * 17 + Double(axis.count) * 16 + 6 }
}

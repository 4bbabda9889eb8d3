/// Writes one panel: grid, marks, axes, labels.
struct PanelDrawing {
  let layout: PanelLayout
  let index: Int
  let id: Identifier
  let heatMaximum: Double

  private var panel: Panel { layout.panel }
  private var plot: Box { layout.plot }

  func write(to svg: inout SVGText) {
    svg.begin("g", ["class": "plot-panel"])
    writeHeader(to: &svg)
    // Numbers beside nothing would be made up; the names of categories are not.
    let isEmpty = panel.extent == nil
    let across = isEmpty && !panel.x.isNamed ? [] : layout.xLabels
    let up = isEmpty && !panel.y.isNamed ? [] : layout.yLabels
    writeGrid(across, up, to: &svg)
    if isEmpty {
      let middle = (x: plot.x + plot.width / 2, y: plot.y + plot.height / 2)
      svg.begin("g", ["class": "plot-muted"])
      svg.element("text", ["x": middle.x.px, "y": middle.y.px, "text-anchor": "middle"], text: "no values to show")
      svg.end()
    } else {
      let marks = MarkDrawing(layout: layout, heatMaximum: heatMaximum)
      svg.element("clipPath", ["id": id.clip(index)], holding: "rect", plotShape)
      svg.begin("g", ["clip-path": "url(#\(id.clip(index)))"])
      for mark in panel.marks where mark.isClipped { marks.write(mark, to: &svg) }
      svg.end()
      for mark in panel.marks where !mark.isClipped { marks.write(mark, to: &svg) }
    }
    writeAxes(across, up, to: &svg)
    svg.end()
  }

  /// The room between the axes, with a little beside it, so that a line along an axis keeps its thickness.
  private var plotShape: SVGText.Attributes {
    ["x": (plot.x - 1).px, "y": (plot.y - 1).px, "width": (plot.width + 2).px, "height": (plot.height + 2).px]
  }

  private func writeHeader(to svg: inout SVGText) {
    let header = PanelHeader(panel, width: layout.cell.width)
    var baseline = plot.y - header.height
    for line in header.name {
      baseline += 17
      svg.element("text", ["class": "plot-name", "x": layout.cell.x.px, "y": (baseline - 4).px], text: line)
    }
    svg.begin("g", ["class": "plot-muted"])
    for line in header.axis {
      baseline += 16
      svg.element("text", ["x": layout.cell.x.px, "y": (baseline - 4).px], text: line)
    }
    svg.end()
  }

  private func writeGrid(_ across: [TickLabel], _ up: [TickLabel], to svg: inout SVGText) {
    var path = PathData()
    for label in up {
      path.move(to: PixelPoint(plot.x, label.position))
      path.line(to: PixelPoint(plot.right, label.position))
    }
    for label in across {
      path.move(to: PixelPoint(label.position, plot.y))
      path.line(to: PixelPoint(label.position, plot.bottom))
    }
    if !path.isEmpty { svg.element("path", ["class": "plot-grid", "d": path.text]) }
  }

  private func writeAxes(_ across: [TickLabel], _ up: [TickLabel], to svg: inout SVGText) {
    var path = PathData()
    path.move(to: PixelPoint(plot.x, plot.y))
    path.line(to: PixelPoint(plot.x, plot.bottom))
    path.line(to: PixelPoint(plot.right, plot.bottom))
    for label in across {
      path.move(to: PixelPoint(label.position, plot.bottom))
      path.line(to: PixelPoint(label.position, plot.bottom + 4))
    }
    svg.element("path", ["class": "plot-axis", "d": path.text])
    svg.begin("g", ["class": "plot-muted", "text-anchor": "end"])
    for label in up {
      let place: SVGText.Attributes = ["x": (plot.x - 6).px, "y": (label.position + 4).px]
      svg.element("text", place, text: label.text, hint: label.text == label.whole ? nil : label.whole)
    }
    svg.end()
    svg.begin("g", ["class": "plot-muted", "text-anchor": "middle"])
    for label in across {
      let place: SVGText.Attributes = ["x": label.middle.px, "y": (plot.bottom + 17).px]
      svg.element("text", place, text: label.text, hint: label.text == label.whole ? nil : label.whole)
    }
    for (index, line) in Font.label.lines(panel.x.label, within: plot.width).enumerated() {
      let place: SVGText.Attributes = [
        "x": (plot.x + plot.width / 2).px, "y": (plot.bottom + 34 + Double(index) * 16).px,
      ]
      svg.element("text", place, text: line)
    }
    svg.end()
  }
}

extension Mark {
  /// Whether it ends at the axes; markers may stand across them.
  fileprivate var isClipped: Bool {
    switch self {
    case .line, .heatMap: true
    case .points, .segments: false
    }
  }
}

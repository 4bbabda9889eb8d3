import Foundation

/// Writes the legend of series and the scale of colours.
struct LegendDrawing {
  let layout: FigureLayout

  func write(to svg: inout SVGText) {
    for (row, entries) in layout.legend.enumerated() {
      var x = FigureLayout.padding
      let middle = layout.legendTop + Double(row) * 19 + 8
      for entry in entries {
        writeSample(of: entry, x: x, middle: middle, to: &svg)
        let text = entry.text(within: layout.innerWidth)
        svg.element(
          "text", ["x": (x + LegendEntry.sampleWidth + 6).px, "y": (middle + 4).px], text: text,
          hint: text == entry.name ? nil : entry.name)
        x += entry.width(within: layout.innerWidth) + 16
      }
    }
  }

  private func writeSample(of entry: LegendEntry, x: Double, middle: Double, to svg: inout SVGText) {
    let center = PixelPoint(x + LegendEntry.sampleWidth / 2, middle)
    var path = PathData()
    guard let series = entry.series else {
      path.move(to: PixelPoint(x + LegendEntry.sampleWidth / 2, middle - 7))
      path.line(to: PixelPoint(x + LegendEntry.sampleWidth / 2, middle + 7))
      svg.element("path", ["class": "plot-segment", "d": path.text])
      return
    }
    let color = "plot-s\(Palette.color(of: series))"
    if let weight = entry.weight {
      path.move(to: PixelPoint(x, middle))
      path.line(to: PixelPoint(x + LegendEntry.sampleWidth, middle))
      let isStrong = weight == .strong
      let dash = isStrong ? Palette.dash(of: series) : ""
      svg.begin("g", ["class": "\(color)\(isStrong ? "" : " plot-faint")"])
      svg.element("path", ["class": "plot-line", "stroke-dasharray": dash.isEmpty ? "none" : dash, "d": path.text])
      svg.end()
    }
    if entry.hasMarkers {
      path = PathData()
      path.move(to: center)
      path.shape(Palette.marker(of: series))
      svg.element("path", ["class": "\(color) plot-mark", "d": path.text])
    }
  }

  /// Writes colours from 0 to `maximum`, with the counts that they stand for.
  func writeColorScale(title: String, maximum: Double, to svg: inout SVGText) {
    guard let top = layout.colorScaleTop else { return }
    let bar = Box(x: FigureLayout.padding, y: top + 18, width: min(220, layout.innerWidth), height: 10)
    svg.element("text", ["x": bar.x.px, "y": (top + 12).px], text: "\(title), logarithmic colours: log(1 + count)")
    let colors = PNG(
      width: Viridis.count, height: 1, pixels: (0..<Viridis.count).map { UInt8($0) }, palette: Viridis.colors)
    svg.element(
      "image",
      [
        "class": "plot-picture", "preserveAspectRatio": "none", "x": bar.x.px, "y": bar.y.px, "width": bar.width.px,
        "height": bar.height.px, "href": colors.dataURI,
      ])
    svg.begin("g", ["class": "plot-muted"])
    var free = -Double.infinity
    for count in Self.counts(upTo: maximum) {
      let text = count.text
      let width = Font.label.width(text)
      let position = bar.x + (maximum > 0 ? log1p(count.value) / log1p(maximum) : 0) * bar.width
      let start = max(bar.x, min(position - width / 2, bar.right - width))
      if start < free { continue }
      svg.element("text", ["x": start.px, "y": (bar.bottom + 14).px], text: text)
      free = start + width + 8
    }
    svg.end()
  }

  /// 0 and the powers of ten up to `maximum`.
  private static func counts(upTo maximum: Double) -> [DecimalNumber] {
    let powers = (0..<300).map { DecimalNumber(mantissa: 1, exponent: $0) }.prefix { $0.value <= maximum }
    return [DecimalNumber(mantissa: 0, exponent: 0)] + powers
  }
}

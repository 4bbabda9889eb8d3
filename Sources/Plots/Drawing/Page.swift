/// What all kinds of figures have in common: the frame, the heading, the notes at the foot.
struct Page {
  let title: String
  let description: String
  let id: Identifier
  let width: Double

  /// At most so many notes are written out; the last line counts the rest.
  private static let noteLimit = 6

  func writeHeading(_ title: [String], _ caption: [String], to svg: inout SVGText) {
    var baseline = FigureLayout.padding
    for line in title {
      baseline += 20
      svg.element(
        "text", ["class": "plot-title", "x": FigureLayout.padding.px, "y": (baseline - 5).px], text: line)
    }
    svg.begin("g", ["class": "plot-muted"])
    for line in caption {
      baseline += 16
      svg.element("text", ["x": FigureLayout.padding.px, "y": (baseline - 3).px], text: line)
    }
    svg.end()
  }

  /// The document around `body`, which ends `top` pixels below the upper edge.
  func finished(_ body: SVGText, notes: [String], top: Double, styled: Bool) -> String {
    var written = Array(notes.prefix(Self.noteLimit))
    if notes.count > written.count { written.append("and \(notes.count - written.count) more of the kind") }
    let lines = written.flatMap { Font.label.lines($0, within: width - 2 * FigureLayout.padding) }
    let height = top + Double(lines.count) * 16 + (lines.isEmpty ? 0 : 8)
    var svg = SVGText()
    svg.begin(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "plot", "width": width.px, "height": height.px,
        "viewBox": "0 0 \(width.px) \(height.px)", "role": "img", "aria-labelledby": "\(id.title) \(id.description)",
      ])
    svg.element("title", ["id": id.title], text: title)
    svg.element("desc", ["id": id.description], text: description)
    if styled { svg.style(StyleSheet.css) }
    svg.element("rect", ["class": "plot-surface", "width": width.px, "height": height.px])
    svg.append(body)
    svg.begin("g", ["class": "plot-muted"])
    for (index, line) in lines.enumerated() {
      svg.element("text", ["x": FigureLayout.padding.px, "y": (top + Double(index) * 16 + 10).px], text: line)
    }
    svg.end()
    svg.end()
    return svg.text
  }
}

/// Writes a whole figure.
struct FigureDrawing {
  private let figure: Figure
  private let id: Identifier
  private let layout: FigureLayout
  private let heatMaximum: Double

  init(_ figure: Figure, id: Identifier) {
    (self.figure, self.id) = (figure, id)
    layout = FigureLayout(figure)
    heatMaximum = figure.heatMaximum ?? figure.panels.flatMap(\.heatMaps).map(\.maximum).max() ?? 0
  }

  func svg(styled: Bool) -> String {
    let notes = layout.panels.flatMap { MarkDrawing(layout: $0, heatMaximum: heatMaximum).notes }
    let page = Page(
      title: figure.title, description: FigureDescription(figure, notes: notes).text, id: id, width: layout.width)
    var body = SVGText()
    page.writeHeading(layout.title, layout.caption, to: &body)
    LegendDrawing(layout: layout).write(to: &body)
    LegendDrawing(layout: layout).writeColorScale(title: figure.heatTitle, maximum: heatMaximum, to: &body)
    for (index, panel) in layout.panels.enumerated() {
      PanelDrawing(layout: panel, index: index, id: id, heatMaximum: heatMaximum).write(to: &body)
    }
    let said = figure.panels.isEmpty ? ["nothing to show"] : notes
    return page.finished(body, notes: said, top: layout.bottom, styled: styled)
  }
}

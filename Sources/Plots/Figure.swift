/// A picture of one or more panels, made as SVG: the same figure gives the same text wherever and whenever it is made.
public struct Figure: Hashable, Sendable {
  /// What is shown; also read aloud by screen readers.
  public var title: String
  /// How to read it, below the title; empty for nothing.
  public var caption: String
  /// The panels, row by row.
  public var panels: [Panel]
  /// How many panels stand side by side, at least 1.
  public var columns: Int
  /// The width of a panel with its axes, in pixels, at least 160.
  public var panelWidth: Double
  /// The height between a panel's axes, in pixels, at least 60.
  public var plotHeight: Double
  /// Whether all panels reach over the same values on the horizontal axis.
  public var sharesX: Bool
  /// Whether all panels reach over the same values on the vertical axis.
  public var sharesY: Bool
  /// The count at the top of the colour scale of heat maps; nil takes the highest of this figure's.
  public var heatMaximum: Double?
  /// What heat maps count, named beside their colours.
  public var heatTitle: String

  /// A figure of panels.
  public init(
    _ title: String, caption: String = "", panels: [Panel], columns: Int = 1, panelWidth: Double = 400,
    plotHeight: Double = 210,
    sharesX: Bool = false, sharesY: Bool = false, heatTitle: String = "count", heatMaximum: Double? = nil
  ) {
    (self.title, self.caption, self.panels) = (title, caption, panels)
    self.columns = max(1, min(columns, panels.count))
    (self.panelWidth, self.plotHeight) = (max(panelWidth, 160), max(plotHeight, 60))
    (self.sharesX, self.sharesY) = (sharesX, sharesY)
    (self.heatTitle, self.heatMaximum) = (heatTitle, heatMaximum)
  }

  /// Every panel as a figure of its own, with the axes and colours that it has here: on a page they can stand side by side where
  /// there is room and below each other on a phone.
  public var separated: [Figure] {
    let maximum = heatMaximum ?? panels.flatMap(\.heatMaps).map(\.maximum).max()
    return FigureLayout(self).panels.map { layout in
      var panel = layout.panel
      panel.title = ""
      if sharesX { panel.x.range = layout.x.domain }
      if sharesY { panel.y.range = layout.y.domain }
      return Figure(
        layout.panel.title.isEmpty ? title : layout.panel.title, caption: caption, panels: [panel],
        panelWidth: panelWidth,
        plotHeight: plotHeight, heatTitle: heatTitle, heatMaximum: maximum)
    }
  }

  /// The figure as SVG.
  ///
  /// - Parameters:
  ///   - id: a name that no other figure of the same page has; the ids within the figure begin with it
  ///   - styled: whether the figure holds `StyleSheet.css`; without it the page must
  /// - Returns: the `<svg>` element, without an XML declaration, so that it can stand in HTML as well
  public func svg(id: String, styled: Bool = true) -> String {
    FigureDrawing(self, id: Identifier(id)).svg(styled: styled)
  }
}

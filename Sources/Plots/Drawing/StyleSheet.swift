/// The colours and fonts of figures, light and dark.
public enum StyleSheet {
  /// What every figure holds, and what a page with several figures may hold once instead.
  ///
  /// Colours follow the reader's preference; an element of class `plot-light` or `plot-dark` around a figure decides
  /// otherwise. On paper they are light. Every class and variable begins with `plot`, so that nothing else on a page is touched. A plain colour
  /// goes before each variable for programs that know no variables.
  public static let css: String =
    """
    .plot{\(variables(light))max-width:100%;height:auto;font:12px \(fonts)}
    @media screen and (prefers-color-scheme:dark){.plot{\(variables(dark))}}
    @media screen{.plot-dark .plot{\(variables(dark))}.plot-light .plot{\(variables(light))}}
    .plot text{fill:\(light[0]);fill:var(--plot-ink)}
    .plot .plot-muted text{fill:\(light[1]);fill:var(--plot-muted)}
    .plot .plot-title{font-size:15px;font-weight:bold}
    .plot .plot-name{font-size:13px;font-weight:bold}
    .plot-surface{fill:\(light[3]);fill:var(--plot-surface)}
    .plot-grid{stroke:\(light[2]);stroke:var(--plot-grid);fill:none}
    .plot-axis{stroke:\(light[1]);stroke:var(--plot-muted);fill:none}
    .plot-line{fill:none;stroke:currentColor;stroke-width:1.8;stroke-linejoin:round}
    .plot-faint{opacity:.5}
    .plot-faint .plot-line{stroke-width:1}
    .plot-mark{fill:currentColor;stroke:\(light[3]);stroke:var(--plot-surface);stroke-width:.8}
    .plot-segment{fill:none;stroke:\(light[0]);stroke:var(--plot-ink);stroke-width:2.5}
    .plot-picture{image-rendering:pixelated}
    \(series)
    """

  private static let fonts = "system-ui,\"Helvetica Neue\",Arial,\"DejaVu Sans\",sans-serif"
  private static let names = ["ink", "muted", "grid", "surface"] + Palette.light.indices.map(String.init)

  /// Text, weaker text and axes, grid lines, background.
  static let light = ["#1a1a1a", "#595959", "#e2e2e2", "#ffffff"]
  static let dark = ["#ececec", "#ababab", "#3a3a3a", "#161616"]

  private static func variables(_ base: [String]) -> String {
    zip(names, base + (base == light ? Palette.light : Palette.dark)).map { "--plot-\($0):\($1);" }.joined()
  }

  private static let series = Palette.light.enumerated().map { index, color in
    ".plot-s\(index){color:\(color);color:var(--plot-\(index))}"
  }.joined(separator: "\n")
}

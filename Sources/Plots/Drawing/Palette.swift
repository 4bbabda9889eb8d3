/// How series are told apart: by colour, and by dashes and marker as well.
///
/// The colours follow Okabe & Ito (2008, "Color Universal Design"), darkened or lightened until each stands out from the background
/// (contrast of 3 or more, WCAG 2.2, 1.4.11) and from the others for readers who lack a kind of cone. The dashes and markers start again one place further after each round of colours, so
/// that 49 series differ.
enum Palette {
  static let light = ["#0072b2", "#d55e00", "#009e73", "#8c3b74", "#705a00", "#4f98d6", "#333333"]
  static let dark = ["#56b4e9", "#e8752a", "#1fb58a", "#e8a3cd", "#f0e442", "#7a86f0", "#d8d8d8"]

  /// Lengths of stroke and gap, empty for a line without gaps.
  static let dashes = ["", "7 3", "2 2.5", "9 3 2 3", "5 2", "12 3 2 3 2 3", "1 4"]

  /// Closed outlines around a point, as relative moves that end where they began.
  static let markers = [
    "m-3.2 0a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0-6.4 0zm3.2 0",
    "m-2.8-2.8h5.6v5.6h-5.6zm2.8 2.8",
    "m0-3.8l3.6 6.4h-7.2zm0 3.8",
    "m0-4l4 4-4 4-4-4zm0 4",
    "m0 3.8l3.6-6.4h-7.2zm0-3.8",
    "m-1.2-3.6h2.4v2.4h2.4v2.4h-2.4v2.4h-2.4v-2.4h-2.4v-2.4h2.4zm1.2 3.6",
    "m-3.4-1.7l1.7-1.7 1.7 1.7 1.7-1.7 1.7 1.7-1.7 1.7 1.7 1.7-1.7 1.7-1.7-1.7-1.7 1.7-1.7-1.7 1.7-1.7zm3.4 1.7",
  ]

  /// A value between two gaps of a line.
  static let dot = "m-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0zm2 0"

  static func color(of series: Int) -> Int { wrapped(series) }
  static func dash(of series: Int) -> String { dashes[wrapped(series + series / light.count)] }
  static func marker(of series: Int) -> String { markers[wrapped(series + series / light.count)] }

  private static func wrapped(_ series: Int) -> Int { (series % light.count + light.count) % light.count }
}

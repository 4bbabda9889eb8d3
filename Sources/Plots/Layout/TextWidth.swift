/// How much room a text takes, without a font at hand.
///
/// The widths are those of DejaVu Sans, among the widest of the fonts that the figures ask for: what does not overlap with
/// them does not overlap with Helvetica or Segoe either.
enum TextWidth {
  /// Advance widths of the characters from space to `~`, in hundredths of the font's size.
  private static let ascii: [Int] = [
    32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84,
    84, 84, 54, 100, 69, 69, 70, 78, 64, 58, 78, 76, 30, 30, 66, 56, 87, 75, 79, 61, 79, 70, 64, 62, 74, 69, 99, 69, 62,
    69, 40, 34, 40, 84, 50, 50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60,
    82, 60, 60, 53, 64, 34, 64, 84,
  ]

  /// The width of `text` in pixels at `size` pixels; bold letters are up to an eighth wider.
  static func of(_ text: String, size: Double, bold: Bool = false) -> Double {
    let total = text.unicodeScalars.reduce(0) { $0 + hundredths(of: $1) }
    return Double(total) / 100 * size * (bold ? 1.125 : 1)
  }

  private static func hundredths(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7f: ascii[Int(scalar.value) - 0x20]
    case 0x300..<0x370, 0x200b...0x200f, 0xfe00...0xfe0f: 0
    case 0x2009, 0x202f: 20
    case 0x2212: 84
    case 0x1100...0x11ff, 0x2026, 0x2e80...0xffff, 0x1f000...: 100
    default: 80
    }
  }
}

/// A length or position in a figure: whole tenths of a pixel, so that figures have few digits and the same ones everywhere.
struct Tenths: Hashable, Comparable, Sendable {
  var count: Int

  /// The nearest tenth; positions further out than a million pixels are held there.
  init(_ pixels: Double) { count = Int((min(max(pixels, -1e6), 1e6) * 10).rounded()) }

  init(count: Int) { self.count = count }

  /// `12`, `12.5`, `-.5`: no digit more than needed.
  var text: String {
    let (whole, tenth) = abs(count).quotientAndRemainder(dividingBy: 10)
    let sign = count < 0 ? "-" : ""
    if tenth == 0 { return "\(sign)\(whole)" }
    return whole == 0 ? "\(sign).\(tenth)" : "\(sign)\(whole).\(tenth)"
  }

  static func < (left: Tenths, right: Tenths) -> Bool { left.count < right.count }
}

extension Double {
  /// This length in pixels as an attribute's value.
  var px: String { Tenths(self).text }
}

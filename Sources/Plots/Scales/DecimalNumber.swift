import Foundation

/// `mantissa` · 10^`exponent`, which is written exactly.
struct DecimalNumber: Hashable, Sendable {
  var mantissa: Int
  var exponent: Int

  var value: Double {
    exponent < 0 && exponent >= -22
      ? Double(mantissa) / pow(10, Double(-exponent)) : Double(mantissa) * pow(10, Double(exponent))
  }

  /// `0.25`, `12 000` with thin spaces, `−3`.
  var plain: String {
    var digits = String(mantissa.magnitude)
    if exponent >= 0 {
      return sign + Self.grouped(mantissa == 0 ? "0" : digits + String(repeating: "0", count: exponent))
    }
    if mantissa == 0 { return "0" }
    digits = String(repeating: "0", count: max(0, 1 - exponent - digits.count)) + digits
    return "\(sign)\(Self.grouped(String(digits.dropLast(-exponent)))).\(digits.suffix(-exponent))"
  }

  /// `2.5e-4`, `1e30`.
  var scientific: String {
    if mantissa == 0 { return "0" }
    let digits = String(mantissa.magnitude)
    let significant = digits.prefix(
      1 + (digits.lastIndex { $0 != "0" }.map { digits.distance(from: digits.startIndex, to: $0) } ?? 0))
    let fraction = significant.dropFirst()
    return "\(sign)\(significant.prefix(1))\(fraction.isEmpty ? "" : ".\(fraction)")e\(exponent + digits.count - 1)"
  }

  private var sign: String { mantissa < 0 ? "\u{2212}" : "" }

  /// Thin spaces between thousands, from five digits on.
  private static func grouped(_ digits: String) -> String {
    if digits.count < 5 { return digits }
    let first = digits.count % 3
    return digits.enumerated().reduce(into: "") { result, digit in
      if digit.offset > 0, digit.offset % 3 == first % 3 { result += "\u{2009}" }
      result.append(digit.element)
    }
  }
}

extension DecimalNumber {
  /// `value` rounded to `digits` significant digits; it must be finite.
  init(rounding value: Double, digits: Int = 3) {
    precondition(value.isFinite, "\(value) has no digits")
    if value == 0 {
      self.init(mantissa: 0, exponent: 0)
      return
    }
    var exponent = Int(log10(abs(value)).rounded(.down)) - digits + 1
    // Two factors, since 10^exponent alone may be out of range.
    let half = exponent / 2
    var mantissa = (value / pow(10, Double(half)) / pow(10, Double(exponent - half))).rounded()
    while mantissa.truncatingRemainder(dividingBy: 10) == 0 { (mantissa, exponent) = (mantissa / 10, exponent + 1) }
    self.init(mantissa: Int(mantissa), exponent: exponent)
  }

  /// As people read it: plain where that is short.
  var text: String {
    let size = abs(value)
    return mantissa == 0 || (1e-3..<1e7).contains(size) ? plain : scientific
  }
}

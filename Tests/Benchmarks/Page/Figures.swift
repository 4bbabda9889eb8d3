import Foundation

/// Numbers as the tables show them.
enum Figures {
  /// Digits in groups of three: `81,234`.
  static func whole(_ value: Double) -> String {
    let digits = String(Int64(value.rounded()).magnitude)
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result += "," }
      result.append(digit)
    }
    return (value.rounded() < 0 ? "-" : "") + result
  }

  /// `decimals` digits behind the point.
  static func fixed(_ value: Double, _ decimals: Int) -> String {
    String(format: "%.\(decimals)f", value)
  }

  /// A share of 1 in percent: `81.4 %`.
  static func percent(_ share: Double) -> String { fixed(share * 100, 1) + " %" }

  /// Three digits and a unit: `4.52 s`, `61.2 ms`, `870 µs`.
  static func time(_ seconds: Double) -> String {
    for (unit, size) in [("s", 1.0), ("ms", 1e-3), ("µs", 1e-6)] where seconds >= size || unit == "µs" {
      let value = seconds / size
      return fixed(value, value < 10 ? 2 : value < 100 ? 1 : 0) + " " + unit
    }
    return "0 s"
  }

  /// `4.52`.
  static func ratio(_ value: Double) -> String { fixed(value, 2) }

  /// The median and, in brackets, the range: `4.52 (4.31–4.60)`.
  static func spread(_ spread: Spread, _ text: (Double) -> String) -> String {
    spread.minimum == spread.maximum
      ? text(spread.median) : "\(text(spread.median)) (\(text(spread.minimum))–\(text(spread.maximum)))"
  }
}

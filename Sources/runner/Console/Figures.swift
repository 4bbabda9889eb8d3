import Foundation

/// `1 run`, `2 runs`.
func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}

/// Numbers as the live display shows them, the same in every locale.
enum Figures {
  /// `value` with that many decimals.
  static func fixed(_ value: Double, decimals: Int) -> String {
    value.isFinite ? String(format: "%.\(decimals)f", value) : value.isNaN ? "NaN" : value < 0 ? "-inf" : "inf"
  }

  /// A whole number with a comma after each three digits: `61,234`.
  static func grouped(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return fixed(value, decimals: 0) }
    var digits = String(Int(abs(value).rounded()))
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (value < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
  }
}

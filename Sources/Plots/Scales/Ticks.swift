import Foundation

/// Values that an axis names: round numbers, ascending.
struct Ticks: Hashable, Sendable {
  var numbers: [DecimalNumber]

  var values: [Double] { numbers.map(\.value) }

  /// One way of writing for all numbers of the axis.
  var labels: [String] {
    let sizes = values.map(abs).filter { $0 > 0 }
    let isScientific = (sizes.max() ?? 1) < 1e-3 || (sizes.max() ?? 1) >= 1e7
    return numbers.map { isScientific ? $0.scientific : $0.plain }
  }

  /// Multiples of 1, 2 or 5 times a power of ten, at most `limit` (3 or more) of them, from at or below the range's lower bound to
  /// at or above its upper one.
  ///
  /// - Parameters:
  ///   - range: a range of finite bounds that differ by more than rounding
  ///   - limit: how many there may be
  ///   - isCount: whether only whole numbers are wanted
  /// - Returns: two ticks or more
  static func linear(covering range: ClosedRange<Double>, atMost limit: Int, isCount: Bool = false) -> Ticks {
    let span = range.upperBound - range.lowerBound
    var exponent = Int(log10(span / Double(max(limit, 3))).rounded(.down)) - 1
    if isCount { exponent = max(exponent, 0) }
    while true {
      for factor in [1, 2, 5] {
        let step = DecimalNumber(mantissa: factor, exponent: exponent).value
        let first = (range.lowerBound / step + 1e-9).rounded(.down)
        let last = (range.upperBound / step - 1e-9).rounded(.up)
        if last - first < Double(max(limit, 3)) {
          return Ticks(
            numbers: (Int(first)...Int(last)).map { DecimalNumber(mantissa: $0 * factor, exponent: exponent) })
        }
      }
      exponent += 1
    }
  }

  /// Powers of ten, every so many of them where they are too many, with their 2- and 5-fold where there is room; linear ticks above 0
  /// for a range that spans less than a factor of 5.
  ///
  /// - Parameters:
  ///   - range: a range of finite bounds above 0
  ///   - limit: how many there may be
  /// - Returns: two ticks or more
  static func logarithmic(covering range: ClosedRange<Double>, atMost limit: Int) -> Ticks {
    if range.upperBound < range.lowerBound * 5 {
      let ticks = linear(covering: range, atMost: limit).numbers.filter { $0.mantissa > 0 }
      if ticks.count >= 2, ticks[0].value <= range.lowerBound * (1 + 1e-9) { return Ticks(numbers: ticks) }
    }
    let first = Int((log10(range.lowerBound) + 1e-9).rounded(.down))
    let last = Int((log10(range.upperBound) - 1e-9).rounded(.up))
    let fine = (first...last).flatMap { decade in [1, 2, 5].map { DecimalNumber(mantissa: $0, exponent: decade) } }
    let below = fine.lastIndex { $0.value <= range.lowerBound * (1 + 1e-9) } ?? 0
    let above = fine.firstIndex { $0.value >= range.upperBound * (1 - 1e-9) } ?? fine.count - 1
    if above > below, above - below < max(limit, 3) { return Ticks(numbers: Array(fine[below...above])) }
    var stride = 1
    while (last - first + stride - 1) / stride >= max(limit, 3) { stride += 1 }
    let count = max(1, (last - first + stride - 1) / stride)
    return Ticks(numbers: (0...count).map { DecimalNumber(mantissa: 1, exponent: first + $0 * stride) })
  }
}

extension [DecimalNumber] {
  /// Written as the axis of these numbers writes them.
  func labels(logarithmic: Bool) -> [String] {
    logarithmic ? map(\.text) : Ticks(numbers: self).labels
  }
}

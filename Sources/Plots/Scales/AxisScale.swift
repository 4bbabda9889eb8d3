import Foundation

/// An axis whose reach is known: where each value lies between its ends.
struct AxisScale: Sendable {
  let axis: Axis
  let domain: ClosedRange<Double>

  private var isLogarithmic: Bool { axis.scale == .logarithmic }

  /// Where `value` lies, from 0 (lower end) to 1 (upper end) if it is in the domain; nil where it has no place.
  func fraction(_ value: Double) -> Double? {
    guard axis.canShow(value) else { return nil }
    let (low, high) = (domain.lowerBound, domain.upperBound)
    return isLogarithmic ? log(value / low) / log(high / low) : (value - low) / (high - low)
  }

  /// At most `limit` ticks within the domain; none for categories, which are named instead.
  func ticks(atMost limit: Int) -> [DecimalNumber] {
    let slack = (domain.upperBound - domain.lowerBound) * 1e-9
    return Self.covering(domain, axis, atMost: limit).filter {
      $0.value >= domain.lowerBound - slack && $0.value <= domain.upperBound + slack
    }
  }

  /// The scale of `axis` for marks that reach over `extent`.
  ///
  /// - Parameters:
  ///   - axis: what is to be shown; its own range wins
  ///   - extent: what the marks need, nil where there is nothing to show
  ///   - rounding: the number of ticks to whose ends the domain is widened, nil to end where the marks end
  ///   - margin: the share of the extent that is left free at either end
  init(_ axis: Axis, extent: ClosedRange<Double>?, rounding: Int? = nil, margin: Double = 0) {
    self.axis = axis
    if case .categories(let names) = axis.scale {
      domain = -0.5...(Double(max(names.count, 1)) - 0.5)
      return
    }
    let isLogarithmic = axis.scale == .logarithmic
    if let range = axis.range, range.lowerBound < range.upperBound, axis.canShow(range.lowerBound),
      range.upperBound.isFinite
    {
      domain = range
      return
    }
    let wide = Self.widened(extent ?? (isLogarithmic ? 1...10 : 0...1), axis)
    let ticks = rounding.map { Self.covering(wide, axis, atMost: $0) } ?? []
    if let first = ticks.first?.value, let last = ticks.last?.value {
      domain = min(first, wide.lowerBound)...max(last, wide.upperBound)
    } else if isLogarithmic {
      let factor = pow(wide.upperBound / wide.lowerBound, margin)
      domain = wide.lowerBound / factor...wide.upperBound * factor
    } else {
      let free = (wide.upperBound - wide.lowerBound) * margin
      domain = wide.lowerBound - free...wide.upperBound + free
    }
  }

  private static func covering(_ range: ClosedRange<Double>, _ axis: Axis, atMost limit: Int) -> [DecimalNumber] {
    switch axis.scale {
    case .linear: Ticks.linear(covering: range, atMost: limit, isCount: axis.isCount).numbers
    case .logarithmic: Ticks.logarithmic(covering: range, atMost: limit).numbers
    case .categories: []
    }
  }

  /// `range` made wide enough for ticks, and held where their arithmetic is exact enough.
  private static func widened(_ range: ClosedRange<Double>, _ axis: Axis) -> ClosedRange<Double> {
    if axis.scale == .logarithmic {
      let low = min(max(range.lowerBound, 1e-290), 1e290)
      let high = min(max(range.upperBound, low), 1e290)
      return high > low * (1 + 1e-9) ? low...high : low / 2...low * 2
    }
    let low = min(max(range.lowerBound, -1e290), 1e290)
    let high = min(max(range.upperBound, low), 1e290)
    let size = max(abs(low), abs(high))
    if high - low > max(size * 1e-9, 1e-290) { return low...high }
    let free = axis.isCount ? 1 : (size > 1e-280 ? size * 0.05 : 1)
    return low - free...high + free
  }
}

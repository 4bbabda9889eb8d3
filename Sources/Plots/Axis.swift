/// What one direction of a panel means and how far it reaches.
public struct Axis: Hashable, Sendable {
  /// How values become positions.
  public enum Scale: Hashable, Sendable {
    /// Equal differences are equally long.
    case linear
    /// Equal ratios are equally long; values of 0 and below cannot be drawn.
    case logarithmic
    /// One band for each name: value 0 is the middle of the first, 1 of the second. Going up, the first is on top.
    case categories([String])
  }

  /// What is measured.
  public var title: String
  /// Its unit, shown in brackets after the title.
  public var unit: String?
  /// How values become positions.
  public var scale: Scale
  /// What the axis shows; nil takes what the marks need. What lies outside is cut off, and the figure says how much.
  public var range: ClosedRange<Double>?
  /// Whether there is nothing between one whole number and the next, as for steps and epochs.
  public var isCount: Bool

  /// An axis that says what it measures.
  public init(
    _ title: String, unit: String? = nil, scale: Scale = .linear, range: ClosedRange<Double>? = nil,
    isCount: Bool = false
  ) {
    (self.title, self.unit, self.scale, self.range, self.isCount) = (title, unit, scale, range, isCount)
  }

  var label: String { unit.map { "\(title) (\($0))" } ?? title }

  /// Whether it names categories.
  var isNamed: Bool { if case .categories = scale { true } else { false } }

  /// Whether `value` has a place on this axis.
  func canShow(_ value: Double) -> Bool { value.isFinite && (scale != .logarithmic || value > 0) }
}

/// The definition of one setting: everything that the spec reader, the JSON Schema and docs/settings.md say about it.
public struct Setting: Hashable, Sendable {
  /// snake_case, dotted below its section: `batch_size`, `schedule.pct_start`.
  public var name: String
  /// Which values it takes.
  public var type: SettingType
  /// The value where a spec says nothing.
  public var defaultValue: SettingValue
  /// One sentence for users: what it is, its unit, its source.
  public var documentation: String

  /// The definition of the setting `name`.
  public init(_ name: String, _ type: SettingType, default defaultValue: SettingValue, _ documentation: String) {
    self.name = name
    self.type = type
    self.defaultValue = defaultValue
    self.documentation = documentation
  }
}

/// The kinds of values that a setting takes.
public indirect enum SettingType: Hashable, Sendable {
  case boolean
  /// A whole number in the range.
  case integer(ClosedRange<Int>)
  /// An odd whole number in the range, such as a kernel size.
  case oddInteger(ClosedRange<Int>)
  /// A finite number in the interval.
  case number(Interval)
  /// One of the names.
  case choice([String])
  /// One of the names, or a text with a `/`: the path of a folder.
  case nameOrFolder([String])
  /// A list of `count` values of one type.
  case list(SettingType, count: ClosedRange<Int>)
  /// A list of layers of these kinds, at least one.
  case layers([LayerKind])
}

/// An interval of numbers, each end open or closed; infinite ends mean no bound.
public struct Interval: Hashable, Sendable {
  /// The lower end and whether it belongs to the interval.
  public var lower: Double, includesLower: Bool
  /// The upper end and whether it belongs to the interval.
  public var upper: Double, includesUpper: Bool

  /// The interval between the two ends.
  public init(_ lower: Double, includesLower: Bool = true, _ upper: Double, includesUpper: Bool = true) {
    self.lower = lower
    self.includesLower = includesLower
    self.upper = upper
    self.includesUpper = includesUpper
  }

  /// Numbers greater than 0.
  public static let positive = Interval(0, includesLower: false, .infinity)
  /// Numbers of at least 0.
  public static let nonNegative = Interval(0, .infinity)
  /// [0, 1).
  public static let fraction = Interval(0, 1, includesUpper: false)
  /// [0, 1].
  public static let unit = Interval(0, 1)

  /// Whether `value` is finite and between the ends.
  public func contains(_ value: Double) -> Bool {
    value.isFinite && (includesLower ? value >= lower : value > lower)
      && (includesUpper ? value <= upper : value < upper)
  }
}

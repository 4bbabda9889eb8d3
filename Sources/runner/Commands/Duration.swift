import ArgumentParser

/// A length of time as typed: `100ms`, `5s`, `1.5m`, `2h`.
struct Duration: ExpressibleByArgument, CustomStringConvertible {
  /// Greater than 0.
  let seconds: Double

  /// A length of time.
  init(seconds: Double) {
    self.seconds = seconds
  }

  init?(argument: String) {
    let unit = argument.drop { $0.isNumber || $0 == "." }
    guard let factor = Self.units.first(where: { $0.name == unit })?.seconds,
      let value = Double(argument.dropLast(unit.count)), value > 0, (value * factor).isFinite
    else { return nil }
    seconds = value * factor
  }

  /// As it would be typed.
  var description: String {
    let unit = Self.units.last { seconds >= $0.seconds } ?? Self.units[0]
    let value = seconds / unit.seconds
    return (value == value.rounded() ? String(Int(value)) : String(value)) + unit.name
  }

  var defaultValueDescription: String { description }

  private static let units: [(name: Substring, seconds: Double)] = [
    ("ms", 0.001), ("s", 1), ("m", 60), ("h", 3600),
  ]
}

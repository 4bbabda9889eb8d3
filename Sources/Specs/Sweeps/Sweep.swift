import Runs

/// The points of one entry of `configurations` that declares several: the product of its factors.
struct Sweep {
  /// A setting that is varied.
  struct Key {
    /// Dotted.
    var name: String
    /// Where it is named.
    var span: Span
  }

  /// Settings that are varied together: each row holds a value for each key.
  struct Factor {
    var keys: [Sweep.Key]
    var rows: [[JSONNode]]
  }

  /// One setting's value at a point.
  struct Value {
    var name: String
    var node: JSONNode
  }

  /// The settings of one configuration, in the order in which the factors name them.
  typealias Point = [Value]

  /// The factors, the slowest first.
  var factors: [Factor] = []

  /// The names of all that is varied, in order.
  var names: [String] { factors.flatMap(\.keys).map(\.name) }

  /// How many points there are, nil where that is no `Int`.
  var count: Int? {
    var count = 1
    for factor in factors {
      let (product, overflows) = count.multipliedReportingOverflow(by: factor.rows.count)
      if overflows { return nil }
      count = product
    }
    return count
  }

  /// Every combination of rows, the last factor changing fastest.
  var points: [Point] {
    factors.reduce([[]]) { points, factor in
      points.flatMap { point in
        factor.rows.map { row in point + Swift.zip(factor.keys, row).map { Value(name: $0.name, node: $1) } }
      }
    }
  }
}

extension JSONNode {
  /// The value whatever setting it is for: numbers compare as numbers, and what is no setting's value by its text.
  var literal: SettingValue {
    switch kind {
    case .boolean(let value): .boolean(value)
    case .integer(let value): .number(Double(value))
    case .number(let value): .number(value)
    case .string(let value): .string(value)
    case .array(let nodes): .list(nodes.map(\.literal))
    case .null, .object, .invalid: .string(span.content)
    }
  }
}

/// The mean of paired differences, and how far it can be trusted.
public struct PairedEffect: Hashable, Sendable {
  /// How many differences, at least 2.
  public var n: Int
  /// Their mean, summed in the order of the seeds.
  public var mean: Double
  /// Their sample standard deviation, over n − 1.
  public var std: Double

  /// The effect of finite differences in the order of their seeds, nil where there are fewer than 2.
  public init?(_ differences: [Double]) {
    guard let summary = Summary(differences), let std = summary.std else { return nil }
    (n, mean, self.std) = (summary.n, summary.mean, std)
  }

  /// Standard error of the mean.
  public var standardError: Double { std / Double(n).squareRoot() }

  /// The interval mean ± t·std/√n with `critical` = t(1 − α/2, n − 1).
  public func interval(critical: Double) -> Interval {
    Interval(mean, plusMinus: critical * standardError)
  }

  /// The effect that n seeds of this spread find in 4 of 5 experiments: (t(1 − α/2) + t(.8))·std/√n.
  ///
  /// - critical: t(1 − α/2, n − 1)
  /// - power: t(.8, n − 1)
  func detectable(critical: Double, power: Double) -> Double {
    (critical + power) * standardError
  }
}

/// A closed interval of the metric's units.
public struct Interval: Hashable, Sendable {
  /// Its ends, low ≤ high.
  public var low: Double, high: Double

  /// `middle` and all within `reach` ≥ 0 of it.
  public init(_ middle: Double, plusMinus reach: Double) {
    (low, high) = (middle - reach, middle + reach)
  }

  /// Whether all of it is above `value`.
  public func isAbove(_ value: Double) -> Bool { low > value }

  /// Whether all of it is below `value`.
  public func isBelow(_ value: Double) -> Bool { high < value }
}

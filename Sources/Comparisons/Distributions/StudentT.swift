/// Student's t distribution.
public struct StudentT: Hashable, Sendable {
  /// Degrees of freedom, > 0; for the mean of n differences n − 1.
  public var degreesOfFreedom: Double

  /// The distribution with that many degrees of freedom.
  public init(degreesOfFreedom: Double) {
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// P(|T| ≥ |t|), the two-sided p-value of t.
  public func twoSided(_ t: Double) -> Double {
    let whole = degreesOfFreedom + t * t
    if !whole.isFinite { return 0 }
    return Beta.regularized(degreesOfFreedom / whole, complement: t * t / whole, degreesOfFreedom / 2, 0.5)
  }

  /// P(T ≤ t).
  public func cumulative(_ t: Double) -> Double {
    t < 0 ? twoSided(t) / 2 : 1 - twoSided(t) / 2
  }

  /// The t that |T| exceeds with probability `alpha`, 0 < alpha ≤ 1: the factor of a 1 − alpha interval.
  ///
  /// Newton's method from 0. The tail is convex, so every step stays at or below the solution.
  public func critical(_ alpha: Double) -> Double {
    var t = 0.0
    for _ in 0..<1000 {
      let step = (twoSided(t) - alpha) / (2 * density(t))
      t += step
      if !(step > 1e-15 * t) { break }
    }
    return t
  }

  /// The t with P(T ≤ t) = p, 0 < p < 1.
  public func quantile(_ p: Double) -> Double {
    p < 0.5 ? -critical(2 * p) : critical(2 * (1 - p))
  }

  private func density(_ t: Double) -> Double {
    let half = (degreesOfFreedom + 1) / 2
    let logScale =
      Beta.logGamma(half) - Beta.logGamma(degreesOfFreedom / 2)
      - 0.5 * Elementary.log(degreesOfFreedom * .pi)
    return Elementary.exp(logScale - half * Elementary.log(1 + t * t / degreesOfFreedom))
  }
}

/// Critical values that were computed once; the comparisons of an experiment share a few of them.
struct CriticalValues {
  private var known: [Key: Double] = [:]

  /// `StudentT.critical(alpha)` for the mean of n ≥ 2 values.
  mutating func critical(_ alpha: Double, n: Int) -> Double {
    let key = Key(alpha: alpha, n: n)
    if let value = known[key] { return value }
    let value = StudentT(degreesOfFreedom: Double(n - 1)).critical(alpha)
    known[key] = value
    return value
  }

  private struct Key: Hashable {
    var alpha: Double
    var n: Int
  }
}

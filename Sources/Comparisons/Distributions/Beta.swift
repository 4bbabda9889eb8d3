/// The gamma and beta functions that Student's t needs.
enum Beta {
  /// log Γ(x) for x > 0, to about 1e-15: Stirling's series, after x was raised above 15 by Γ(x + 1) = x·Γ(x).
  static func logGamma(_ x: Double) -> Double {
    var (y, product) = (x, 1.0)
    while y < 15 {
      product *= y
      y += 1
    }
    // Bernoulli's B(2k) / (2k·(2k − 1)), for y^(1 − 2k) from k = 1 on.
    let terms = [1 / 12.0, -1 / 360.0, 1 / 1260.0, -1 / 1680.0, 1 / 1188.0, -691 / 360360.0, 1 / 156.0]
    let series = terms.reversed().reduce(0) { $0 / (y * y) + $1 } / y
    let halfLogTwoPi = 0.9189385332046727
    return (y - 0.5) * Elementary.log(y) - y + halfLogTwoPi + series - Elementary.log(product)
  }

  /// The regularised incomplete beta function I_x(a, b): the probability that a beta(a, b) variable is at most x.
  ///
  /// - x: 0…1; `complement` is 1 − x, apart so that neither end loses digits
  /// - a, b: > 0
  ///
  /// Continued fraction of DLMF 8.17.22, evaluated by Lentz's method (Press et al., Numerical Recipes, 6.4).
  static func regularized(_ x: Double, complement y: Double, _ a: Double, _ b: Double) -> Double {
    if x <= 0 { return 0 }
    if y <= 0 { return 1 }
    // The fraction converges quickly below the mean; above it the other tail is computed.
    if x > (a + 1) / (a + b + 2) { return 1 - regularized(y, complement: x, b, a) }
    let logFactor =
      a * Elementary.log(x) + b * Elementary.log(y) + logGamma(a + b) - logGamma(a) - logGamma(b)
    return Elementary.exp(logFactor) / a * fraction(x, a, b)
  }

  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    func guarded(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / guarded(1 - (a + b) * x / (a + 1))
    var result = d
    for step in 1...10_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      for coefficient in [even, odd] {
        d = 1 / guarded(1 + coefficient * d)
        c = guarded(1 + coefficient / c)
        result *= c * d
      }
      if abs(c * d - 1) < 1e-16 { break }
    }
    return result
  }
}

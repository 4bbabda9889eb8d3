/// e to the power `x`, with an error below 1.5 units in the last place; 0 below −745, infinite above 709.78.
///
/// Ours, like `logarithm`, because the last bit of the system's differs between systems, and a run's numbers may not.
func exponential(_ x: Double) -> Double {
  if x < -745.2 { return 0 }
  if x > 709.79 { return .infinity }
  // x = n ln 2 + r with |r| ≤ ln 2 / 2; n · highOfLn2 is exact.
  let n = (x / (highOfLn2 + lowOfLn2)).rounded()
  let r = (x - n * highOfLn2) - n * lowOfLn2
  let series = exponentialSeries.reversed().reduce(0) { $0 * r + $1 }
  // 2ⁿ in two factors, since the smallest and the largest results need powers that are no normal numbers.
  let half = (n / 2).rounded(.down)
  return (1 + r * series) * Double(sign: .plus, exponent: Int(half), significand: 1)
    * Double(sign: .plus, exponent: Int(n - half), significand: 1)
}

/// The natural logarithm of a positive finite `x`, with an error below 1 unit in the last place.
///
/// x = 2ⁿ m with m in [√½, √2), and ln m = 2 artanh((m − 1) / (m + 1)) in the form that keeps m − 1 exact (FDLIBM's).
func logarithm(_ x: Double) -> Double {
  precondition(x > 0 && x.isFinite, "the logarithm of \(x)")
  let isUpper = x.significand > 2.0.squareRoot()
  let n = Double(x.exponent + (isUpper ? 1 : 0))
  let f = (isUpper ? x.significand / 2 : x.significand) - 1
  let s = f / (2 + f)
  let z = s * s
  let series = z * logarithmSeries.reversed().reduce(0) { $0 * z + $1 }
  let half = f * f / 2
  return n * highOfLn2 - ((half - (s * (half + series) + n * lowOfLn2)) - f)
}

/// `base`, at least 0, to the power `exponent`, at least 0.
func power(_ base: Double, _ exponent: Double) -> Double {
  guard base > 0, base.isFinite else { return exponent == 0 ? 1 : base }
  return exponential(exponent * logarithm(base))
}

/// ln 2 in two parts, the first of 32 bits.
private let highOfLn2 = 6.931_471_803_691_238_164_90e-1
private let lowOfLn2 = 1.908_214_929_270_587_700_02e-10

/// 1/1!, 1/2!, 1/3!, …: (e to the power r − 1) / r.
private let exponentialSeries: [Double] = (1...13).map { 1 / (1...$0).reduce(1.0) { $0 * Double($1) } }
/// 2/3, 2/5, 2/7, …
private let logarithmSeries: [Double] = (1...10).map { 2 / Double(2 * $0 + 1) }

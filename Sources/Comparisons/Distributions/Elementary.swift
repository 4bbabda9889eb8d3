/// exp and log with the same bits on every machine; a library's last digit depends on the processor.
enum Elementary {
  /// Natural logarithm of a finite x > 0, to about 1e-16 of its size.
  ///
  /// x = m·2^e with m within √½…√2, and log m = 2·artanh((m − 1)/(m + 1)).
  static func log(_ x: Double) -> Double {
    var (m, e) = (x.significand, Double(x.exponent))
    if m > 1.4142135623730951 { (m, e) = (m / 2, e + 1) }
    let s = (m - 1) / (m + 1)
    let square = s * s
    var sum = 0.0
    for k in (0...12).reversed() { sum = sum * square + 1 / Double(2 * k + 1) }
    return e * ln2.high + (e * ln2.low + 2 * s * sum)
  }

  /// e to the power x, 0 and +∞ where a double ends.
  static func exp(_ x: Double) -> Double {
    if x < -745 { return 0 }
    if x > 709.7 { return .infinity }
    let k = (x / ln2.high).rounded()
    let r = x - k * ln2.high - k * ln2.low
    var sum = 1.0
    for term in (1...15).reversed() { sum = 1 + r / Double(term) * sum }
    return Double(sign: .plus, exponent: Int(k), significand: sum)
  }

  /// log 2 in two parts, the first with so few digits that its multiples are exact.
  private static let ln2 = (high: 0x1.62e42feep-1, low: 0x1.a39ef35793c76p-33)
}

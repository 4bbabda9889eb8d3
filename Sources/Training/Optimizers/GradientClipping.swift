import Runs

/// Keeps single gradients, or all of them together, from growing beyond a bound before the optimizer sees them.
struct GradientClipping {
  /// The largest norm of all gradients together; 0 for no bound (Pascanu, Mikolov & Bengio 2013).
  var norm: Double
  /// The largest magnitude of a single gradient; 0 for no bound.
  var value: Float

  /// What the configuration says.
  init(_ configuration: RunConfiguration) {
    norm = configuration.number("clip_gradient_norm")
    value = Float(configuration.number("clip_gradient_value"))
  }

  /// Brings flat gradients, whose padding is 0, within the bounds; NaN stays NaN.
  ///
  /// - Returns: the norm before, where there is a bound for it
  @discardableResult
  func clip(_ gradients: UnsafeMutableBufferPointer<Float>) -> Double? {
    if value > 0 {
      for i in gradients.indices {
        let gradient = gradients[i]
        gradients[i] = gradient > value ? value : gradient < -value ? -value : gradient
      }
    }
    guard norm > 0 else { return nil }
    let total = Self.norm(UnsafeBufferPointer(gradients))
    // PyTorch's `clip_grad_norm_`, with its guard against division by zero.
    let factor = Float(norm / (total + 1e-6))
    if !(factor >= 1) { for i in gradients.indices { gradients[i] *= factor } }
    return total
  }

  /// The root of the sum of squares, in Double and in an order of its own: eight sums take turns.
  private static func norm(_ gradients: UnsafeBufferPointer<Float>) -> Double {
    var sums = SIMD8<Double>()
    let whole = gradients.count / 8 * 8
    for start in stride(from: 0, to: whole, by: 8) {
      var eight = SIMD8<Double>()
      for i in 0..<8 { eight[i] = Double(gradients[start + i]) }
      sums += eight * eight
    }
    for i in whole..<gradients.count { sums[i - whole] += Double(gradients[i]) * Double(gradients[i]) }
    return sums.sum().squareRoot()
  }

  /// The settings, for the catalogue.
  static let settings = [
    Setting(
      "clip_gradient_norm", .number(.nonNegative), default: .number(0),
      "the largest norm of all gradients of a batch together; 0 for no bound (Pascanu, Mikolov & Bengio 2013)"),
    Setting(
      "clip_gradient_value", .number(.nonNegative), default: .number(0),
      "the largest magnitude of a single gradient, applied before `clip_gradient_norm`; 0 for no bound"),
  ]
}

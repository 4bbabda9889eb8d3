/// How a number goes from one value at position 0 to another at position 1.
enum Annealing: Hashable {
  /// In a straight line (fastai's `SchedLin`, PyTorch's `LinearLR`).
  case linear
  /// Along half a cosine (fastai's `SchedCos`, PyTorch's `CosineAnnealingLR`).
  case cosine
  /// By the same factor at every step (fastai's `SchedExp`, PyTorch's `ExponentialLR`); both values are positive.
  case exponential
  /// As the remaining way to this power (PyTorch's `PolynomialLR`; fastai's `SchedPoly` is the same run backwards).
  case polynomial(power: Double)

  /// The value at `position`, from 0 to 1.
  func value(from start: Double, to end: Double, at position: Double) -> Double {
    switch self {
    case .linear: start + (end - start) * position
    case .cosine: start + (1 + Training.cosine(.pi * (1 - position))) * (end - start) / 2
    case .exponential: start * power(end / start, position)
    case .polynomial(let exponent): end + (start - end) * power(1 - position, exponent)
    }
  }
}

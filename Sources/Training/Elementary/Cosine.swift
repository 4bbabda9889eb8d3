/// The cosine of `angle`, an angle from 0 to π in radians, with an error below 0.9 units in the last place.
///
/// Ours because the last bit of the system's differs between systems, and a run's numbers may not.
func cosine(_ angle: Double) -> Double {
  // Seen from the nearest quarter turn the rest is at most π/4. The subtraction is exact, for the two are alike; what
  // π/2 as a Double lacks goes into the tail.
  let quarters = (angle * (2 / .pi)).rounded()
  let rest = angle - quarters * (.pi / 2)
  let lack = quarters * 6.123_233_995_736_766e-17
  let head = rest - lack
  let tail = (rest - head) - lack
  return switch quarters {
  case 0: nearZero(cosineOf: head, tail)
  case 1: -nearZero(sineOf: head, tail)
  default: -nearZero(cosineOf: head, tail)
  }
}

/// Taylor's series of the cosine at `head + tail`: the rounding errors of its two leading terms are added at the end.
private func nearZero(cosineOf head: Double, _ tail: Double) -> Double {
  let square = head * head
  let half = square / 2
  let lead = 1 - half
  let lost = (1 - lead) - half - (-square).addingProduct(head, head) / 2
  let series = polynomial(
    square, 1 / 24, -1 / 720, 1 / 40_320, -1 / 3_628_800, 1 / 479_001_600, -1 / 87_178_291_200, 1 / 20_922_789_888_000)
  return lead + (lost + (square * square * series - head * tail))
}

/// Taylor's series of the sine at `head + tail`.
private func nearZero(sineOf head: Double, _ tail: Double) -> Double {
  let square = head * head
  let series = polynomial(
    square, -1 / 6, 1 / 120, -1 / 5_040, 1 / 362_880, -1 / 39_916_800, 1 / 6_227_020_800, -1 / 1_307_674_368_000,
    1 / 355_687_428_096_000)
  return head + (head * square * series + tail * (1 - square / 2))
}

/// The polynomial with these coefficients, the constant first, by Horner's rule.
private func polynomial(_ x: Double, _ coefficients: Double...) -> Double {
  coefficients.reversed().reduce(0) { $0 * x + $1 }
}

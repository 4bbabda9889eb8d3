/// How the images of each epoch are dealt into batches, and where in the run each batch stands.
struct BatchPlan {
  /// Passes over the images.
  let epochs: Int
  /// Where in an epoch's order each batch's images stand.
  let ranges: [Range<Int>]

  /// Batches of `size` of `count` images; a last one of fewer is left out where `dropLast`.
  init(count: Int, size: Int, epochs: Int, dropLast: Bool) {
    self.epochs = epochs
    ranges = stride(from: 0, to: dropLast ? count - count % size : count, by: size).map {
      $0..<min($0 + size, count)
    }
  }

  /// The index of an epoch's batch among all batches of the run.
  func step(epoch: Int, batch: Int) -> Int { epoch * ranges.count + batch }

  /// How much of the run lies before a step: 0 for the first, never quite 1.
  func progress(of step: Int) -> Double { Double(step) / Double(ranges.count * epochs) }
}

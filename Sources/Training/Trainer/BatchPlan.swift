import Datasets

/// How the images of each epoch are dealt into batches.
struct BatchPlan {
  /// Passes over the images.
  let epochs: Int
  /// Where in an epoch's order the images of each batch stand.
  let ranges: [Range<Int>]
  /// The indices of all images that are seen.
  let subset: [Int32]
  private let order: ImageOrder

  /// Batches of `size` images; a last one of fewer is left out where `dropLast`.
  init(_ order: ImageOrder, size: Int, epochs: Int, dropLast: Bool) {
    self.order = order
    subset = order.subset
    self.epochs = epochs
    let end = dropLast ? order.count - order.count % size : order.count
    ranges = stride(from: 0, to: end, by: size).map { $0..<min($0 + size, end) }
  }

  /// Whether some of the images are never seen, other than those that fill no batch.
  var isPartial: Bool { order.count < order.total }

  /// The batches of an epoch in order.
  func batches(of epoch: Int) -> [TrainingBatch] {
    let indices = order.indices(epoch: epoch, in: subset)
    return ranges.enumerated().map { batch, range in
      let step = epoch * ranges.count + batch
      return TrainingBatch(step: step, epoch: epoch, progress: progress(of: step), images: indices[range])
    }
  }

  /// How much of the run lies before a step: 0 for the first, never quite 1.
  func progress(of step: Int) -> Double { Double(step) / Double(ranges.count * epochs) }
}

/// What one step trains on, and where in the run it stands.
struct TrainingBatch {
  /// Its index among all batches of the run.
  let step: Int
  /// From 0.
  let epoch: Int
  /// How much of the run lies before it.
  let progress: Double
  /// The indices of its images in the training set.
  let images: ArraySlice<Int32>
}

import CKernels

/// Softmax cross-entropy, the mean over the batch, and how many images are classified rightly.
struct CrossEntropy {
  /// The part of each target that is spread evenly over all classes, in [0, 1) (Szegedy et al. 2016).
  var smoothing: Float = 0
  /// Sum of the losses of the images so far, image by image.
  private(set) var lossSum = 0.0
  /// Images so far whose label has the first of the greatest logits.
  private(set) var correct: Int64 = 0

  /// Takes in the logits of one group.
  ///
  /// - logits: map of 1 × 1 pixels
  /// - weight: one over the batch size
  /// - gradient: becomes the gradient of the mean loss, where it is wanted
  mutating func add(
    _ pass: Pass, logits: UnsafePointer<Float>, map: FeatureMap, labels: [Int32], weight: Float,
    gradient: UnsafeMutablePointer<Float>?
  ) {
    pass.kernels.cross_entropy(
      logits, Int32(map.channels), Int32(map.storedChannels), labels, pass.count, smoothing, weight, gradient,
      &lossSum, &correct)
  }
}

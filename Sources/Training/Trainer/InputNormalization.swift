import Datasets
import Runs

/// Where the constants come from that bring pixels to mean 0 and standard deviation 1.
enum InputNormalization: String, CaseIterable {
  /// All training images that the run uses.
  case dataset
  /// The first training batch of the run.
  case firstBatch = "first_batch"
  /// Nowhere: pixels are fractions of 255.
  case none

  /// What the configuration says.
  init(_ configuration: RunConfiguration) {
    let name = configuration.string("input_normalization")
    guard let value = Self(rawValue: name) else { preconditionFailure("no input normalization is named `\(name)`") }
    self = value
  }

  /// The constants for a run.
  ///
  /// - used: the indices of the training images that it uses, nil for all
  /// - firstBatch: the indices of the images of its first training batch
  func constants(
    for images: ImageSet, used: [Int32]?, firstBatch: some Sequence<Int32>
  ) -> PixelNormalization {
    switch self {
    case .dataset: used.map { PixelNormalization(of: images, at: $0) } ?? PixelNormalization(of: images)
    case .firstBatch: PixelNormalization(of: images, at: firstBatch)
    case .none: .none
    }
  }
}

import CKernels
import Datasets
import Runs

/// The images of one batch after augmentation: bytes and labels side by side, in the order of the batch.
final class AugmentedImages {
  private let augmentation: Augmentation
  private let images: ImageSet
  private let kernels: ck_kernels
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let labels: UnsafeMutableBufferPointer<UInt8>
  private let indices: [Int32]

  /// Room for batches of at most `maximumBatch` of the `images`.
  init(of images: ImageSet, _ augmentation: Augmentation, maximumBatch: Int, kernels: ck_kernels) {
    self.augmentation = augmentation
    self.images = images
    self.kernels = kernels
    bytes = .allocate(capacity: maximumBatch * images.shape.count)
    labels = .allocate(capacity: maximumBatch)
    bytes.initialize(repeating: 0)
    labels.initialize(repeating: 0)
    indices = (0..<Int32(maximumBatch)).map { $0 }
  }

  deinit {
    bytes.deallocate()
    labels.deallocate()
  }

  /// Makes the images at `batch` as `epoch` sees them and hands over their bytes, indices and labels, which are good
  /// until `body` returns.
  func with<Result>(
    _ batch: ArraySlice<Int32>, epoch: Int,
    _ body: (UnsafePointer<UInt8>, UnsafeBufferPointer<Int32>, UnsafePointer<UInt8>) -> Result
  ) -> Result {
    let shape = images.shape
    guard let source = images.pixels.baseAddress, let target = bytes.baseAddress, let labels = labels.baseAddress else {
      preconditionFailure("a batch has images")
    }
    for (place, (index, change)) in zip(batch, augmentation.changes(of: batch, epoch: epoch)).enumerated() {
      kernels.augment(
        source + Int(index) * shape.count, Int32(shape.channels), Int32(shape.height), Int32(shape.width),
        Int32(change.x), Int32(change.y), change.isFlipped ? 1 : 0, target + place * shape.count)
      labels[place] = images.labels[Int(index)]
    }
    return indices.prefix(batch.count).withUnsafeBufferPointer { body(target, $0, labels) }
  }
}

import Runs

/// The constants that bring pixels to mean 0 and standard deviation 1: v ↦ (v/255 − mean) / standardDeviation.
public struct PixelNormalization: Hashable, Sendable {
  /// Mean of the pixels, as fractions of 255.
  public var mean: Double
  /// Their standard deviation, in the same unit; greater than 0.
  public var standardDeviation: Double

  /// Pixels as fractions of 255, neither shifted nor scaled.
  public static let none = PixelNormalization(mean: 0, standardDeviation: 1)

  /// The constants `mean` and `standardDeviation`.
  public init(mean: Double, standardDeviation: Double) {
    self.mean = mean
    self.standardDeviation = standardDeviation
  }

  /// Mean and unbiased standard deviation plus 1e-7 over every pixel of `images`, as fastai's `Normalize` takes them
  /// from a batch; the sums are exact.
  public init(of images: ImageSet) {
    self.init(counts: Self.count(images.pixels[...]))
  }

  /// The same over the images at `indices` alone, such as those of one batch.
  public init(of images: ImageSet, at indices: some Sequence<Int32>) {
    let size = images.shape.count
    var counts = [Int](repeating: 0, count: 256)
    for index in indices {
      let start = Int(index) * size
      let image = Self.count(images.pixels[start..<start + size])
      for value in 0..<256 { counts[value] += image[value] }
    }
    self.init(counts: counts)
  }

  /// What a pixel is multiplied with, then what is added: v ↦ scale · v + offset.
  public var scaleAndOffset: (scale: Double, offset: Double) {
    (1 / (255 * standardDeviation), -mean / standardDeviation)
  }

  /// - counts: how often each of the 256 values occurs
  private init(counts: [Int]) {
    let count = counts.reduce(0, +)
    precondition(count > 1, "one pixel has no standard deviation")
    let sum = counts.indices.reduce(0) { $0 + $1 * counts[$1] }
    // Squares around the whole number below the mean keep every sum exact in 64 bits.
    let (center, rest) = sum.quotientAndRemainder(dividingBy: count)
    let spread = counts.indices.reduce(0) { $0 + ($1 - center) * ($1 - center) * counts[$1] }
    let variance = (Double(spread) - Double(rest * rest) / Double(count)) / Double(count - 1) / (255 * 255)
    self.init(mean: Double(sum) / Double(count) / 255, standardDeviation: variance.squareRoot() + 1e-7)
  }

  private static func count(_ pixels: Slice<UnsafeBufferPointer<UInt8>>) -> [Int] {
    var counts = [Int](repeating: 0, count: 256)
    for value in pixels { counts[Int(value)] += 1 }
    return counts
  }
}

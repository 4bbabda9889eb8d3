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
    self.init(PixelSums(images.pixels[...]))
  }

  /// The same over the images at `indices` alone, such as those of one batch.
  public init(of images: ImageSet, at indices: some Sequence<Int32>) {
    let size = images.shape.count
    var sums = PixelSums()
    for index in indices {
      let start = Int(index) * size
      sums.add(images.pixels[start..<start + size])
    }
    self.init(sums)
  }

  /// What a pixel is multiplied with, then what is added: v ↦ scale · v + offset.
  public var scaleAndOffset: (scale: Double, offset: Double) {
    (1 / (255 * standardDeviation), -mean / standardDeviation)
  }

  private init(_ sums: PixelSums) {
    precondition(sums.count > 1, "one pixel has no standard deviation")
    // Squares around the whole number below the mean keep every sum exact in 64 bits.
    let (center, rest) = sums.values.quotientAndRemainder(dividingBy: sums.count)
    let spread = sums.squares - 2 * center * sums.values + center * center * sums.count
    let variance = (Double(spread) - Double(rest * rest) / Double(sums.count)) / Double(sums.count - 1) / (255 * 255)
    self.init(
      mean: Double(sums.values) / Double(sums.count) / 255, standardDeviation: variance.squareRoot() + 1e-7)
  }
}

/// How many pixels there are, their sum and the sum of their squares, exactly.
private struct PixelSums {
  private(set) var count = 0
  private(set) var values = 0
  private(set) var squares = 0

  init(_ pixels: Slice<UnsafeBufferPointer<UInt8>> = UnsafeBufferPointer(start: nil, count: 0)[...]) {
    add(pixels)
  }

  mutating func add(_ pixels: Slice<UnsafeBufferPointer<UInt8>>) {
    // 65,536 squares of a byte fit in 32 bits, and so the compiler makes vectors of them.
    let block = 65_536
    for start in stride(from: pixels.startIndex, to: pixels.endIndex, by: block) {
      var (sum, square): (UInt32, UInt32) = (0, 0)
      for value in UnsafeBufferPointer(rebasing: pixels.base[start..<min(start + block, pixels.endIndex)]) {
        sum &+= UInt32(value)
        square &+= UInt32(value) &* UInt32(value)
      }
      values += Int(sum)
      squares += Int(square)
    }
    count += pixels.count
  }
}

import Runs
import Testing

@testable import Datasets

@Suite struct PixelNormalizationTests {
  let folder: TemporaryFolder
  let images: ImageSet

  init() throws {
    folder = try TemporaryFolder()
    try TinyDataset.write(to: folder)
    images = try Dataset(TinyDataset.facts, in: folder.path).training
  }

  /// Mean and unbiased standard deviation plus 1e-7, the plain way.
  private func naive(_ pixels: [UInt8]) -> PixelNormalization {
    let values = pixels.map { Double($0) / 255 }
    let mean = values.reduce(0, +) / Double(values.count)
    let variance = values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(values.count - 1)
    return PixelNormalization(mean: mean, standardDeviation: variance.squareRoot() + 1e-7)
  }

  private func expectEqual(_ found: PixelNormalization, _ expected: PixelNormalization) {
    #expect(abs(found.mean - expected.mean) < 1e-14)
    #expect(abs(found.standardDeviation - expected.standardDeviation) < 1e-14)
  }

  @Test("the constants of a set are its mean and unbiased standard deviation")
  func wholeSet() {
    expectEqual(PixelNormalization(of: images), naive(Array(images.pixels)))
  }

  @Test("the constants of a batch are those of its images alone")
  func batch() {
    let batch = Array(images.pixels[8..<12]) + Array(images.pixels[0..<4])
    expectEqual(PixelNormalization(of: images, at: [2, 0]), naive(batch))
  }

  @Test("images of one grey have a standard deviation that can still be divided by")
  func constant() throws {
    let grey = IDXFile.encode([9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9], counts: [3, 2, 2])
    try TinyDataset.write(to: folder, changed: ["tiny-train-images": grey])
    let constants = PixelNormalization(of: try Dataset(TinyDataset.facts, in: folder.path).training)
    #expect(constants == PixelNormalization(mean: 9.0 / 255, standardDeviation: 1e-7))
  }

  @Test("scale and offset bring the pixels to mean 0 and standard deviation 1")
  func scaleAndOffset() {
    let (scale, offset) = PixelNormalization(of: images).scaleAndOffset
    let values = images.pixels.map { scale * Double($0) + offset }
    let mean = values.reduce(0, +) / Double(values.count)
    let variance = values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(values.count - 1)
    #expect(abs(mean) < 1e-12)
    #expect(abs(variance - 1) < 1e-6)
    #expect(PixelNormalization.none.scaleAndOffset == (1.0 / 255, 0))
  }
}

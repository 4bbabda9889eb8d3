import CKernels
import Runs
import Testing

@testable import Training

@Suite("images into lanes")
struct ImagesTests {
  /// Bytes of some images, and which of them are wanted.
  private func draw(_ shape: ImageShape, wanted: Int) -> (bytes: [UInt8], indices: [Int32]) {
    var random = TestRandom(23)
    let bytes = (0..<50 * shape.count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    return (bytes, (0..<wanted).map { _ in Int32(random.next() % 50) })
  }

  private func load(
    _ bytes: [UInt8], _ indices: [Int32], _ shape: ImageShape, scale: Float, offset: Float, _ variant: KernelVariant
  ) throws -> Lanes {
    let kernels = try #require(variant.kernels)
    let map = FeatureMap(
      height: shape.height, width: shape.width, channels: shape.channels, storedChannels: shape.channels)
    let lanes = Lanes(map, images: indices.count, fill: .nan)
    kernels.images(
      bytes, indices, Int32(indices.count), Int32(shape.channels), Int32(shape.height * shape.width), scale, offset,
      lanes[0])
    return lanes
  }

  @Test(
    "every pixel is byte · scale + offset, rounded once, and lanes without an image are 0",
    arguments: [
      ImageShape(channels: 1, height: 28, width: 28), ImageShape(channels: 3, height: 5, width: 7),
      ImageShape(channels: 2, height: 4, width: 4), ImageShape(channels: 1, height: 1, width: 1),
    ], [1, 16, 37, 64])
  func definition(_ shape: ImageShape, count: Int) throws {
    let (bytes, indices) = draw(shape, wanted: count)
    let (scale, offset): (Float, Float) = (0.0127, -0.4242)
    let expected = Tensor(
      shape: [count, shape.channels, shape.height, shape.width],
      data: indices.flatMap { index in
        bytes[Int(index) * shape.count..<(Int(index) + 1) * shape.count].map { offset.addingProduct(Float($0), scale) }
      })
    for variant in KernelVariant.supported {
      let lanes = try load(bytes, indices, shape, scale: scale, offset: offset, variant)
      #expect(lanes.tensor == expected)
      #expect(lanes.padding.isAllZero)
    }
  }

  @Test(
    "the golden normalisation: (byte / 255 − mean) / std of the batch, std unbiased", arguments: KernelVariant.supported
  )
  func fixtures(_ variant: KernelVariant) throws {
    for item in try Fixtures.cases("basic", kind: "normalize") {
      let bytes = item["u8"].tensor
      let values = bytes.data.map { Double($0) / 255 }
      let mean = values.reduce(0, +) / Double(values.count)
      let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      let deviation = (squares / Double(values.count - 1)).squareRoot() + 1e-7
      let shape = ImageShape(channels: bytes.shape[1], height: bytes.shape[2], width: bytes.shape[3])
      let lanes = try load(
        bytes.data.map { UInt8($0) }, (0..<Int32(bytes.shape[0])).map { $0 }, shape,
        scale: Float(1 / (255 * deviation)), offset: Float(-mean / deviation), variant)
      expectNear(lanes.tensor, item["y"].tensor, Tolerance(absolute: 1e-5, relative: 1e-5), "y")
    }
  }
}

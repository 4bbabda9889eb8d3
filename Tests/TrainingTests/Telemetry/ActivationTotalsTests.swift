import Runs
import Testing

@testable import Training

/// What is seen of a layer's output, against golden numbers and a naive loop.
@Suite struct ActivationTotalsTests {
  static let tolerance = Tolerance(absolute: 0, relative: 1e-5)

  /// The statistics of a batch [image, channel, y, x], and what the kernel leaves of it.
  func observe(
    _ tensor: Tensor, rectify: Bool = false, variant: KernelVariant = .best, emptyLane: Float = 0
  ) throws -> (statistics: LayerStatistics, left: Tensor) {
    let map = FeatureMap(height: tensor.shape[2], width: tensor.shape[3], channels: tensor.shape[1])
    let lanes = Lanes(tensor, map: map, emptyLane: emptyLane, emptyVector: 777)
    let nothing = FloatBuffer(count: 16)
    var pass = Pass(
      kernels: try #require(variant.kernels), values: nothing.start, gradients: nothing.start,
      statistics: nothing.start, isTraining: true)
    var totals = ActivationTotals()
    for group in 0..<lanes.groups {
      pass.count = lanes.count(group)
      totals.add(pass, lanes[group], of: map, rectify: rectify)
    }
    return (totals.statistics, lanes.tensor)
  }

  /// A case's values as one image of many channels, as many images of one, or as they are where they are images.
  static func layouts(of tensor: Tensor) -> [Tensor] {
    let shape = tensor.shape.count == 4 ? [tensor.shape] : [tensor.shape + [1, 1]]
    return (shape + [[1, tensor.count, 1, 1], [tensor.count, 1, 1, 1]]).map { Tensor(shape: $0, data: tensor.data) }
  }

  @Test("golden numbers: counts and histogram exactly, mean and standard deviation to a relative 1e-5")
  func golden() throws {
    let cases = try Fixtures.load("act_stats")["cases"].list
    try #require(!cases.isEmpty)
    for fixture in cases {
      let name = fixture["name"].optionalString ?? "a case"
      let values = fixture["x"].tensor
      // Sums of numbers that cancel depend on their order, which only the first layout keeps.
      let largest = values.data.map { Double($0.magnitude) }.max() ?? 0
      for (index, layout) in Self.layouts(of: values).enumerated() {
        let seen = try observe(layout).statistics
        let slack = Tolerance(absolute: index == 0 ? 0 : 1e-7 * largest, relative: 1e-5)
        expectNear(seen.mean, fixture["mean"].double, slack, "\(name), mean")
        expectNear(seen.std, fixture["std"].double, Self.tolerance, "\(name), std")
        #expect(seen.histogram == fixture["hist"].list.map(\.int), "\(name)")
        #expect(Float(seen.nearZero) / Float(seen.count) == fixture["near_zero"].float, "\(name)")
      }
    }
  }

  @Test("golden histograms batch by batch, the columns of a `color_dim` picture")
  func colorDim() throws {
    let counts = try Fixtures.load("act_stats")["color_dim"]["counts"].tensor
    #expect(counts.shape.first == LayerStatistics.bins)
    for batch in 0..<counts.shape[1] {
      let column = (0..<counts.shape[0]).map { Int(counts[$0, batch]) }
      // As many values in the middle of each bin as it counts.
      let values = column.enumerated().flatMap { [Float](repeating: Float($0) / 4 + 0.125, count: $1) }
      #expect(try observe(Tensor(shape: [values.count, 1, 1, 1], data: values)).statistics.histogram == column)
    }
  }

  static let shapes = [
    [1, 1, 1, 1], [1, 3, 2, 2], [5, 8, 3, 4], [16, 10, 1, 1], [63, 4, 5, 5], [64, 8, 14, 14], [65, 6, 7, 3],
    [200, 12, 4, 4],
  ]

  @Test(
    "any shape, padded channels and empty lanes: what a naive loop counts, on every kernel variant", arguments: shapes)
  func naive(shape: [Int]) throws {
    var random = TestRandom(UInt64(shape.reduce(17) { $0 * 31 + $1 }))
    for (scale, offset) in [(Float(1), Float(0)), (4, 3), (0.01, -5), (1e-4, 7), (30, 0)] {
      var tensor = random.tensor(shape)
      for index in tensor.data.indices { tensor.data[index] = tensor.data[index] * scale + offset }
      let expected = LayerStatistics(of: tensor.data)
      for variant in KernelVariant.supported {
        let seen = try observe(tensor, variant: variant, emptyLane: 3).statistics
        #expect(seen.counts == expected.counts, "\(shape), \(variant), \(scale) · x + \(offset)")
        expectNear(
          seen.mean, expected.mean, Tolerance(absolute: 1e-7 * Double(scale + offset.magnitude), relative: 1e-5), "mean"
        )
        expectNear(
          seen.std, expected.std, Tolerance(absolute: 0, relative: 2e-5), "std of \(shape), \(scale), \(offset)")
      }
    }
  }

  @Test("all variants give the same bits")
  func variants() throws {
    var random = TestRandom(3)
    let tensor = random.tensor([150, 10, 9, 9])
    let plain = try observe(tensor, variant: .plain).statistics
    for variant in KernelVariant.supported { #expect(try observe(tensor, variant: variant).statistics == plain) }
  }

  @Test("afterwards the map is its ReLU where that is asked for, and as it was where it is not; NaN stays")
  func rectifies() throws {
    var random = TestRandom(8)
    var tensor = random.tensor([70, 5, 4, 3])
    tensor[3, 2, 1, 0] = .nan
    let (seen, untouched) = try observe(tensor)
    #expect(untouched.data.map(\.bitPattern) == tensor.data.map(\.bitPattern))
    let (again, rectified) = try observe(tensor, rectify: true)
    #expect(rectified.data.map(\.bitPattern) == tensor.data.map { ($0 <= 0 ? 0 : $0).bitPattern })
    #expect(again.counts == seen.counts, "looked at before")
  }

  @Test("NaN is in no count and makes mean and deviation NaN; infinities count as below and above")
  func nonfinite() throws {
    let values: [Float] = [.nan, 1, -1, .infinity, -.infinity, .infinity, 0.05, .nan]
    let seen = try observe(Tensor(shape: [8, 1, 1, 1], data: values)).statistics
    #expect(seen.mean.isNaN && seen.std.isNaN)
    #expect((seen.count, seen.nearZero, seen.nearZeroAbs) == (8, 3, 1))
    #expect((seen.below, seen.above, seen.histogram.reduce(0, +)) == (2, 2, 2))
    let infinite = try observe(Tensor(shape: [2, 1, 1, 1], data: [1, .infinity])).statistics
    #expect(infinite.mean == .infinity && infinite.std.isNaN)
  }

  @Test("tiny and huge values keep their mean and deviation", arguments: [Float(1e-30), 1e-15, 1e12, 1e30])
  func extremes(scale: Float) throws {
    var random = TestRandom(9)
    var tensor = random.tensor([64, 4, 3, 3])
    for index in tensor.data.indices { tensor.data[index] = (tensor.data[index] + 2) * scale }
    let expected = LayerStatistics(of: tensor.data)
    let seen = try observe(tensor).statistics
    #expect(seen.counts == expected.counts)
    expectNear([seen.mean, seen.std], [expected.mean, expected.std], Self.tolerance, "\(scale)")
  }
}

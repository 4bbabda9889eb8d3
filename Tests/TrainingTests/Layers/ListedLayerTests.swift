import Runs
import Testing

@testable import Training

/// What every layer that specs can list keeps to, whatever it computes.
@Suite struct ListedLayerTests {
  /// Entries that work on maps of 6 channels and 5 × 4 pixels.
  static let entries: [String: [String: SettingValue]] = [
    "conv": ["channels": .integer(5), "padding": .integer(1), "stride": .integer(2)],
    "leaky_relu": ["negative_slope": .number(0.2)], "group_norm": ["groups": .integer(3)],
    "max_pool": ["kernel_size": .integer(3), "padding": .integer(1)],
    "average_pool": ["kernel_size": .integer(3), "padding": .integer(1)],
  ]
  static let names = Layers.all.map(\.kind.name)

  /// The layer of that name and a batch that it takes.
  private func layer(_ name: String, images: Int) throws -> (any LayerDescription, Tensor) {
    var random = TestRandom(19)
    let x = random.tensor(name == "linear" ? [images, 6, 1, 1] : [images, 6, 5, 4])
    let listed = try #require(Layers.all.first { $0.kind.name == name })
    return (listed.description(listed.kind.settings(of: Self.entries[name] ?? [:]), name + "_1", x.imageShape), x)
  }

  private func run(
    _ name: String, images: Int, in surroundings: LayerRun.Surroundings = .init()
  ) throws -> LayerRun {
    let (layer, x) = try layer(name, images: images)
    let output = try layer.output(of: x.imageShape)
    var random = TestRandom(23)
    let dy = random.tensor([images, output.channels, output.height, output.width])
    let parameters = [
      "weight": (0..<2_000).map { _ in random.float() }, "bias": (0..<2_000).map { _ in random.float() },
    ]
    return LayerRun(layer, x: x, dy: dy, values: parameters, in: surroundings)
  }

  @Test("every variant gives the same bits, and empty lanes change nothing", arguments: names, [1, 16, 17, 64, 70])
  func sameBits(_ name: String, images: Int) throws {
    let first = try run(name, images: images)
    #expect(first.y.data.isAllFinite && (first.dx?.data ?? []).isAllFinite)
    #expect(first.outputPadding.isAllFinite)
    for variant in KernelVariant.supported {
      let run = try run(name, images: images, in: .init(variant: variant, emptyLane: 3e5, emptyVector: .nan))
      #expect(run.y == first.y)
      #expect(run.dx == first.dx)
      #expect(run.gradients == first.gradients)
      #expect(run.statistics == first.statistics)
      #expect(run.gradientPadding.isAllZero, "lanes and channels without meaning have no gradient")
    }
  }

  @Test("an image's output does not depend on its neighbours in the batch", arguments: names)
  func independence(_ name: String) throws {
    // Batch normalisation is there to depend on them; with the running statistics it does not either.
    let isTraining = name != "batch_norm"
    let (layer, x) = try layer(name, images: 70)
    let values = ["weight": [Float](repeating: 0.5, count: 2_000), "bias": [Float](repeating: 0.25, count: 2_000)]
    let statistics = [
      "running_mean": [Float](repeating: 0.1, count: 6), "running_var": [Float](repeating: 2, count: 6),
    ]
    func output(_ x: Tensor) -> Tensor {
      LayerRun(layer, x: x, values: values, statistics: statistics, in: .init(isTraining: isTraining)).y
    }
    #expect(output(x).images(0..<3) == output(x.images(0..<3)))
  }

  @Test("NaN in an image is NaN in what is made of it, so that divergence stays visible", arguments: names)
  func divergence(_ name: String) throws {
    var (layer, x) = try layer(name, images: 3)
    for index in x.data.indices where index / (x.count / 3) == 1 { x.data[index] = .nan }
    let values = ["weight": [Float](repeating: 0.5, count: 2_000), "bias": [Float](repeating: 0.25, count: 2_000)]
    let statistics = [
      "running_mean": [Float](repeating: 0.1, count: 6), "running_var": [Float](repeating: 2, count: 6),
    ]
    let run = LayerRun(layer, x: x, values: values, statistics: statistics, in: .init(isTraining: false))
    #expect(run.y.images(1..<2).data.contains { $0.isNaN })
    #expect(run.y.images(0..<1).data.isAllFinite && run.y.images(2..<3).data.isAllFinite)
  }

  @Test("every kind has a sentence, its settings have, and its defaults are values that they take", arguments: names)
  func documentation(_ name: String) throws {
    let kind = try #require(Layers.all.first { $0.kind.name == name }).kind
    #expect(kind.documentation.count > 10)
    #expect(kind.settings.allSatisfy { $0.documentation.count > 3 && !$0.name.contains(".") })
    #expect(kind.required.isSubset(of: Set(kind.settings.map(\.name))))
  }
}

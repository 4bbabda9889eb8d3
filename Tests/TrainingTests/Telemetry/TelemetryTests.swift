import Runs
import Testing

@testable import Training

/// Telemetry is part of a run's record and never of its numbers.
@Suite struct TelemetryTests {
  static let configurations: [[String: SettingValue]] =
    DeterminismTests.configurations + [["model.channels": .list([5, 9, 13, 17].map { .integer($0) })]]

  func train(
    _ settings: [String: SettingValue], every: Int?, kernels: KernelVariant = .best
  ) throws -> Recording {
    let telemetry: [String: SettingValue] =
      every.map { ["telemetry.activations": .boolean(true), "telemetry.every": .integer($0)] } ?? [:]
    return try SmallRun.train(settings.merging(telemetry) { $1 }, on: SmallRun.few, kernels: kernels)
  }

  /// What is recorded of a batch without telemetry.
  func plain(_ recording: Recording) -> Recording {
    var result = recording
    for index in result.batches.indices {
      result.batches[index].gradientNorm = nil
      result.batches[index].layers = []
    }
    return result
  }

  @Test(
    "losses, metrics and weights are the same with it and without, on every kernel variant", arguments: configurations)
  func numbers(settings: [String: SettingValue]) throws {
    let without = try train(settings, every: nil)
    #expect(without.batches.allSatisfy { $0.layers.isEmpty && $0.gradientNorm == nil })
    let first = try train(settings, every: 1)
    #expect(first.batches.allSatisfy { !$0.layers.isEmpty && $0.gradientNorm != nil })
    for variant in KernelVariant.supported {
      let with = try train(settings, every: 1, kernels: variant)
      #expect(plain(with) == without, "\(variant)")
      #expect(with == first, "\(variant)")
    }
  }

  @Test("every so many batches are recorded, from the first, counted over the whole run")
  func every() throws {
    let recording = try train(["epochs": .integer(3), "batch_size": .integer(50)], every: 4)
    #expect(recording.batches.count == 18)
    #expect(recording.batches.filter { !$0.layers.isEmpty }.map(\.step) == [0, 4, 8, 12, 16])
    #expect(recording.batches.filter { $0.gradientNorm != nil }.map(\.step) == [0, 4, 8, 12, 16])
  }

  @Test("it looks at each convolution and each normalisation, in order of execution")
  func layers() throws {
    let plain = try SmallRun.trainer()
    #expect(plain.observedLayers == (1...5).map { "conv_\($0)" })
    let normalized = try SmallRun.trainer(["model.normalization": .string("batch")])
    #expect(normalized.observedLayers == (1...5).flatMap { ["conv_\($0)", "norm_\($0)"] })
    let layers = try train(["model.normalization": .string("batch")], every: 1).batches[0].layers
    let perImage: [Int] = [1_568, 784, 512, 256, 10]
    let counts: [Int] = perImage.flatMap { [64 * $0, 64 * $0] }
    #expect(layers.map(\.count) == counts)
    for norm in stride(from: 1, to: 10, by: 2) {
      #expect(abs(layers[norm].mean) < 1e-4 && abs(layers[norm].std - 1) < 0.02, "scale 1 and shift 0 at the start")
    }
  }

  /// The output of each layer of a small net in one training step, before its ReLU, by plain loops.
  func naive(_ network: Network, _ pixels: Tensor) -> [Naive.Maps] {
    let values = Dictionary(
      uniqueKeysWithValues: network.parameters.map { ($0.name, network.read($0).map(Double.init)) })
    var maps = Naive.Maps(pixels)
    var seen: [Naive.Maps] = []
    for layer in network.architecture.layers {
      let (weight, bias) = (values[layer.name + ".weight"] ?? [], values[layer.name + ".bias"] ?? [])
      if let convolution = layer as? Convolution {
        maps = Naive.convolution(convolution, x: maps, weight: weight, bias: bias)
      } else if let norm = layer as? BatchNormalization {
        maps = Naive.normalization(maps, gamma: weight, beta: bias, epsilon: norm.epsilon)
      } else {
        maps = Naive.relu(maps)
        continue
      }
      seen.append(maps)
    }
    return seen
  }

  @Test("statistics are of what each layer makes before its ReLU, over all groups", arguments: SmallNets.names)
  func outputs(name: String) throws {
    for images in [3, 64, 150] {
      let network = SmallNets.network(name, maximumBatch: images)
      let (pixels, labels) = SmallNets.data(images)
      let expected = naive(network, pixels).map { LayerStatistics(of: $0.data.map { Float($0) }) }
      network.observeNextStep()
      let record = network.record(ofStepWith: network.trainingStep(pixels: pixels.data, labels: labels))
      try #require(record.layers.count == expected.count)
      let near = Tolerance(absolute: 1e-5, relative: 1e-4)
      for (layer, (seen, naive)) in zip(record.layers, expected).enumerated() {
        expectNear([seen.mean, seen.std], [naive.mean, naive.std], near, "\(name), layer \(layer)")
        // Values at the border of a bin may fall to either side.
        let differences = zip(seen.counts, naive.counts).map { abs($0 - $1) }
        #expect(seen.count == naive.count && differences.reduce(0, +) <= 6, "\(name), layer \(layer): \(differences)")
      }
    }
  }

  @Test("the norm is that of all gradients together", arguments: SmallNets.names)
  func norm(name: String) throws {
    let network = SmallNets.network(name, maximumBatch: 70)
    let (pixels, labels) = SmallNets.data(70)
    network.observeNextStep()
    let record = network.record(ofStepWith: network.trainingStep(pixels: pixels.data, labels: labels))
    let squares = network.parameters.flatMap { network.readGradient($0) }.reduce(0.0) { $0 + Double($1) * Double($1) }
    expectNear(try #require(record.gradientNorm), squares.squareRoot(), Tolerance(absolute: 0, relative: 1e-12), name)
  }

  @Test("a run that diverges records the batch that it diverged in")
  func diverged() throws {
    let recording = try train(["learning_rate": .number(1e30)], every: 1)
    let last = try #require(recording.batches.last)
    #expect(!last.loss.isFinite && last.layers.count == 5)
    #expect(last.layers.contains { !$0.mean.isFinite } && last.gradientNorm?.isFinite == false)
  }
}

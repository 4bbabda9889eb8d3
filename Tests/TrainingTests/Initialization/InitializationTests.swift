import Runs
import Testing

@testable import Datasets
@testable import Training

@Suite struct InitializationTests {
  private func network(
    seed: Int, _ settings: [String: SettingValue] = [:], as initialization: Initialization = .pytorch
  ) -> Network {
    let network = Network(
      SimpleCNN.architecture(for: .test(settings), dataset: RegisteredDataset.mnist.facts), maximumBatch: 1,
      kernels: .best)
    network.initialize(seed: seed, as: initialization)
    return network
  }

  private func values(_ name: String, of network: Network) throws -> [Float] {
    network.read(try #require(network.parameters.first { $0.name == name }))
  }

  @Test("weights and biases fill U(−1/√fan_in, +1/√fan_in)")
  func bounds() throws {
    let network = network(seed: 0)
    for parameter in network.parameters {
      let fanIn = try #require(parameter.fanIn)
      let bound = 1 / Float(fanIn).squareRoot()
      let values = network.read(parameter)
      #expect(values.allSatisfy { abs($0) <= bound })
      #expect(values.map(abs).max() ?? 0 > 0.7 * bound, "\(parameter.name)")
    }
    let weights = try values("conv_4.weight", of: network).map(Double.init)
    let (mean, bound) = (weights.reduce(0, +) / Double(weights.count), 1 / Double(32 * 9).squareRoot())
    let variance = weights.map { $0 * $0 }.reduce(0, +) / Double(weights.count)
    #expect(abs(mean) < 0.02 * bound)
    #expect(abs(variance / (bound * bound / 3) - 1) < 0.03)
  }

  @Test("batch normalisation starts with scale 1, shift 0, mean 0 and variance 1")
  func normalization() throws {
    let network = network(seed: 0, ["model.normalization": .string("batch")])
    #expect(try values("norm_2.weight", of: network) == [Float](repeating: 1, count: 16))
    #expect(try values("norm_2.bias", of: network) == [Float](repeating: 0, count: 16))
    for statistic in network.statistics {
      let start: Float = statistic.name.hasSuffix("var") ? 1 : 0
      #expect(network.read(statistic) == [Float](repeating: start, count: statistic.count))
    }
  }

  @Test("one seed starts every configuration alike, another one differently")
  func seeds() throws {
    let plain = network(seed: 3)
    let other = network(
      seed: 3,
      [
        "model.normalization": .string("batch"), "batch_size": .integer(512),
        "model.channels": .list([8, 16, 48, 64].map { .integer($0) }),
      ])
    for name in ["conv_1.weight", "conv_2.bias", "conv_5.weight"] {
      #expect(try values(name, of: plain) == values(name, of: other))
    }
    #expect(plain.weightsDigest == network(seed: 3).weightsDigest)
    #expect(plain.weightsDigest != network(seed: 4).weightsDigest)
    let first = try values("conv_1.weight", of: plain)
    #expect(try values("conv_1.weight", of: network(seed: 4)) != first)
    let bias = try values("conv_1.bias", of: plain)
    #expect(Array(first.prefix(bias.count)) != bias, "each parameter has a stream of its own")
  }

  @Test("each choice draws from what PyTorch draws from")
  func fixtures() throws {
    var tested: Set<String> = []
    for golden in try Fixtures.pytorch("initialization")["cases"].list {
      let name = golden["name"].string
      tested.insert(name)
      let shape = golden["shape"].list.map(\.int)
      let area = shape.dropFirst(2).reduce(1, *)
      let initialization = try #require(Initialization(rawValue: name))
      let distribution = initialization.distribution(of: .weight(fanIn: shape[1] * area, fanOut: shape[0] * area))
      let size: Double? =
        switch (distribution, golden["kind"].string) {
        case (.uniform(let bound), "uniform"): bound
        case (.normal(let deviation), "normal"): deviation
        default: nil
        }
      expectNear(try #require(size), golden["size"].double, Tolerance(absolute: 0, relative: 1e-12), "\(name) \(shape)")
    }
    #expect(tested == Set(Initialization.allCases.map(\.rawValue)))
  }

  @Test("what is drawn has the deviation that was asked for, and biases start at 0", arguments: Initialization.allCases)
  func deviations(_ initialization: Initialization) throws {
    let network = network(seed: 1, as: initialization)
    let parameter = try #require(network.parameters.first { $0.name == "conv_4.weight" })
    let values = network.read(parameter).map(Double.init)
    let deviation =
      switch initialization.distribution(of: parameter.start) {
      case .uniform(let bound): bound / 3.0.squareRoot()
      case .normal(let deviation): deviation
      case .constant: Double.nan
      }
    let (count, mean) = (Double(values.count), values.reduce(0, +) / Double(values.count))
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    #expect(abs(mean) < 4 * deviation / count.squareRoot())
    #expect(abs(variance.squareRoot() / deviation - 1) < 0.02)
    let biases = try self.values("conv_4.bias", of: network)
    #expect(biases.isAllZero == (initialization != .pytorch))
  }

  @Test("choices that draw evenly differ in scale alone")
  func scales() throws {
    let plain = try values("conv_2.weight", of: network(seed: 2))
    let kaiming = try values("conv_2.weight", of: network(seed: 2, as: .kaimingUniform))
    let ratio = 6.0.squareRoot()
    expectNear(
      kaiming.map { Double($0) / ratio }, plain.map(Double.init), Tolerance(absolute: 1e-7, relative: 0), "scale")
  }

  @Test("normal numbers are normal: their share within one, two and three deviations")
  func normal() {
    var stream = RandomStream(seed: 0, purpose: "test")
    let draws = (0..<200_000).map { _ in stream.normal() }
    for (width, share) in [(1.0, 0.682_689), (2, 0.954_500), (3, 0.997_300)] {
      let found = Double(draws.count { abs($0) < width }) / Double(draws.count)
      #expect(abs(found - share) < 4 * (share * (1 - share) / Double(draws.count)).squareRoot(), "within \(width)")
    }
    #expect(abs(Double(draws.count { $0 > 0 }) / Double(draws.count) - 0.5) < 0.005)
  }
}

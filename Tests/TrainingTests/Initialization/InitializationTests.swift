import Runs
import Testing

@testable import Datasets
@testable import Training

@Suite struct InitializationTests {
  private func network(seed: Int, _ settings: [String: SettingValue] = [:]) -> Network {
    let network = Network(
      SimpleCNN.architecture(for: .test(settings), dataset: RegisteredDataset.mnist.facts), maximumBatch: 1,
      kernels: .best)
    network.initialize(seed: seed)
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
}

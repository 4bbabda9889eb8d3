import Runs
import Testing

@testable import Training

@Suite("parameters")
struct ParametersTests {
  private let network = SmallNets.network("act_norm", maximumBatch: 1)

  @Test("names, shapes and decay are PyTorch's and fastai's")
  func list() {
    #expect(
      network.parameters.map(\.name) == [
        "conv_1.weight", "conv_1.bias", "norm_1.weight", "norm_1.bias", "conv_2.weight", "conv_2.bias",
        "norm_2.weight", "norm_2.bias", "conv_3.weight", "conv_3.bias", "norm_3.weight", "norm_3.bias",
      ])
    #expect(network.parameters[4].shape == [4, 5, 3, 3])
    #expect(network.parameters[4].fanIn == 45)
    #expect(network.parameters[5].fanIn == 45)
    #expect(network.parameters[6].fanIn == nil)
    #expect(network.parameters.filter(\.isDecayed).map(\.name) == ["conv_1.weight", "conv_2.weight", "conv_3.weight"])
    #expect(
      network.statistics.map(\.name) == [
        "norm_1.running_mean", "norm_1.running_var", "norm_2.running_mean", "norm_2.running_var",
        "norm_3.running_mean", "norm_3.running_var",
      ])
  }

  @Test("every element has a place of its own")
  func places() {
    let places = network.parameters.flatMap(\.places)
    #expect(Set(places).count == places.count)
    for parameter in network.parameters {
      #expect(parameter.places.count == parameter.shape.reduce(1, *))
      #expect(parameter.range.lowerBound % 16 == 0)
      #expect(parameter.places.allSatisfy(parameter.range.contains) as Bool)
    }
  }

  @Test("what is written is read, in PyTorch's order")
  func roundTrip() {
    for parameter in network.parameters {
      let values = (0..<parameter.count).map { Float($0) + 0.5 }
      network.write(values, to: parameter)
      #expect(network.read(parameter) == values)
    }
    for statistic in network.statistics {
      let values = (0..<statistic.count).map { Float($0) - 7 }
      network.write(values, to: statistic)
      #expect(network.read(statistic) == values)
    }
  }

  @Test("scales start at 1, shifts and means at 0, variances at 1")
  func starts() {
    let fresh = Network(SmallNets.architecture("norm_act"), maximumBatch: 1, kernels: .plain)
    #expect(fresh.parameters[2].start == .constant(1))
    #expect(fresh.read(fresh.parameters[2]) == [1, 1, 1, 1, 1])
    #expect(fresh.read(fresh.parameters[3]) == [0, 0, 0, 0, 0])
    #expect(fresh.read(fresh.statistics[0]) == [0, 0, 0, 0, 0])
    #expect(fresh.read(fresh.statistics[1]) == [1, 1, 1, 1, 1])
  }

  @Test("the digest is SHA-256 over little-endian floats, layer by layer")
  func digest() {
    let network = SmallNets.network("not_last", maximumBatch: 4)
    let arrays = ["conv_1", "norm_1", "conv_2", "norm_2", "conv_3"].flatMap { layer in
      network.parameters.filter { $0.name.hasPrefix(layer) }.map { network.read($0) }
        + network.statistics.filter { $0.name.hasPrefix(layer) }.map { network.read($0) }
    }
    var hash = SHA256()
    hash.update(
      arrays.joined().flatMap { value in (0..<4).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * $0)) } })
    #expect(network.weightsDigest == hash.finalize())
    let before = network.weightsDigest
    network.write([1, 2, 3, 4, 5], to: network.statistics[0])
    #expect(network.weightsDigest != before)
  }
}

import Runs
import Testing

@testable import Training

/// Ten steps of a tiny network from given weights, against fastai and PyTorch.
@Suite struct TrajectoryTests {
  @Test("losses, evaluation and final weights follow the golden runs", arguments: KernelVariant.supported)
  func trajectories(variant: KernelVariant) throws {
    let fixture = try Fixtures.load("trajectory")
    let known = Set(Optimizers.all.map(\.name))
    var tested = 0
    for run in fixture["runs"].list {
      let name = "\(run["norm"].string) \(run["order"].string) \(run["opt"].string)"
      guard ["none", "batch"].contains(run["norm"].string), known.contains(run["opt"].string) else {
        print("skipped: trajectory.json \(name)")
        continue
      }
      tested += 1
      try follow(run, in: fixture, name, variant)
    }
    #expect(tested > 0)
  }

  private func follow(_ run: Fixture, in fixture: Fixture, _ name: String, _ variant: KernelVariant) throws {
    let images = fixture["images"].tensor
    let labels = fixture["labels"].tensor.data.map { UInt8($0) }
    let size = fixture["batch_size"].int
    let pixels = images.count / labels.count
    let network = network(run, fixture, images, variant)
    let configuration = OptimizerFixtureTests.configuration(run["opt"].string, run["hypers"])
    var optimizer = Optimizers.optimizer(
      for: configuration, parameters: network.parameters, count: network.values.count)
    let values = try #require(network.values.baseAddress)
    let gradients = try #require(network.gradients.baseAddress)

    let steps = run["loss"].list.count
    let losses = (0..<steps).map { step in
      let first = step % (labels.count / size) * size
      let loss = network.trainingStep(
        pixels: Array(images.data[first * pixels..<(first + size) * pixels]),
        labels: Array(labels[first..<first + size]))
      let cycle = run["one_cycle"]
      optimizer.step(
        values, gradients: gradients,
        Hyperparameters(
          learningRate: cycle.isNull ? run["hypers"]["lr"].double : cycle["lr"][step].double,
          momentum: cycle.isNull ? configuration.number("optimizer.momentum") : cycle["mom"][step].double),
        kernels: network.kernels)
      return loss
    }
    expectNear(losses, run["loss"].doubles, Tolerance(absolute: 2e-5, relative: 0), "\(name), loss")

    let (lossSum, correct) = network.evaluate(pixels: images.data, labels: labels)
    let count = Double(labels.count)
    expectNear(lossSum / count, run["eval_loss"].double, Tolerance(absolute: 1e-4, relative: 0), "\(name), eval loss")
    // Where two logits are closer than rounding, either may win.
    let undecided = (run["eval_min_margin"].optionalDouble ?? 0) < 1e-4 ? 1 / count : 0
    expectNear(
      Double(correct) / count, run["eval_acc"].double, Tolerance(absolute: undecided + 1e-6, relative: 0),
      "\(name), eval accuracy")
    try expectFinal(run["final"], of: network, name)
  }

  /// The network of the fixture with its starting weights.
  private func network(_ run: Fixture, _ fixture: Fixture, _ images: Tensor, _ variant: KernelVariant) -> Network {
    let layers = fixture["layers"].list
    let activatesFirst = run["order"].string == "act_norm"
    var descriptions: [any LayerDescription] = []
    for (index, layer) in layers.enumerated() {
      let outputs = layer["out_ch"].int
      descriptions.append(
        Convolution(
          name: "conv_\(index + 1)", inputs: layer["in_ch"].int, outputs: outputs, kernel: layer["kernel"].int,
          stride: layer["stride"].int, padding: layer["padding"].int))
      let activation: [any LayerDescription] =
        index == layers.count - 1 ? [] : [Activation(name: "relu", function: .relu)]
      let normalization: [any LayerDescription] =
        run["norm"].string == "none" ? [] : [BatchNormalization(name: "norm_\(index + 1)", channels: outputs)]
      descriptions += activatesFirst ? activation + normalization : normalization + activation
    }
    let input = ImageShape(channels: images.shape[1], height: images.shape[2], width: images.shape[3])
    let network = Network(
      Architecture(input: input, layers: descriptions), maximumBatch: fixture["batch_size"].int, kernels: variant)
    for (index, layer) in fixture["init"].list.enumerated() {
      for role in ["weight", "bias"] {
        for parameter in network.parameters where parameter.name == "conv_\(index + 1).\(role)" {
          network.write(layer[role].tensor.data, to: parameter)
        }
      }
    }
    return network
  }

  private func expectFinal(_ final: Fixture, of network: Network, _ name: String) throws {
    let tolerance = Tolerance(absolute: 1e-4, relative: 0)
    func expect(_ golden: Fixture, _ parameter: String) throws {
      let found = try #require(network.parameters.first { $0.name == parameter })
      expectNear(network.read(found), golden.tensor.data, tolerance, "\(name), \(parameter)")
    }
    for (index, layer) in final["conv"].list.enumerated() {
      try expect(layer["weight"], "conv_\(index + 1).weight")
      try expect(layer["bias"], "conv_\(index + 1).bias")
    }
    for (index, layer) in (final["bn"].isNull ? [] : final["bn"].list).enumerated() {
      try expect(layer["gamma"], "norm_\(index + 1).weight")
      try expect(layer["beta"], "norm_\(index + 1).bias")
      for role in ["running_mean", "running_var"] {
        let statistic = try #require(network.statistics.first { $0.name == "norm_\(index + 1).\(role)" })
        expectNear(network.read(statistic), layer[role].tensor.data, tolerance, "\(name), \(statistic.name)")
      }
    }
  }
}

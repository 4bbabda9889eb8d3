import Runs
import Testing

@testable import Training

/// Whole networks from lists of layers against the same networks in PyTorch.
@Suite struct SequentialFixtureTests {
  @Test("listed networks train as PyTorch's do: gradients, losses, evaluation", arguments: KernelVariant.supported)
  func networks(_ variant: KernelVariant) throws {
    let cases = try Fixtures.pytorch("layers")["networks"].list
    try #require(!cases.isEmpty)
    for golden in cases { try follow(golden, variant) }
  }

  private func follow(_ golden: Fixture, _ variant: KernelVariant) throws {
    let name = golden["name"].string
    let images = golden["images"].tensor
    let labels = golden["labels"].list.map { UInt8($0.int) }
    let network = Network(
      Self.architecture(golden["layers"].list, on: images.imageShape), maximumBatch: labels.count, kernels: variant)
    let parameters = golden["parameters"].list.map(\.tensor)
    #expect(network.parameters.map(\.shape) == parameters.map(\.shape), "\(name)")
    for (parameter, value) in zip(network.parameters, parameters) { network.write(value.data, to: parameter) }
    let configuration = RunConfiguration.test([
      "optimizer.name": .string("sgd"), "optimizer.momentum": .number(golden["mom"].double),
    ])
    var optimizer = Optimizers.optimizer(
      for: configuration, parameters: network.parameters, count: network.values.count)
    let losses = golden["loss"].list.indices.map { step in
      let loss = network.trainingStep(pixels: images.data, labels: labels)
      if step == 0 {
        for (parameter, gradient) in zip(network.parameters, golden["gradients"].list) {
          // A bias before a normalisation that takes it out again has gradient 0; PyTorch shows what rounding leaves.
          let tolerance = Tolerance(absolute: 1e-5, relative: 1e-4)
          expectNear(network.readGradient(parameter), gradient.tensor.data, tolerance, "\(name), \(parameter.name)")
        }
      }
      if let values = network.values.baseAddress, let gradients = network.gradients.baseAddress {
        optimizer.step(
          values, gradients: gradients,
          Hyperparameters(learningRate: golden["lr"].double, momentum: golden["mom"].double), kernels: network.kernels)
      }
      return loss
    }
    expectNear(losses, golden["loss"].doubles, Tolerance(absolute: 2e-5, relative: 2e-5), "\(name), losses")
    let evaluation = network.evaluate(pixels: images.data, labels: labels).lossSum / Double(labels.count)
    expectNear(evaluation, golden["eval_loss"].double, Tolerance(absolute: 1e-4, relative: 1e-4), "\(name), evaluation")
  }

  private static func architecture(_ layers: [Fixture], on images: ImageShape) -> Architecture {
    var facts = DatasetFacts(
      name: "golden", documentation: "", trainingCount: 9, validationCount: 9, imageShape: images, classes: 3, files: []
    )
    facts.imageShape = images
    return Sequential.architecture(
      for: .test([
        "model.name": .string("sequential"), "model.layers": .list(layers.map { .object(ListedLayer.object($0)) }),
      ]), dataset: facts)
  }
}

import Runs
import Testing

@testable import Training

@Suite struct OptimizerFixtureTests {
  private static let settings = [
    "mom": "optimizer.momentum", "sqr_mom": "optimizer.squared_momentum", "eps": "optimizer.epsilon",
    "wd": "optimizer.weight_decay",
  ]

  /// The configuration that fastai's hyperparameters describe.
  static func configuration(_ name: String, _ hypers: Fixture) -> RunConfiguration {
    var result: [String: SettingValue] = ["optimizer.name": .string(name)]
    for (key, setting) in settings {
      if let value = hypers[key].optionalDouble { result[setting] = .number(value) }
    }
    if !hypers["decouple_wd"].isNull {
      result["optimizer.decoupled_weight_decay"] = .boolean(hypers["decouple_wd"].bool)
    }
    if !hypers["nesterov"].isNull { result["optimizer.nesterov"] = .boolean(hypers["nesterov"].bool) }
    return .test(result)
  }

  @Test("every step is the golden one, whatever the kernels", arguments: KernelVariant.supported)
  func steps(variant: KernelVariant) throws {
    let kernels = try #require(variant.kernels)
    let cases = try Fixtures.load("optim")["cases"].list + Fixtures.pytorch("optimizers")["cases"].list
    let known = Set(Optimizers.all.map(\.name))
    var tested = 0
    for golden in cases {
      let optimizer = golden["hypers"]["opt"].string
      let name = golden["name"].optionalString ?? optimizer
      guard known.contains(optimizer) else {
        print("skipped: optim.json \(name), \(optimizer)")
        continue
      }
      tested += 1
      try step(through: golden, name, Self.configuration(optimizer, golden["hypers"]), kernels)
    }
    #expect(tested > 0)
  }

  private func step(
    through golden: Fixture, _ name: String, _ configuration: RunConfiguration, _ kernels: KernelFunctions
  ) throws {
    var values = golden["p0"].tensor.data
    let isDecayed = golden["do_wd"].isNull || golden["do_wd"].bool
    var optimizer = Optimizers.optimizer(
      for: configuration, parameters: [.test(0..<values.count, isDecayed: isDecayed)], count: values.count)
    for (index, gradients) in golden["grads"].list.enumerated() {
      let own = golden["per_step_hypers"].isNull ? Fixture.null : golden["per_step_hypers"][index]
      let hyperparameters = Hyperparameters(
        learningRate: own["lr"].optionalDouble ?? golden["hypers"]["lr"].double,
        momentum: own["mom"].optionalDouble ?? configuration.number("optimizer.momentum"))
      optimizer.step(&values, gradients: gradients.tensor.data, hyperparameters, kernels: kernels)
      let after = golden["after"][index]
      let tolerance = Tolerance(absolute: 1e-6, relative: 1e-5)
      expectNear(values, after["p"].tensor.data, tolerance, "\(name), step \(index)")
      if let averages = after["grad_avg"].optionalTensor {
        expectNear(optimizer.memory.averages[0], averages.data, tolerance, "\(name), averages after step \(index)")
      }
      if let squares = after["sqr_avg"].optionalTensor {
        let found = try #require(optimizer.memory.averages.last)
        expectNear(found, squares.data, tolerance, "\(name), squares after step \(index)")
      }
      if let steps = after["step"].optionalDouble { #expect(optimizer.memory.steps == Int(steps)) }
    }
  }
}

import Datasets
import Runs
import Testing

@testable import Training

@Suite struct OptimizerTests {
  private let count = 75  // whole vectors and a rest
  private let parameters: [Parameter] = [
    .test(0..<32, isDecayed: true), .test(32..<37, isDecayed: false), .test(48..<75, isDecayed: true),
  ]

  private func numbers(_ purpose: String) -> [Float] {
    var stream = RandomStream(seed: 0, purpose: purpose)
    return (0..<count).map { _ in stream.uniform(within: 1) }
  }

  /// The values after some steps with random gradients and moving hyperparameters.
  private func train(_ configuration: RunConfiguration, _ variant: KernelVariant, steps: Int = 4) throws -> [Float] {
    let kernels = try #require(variant.kernels)
    var values = numbers("values")
    var optimizer = Optimizers.optimizer(for: configuration, parameters: parameters, count: count)
    for step in 0..<steps {
      optimizer.step(
        &values, gradients: numbers("gradients \(step)"),
        Hyperparameters(learningRate: 0.1 / Double(step + 1), momentum: 0.9 - 0.01 * Double(step)), kernels: kernels)
    }
    return values
  }

  @Test("three optimizers can be named, and adam is the default")
  func names() {
    #expect(Optimizers.all.map(\.name) == ["adam", "sgd", "rmsprop"])
    #expect(Optimizers.optimizer(for: .test(), parameters: [], count: 0) is Adam)
  }

  @Test("the defaults are fastai's: Adam with decay, SGD without momentum or decay")
  func defaults() {
    let adam = RunConfiguration.test()
    #expect(adam.number("optimizer.momentum") == 0.9)
    #expect(adam.number("optimizer.squared_momentum") == 0.99)
    #expect(adam.number("optimizer.epsilon") == 1e-5)
    #expect(adam.number("optimizer.weight_decay") == 0.01)
    #expect(adam.boolean("optimizer.decoupled_weight_decay"))
    let sgd = RunConfiguration.test(["optimizer.name": .string("sgd")])
    #expect(sgd.number("optimizer.momentum") == 0)
    #expect(sgd.number("optimizer.weight_decay") == 0)
    #expect(!sgd.boolean("optimizer.nesterov"))
    #expect(sgd["optimizer.epsilon"] == nil)
    let rmsprop = RunConfiguration.test(["optimizer.name": .string("rmsprop")])
    #expect(rmsprop.number("optimizer.momentum") == 0)
    #expect(rmsprop.number("optimizer.epsilon") == 1e-8)
  }

  @Test("every kernel variant makes the same steps bit for bit", arguments: Optimizers.all.map(\.name), [true, false])
  func variants(name: String, decoupled: Bool) throws {
    let configuration = RunConfiguration.test([
      "optimizer.name": .string(name), "optimizer.weight_decay": .number(0.1),
      "optimizer.decoupled_weight_decay": .boolean(decoupled),
    ])
    let plain = try train(configuration, .plain)
    #expect(plain != numbers("values"))
    for variant in KernelVariant.supported { #expect(try train(configuration, variant) == plain) }
  }

  @Test("weight decay moves decayed parameters alone", arguments: Optimizers.all.map(\.name), [true, false])
  func decay(name: String, decoupled: Bool) throws {
    func values(_ strength: Double) throws -> [Float] {
      try train(
        .test([
          "optimizer.name": .string(name), "optimizer.weight_decay": .number(strength),
          "optimizer.decoupled_weight_decay": .boolean(decoupled),
        ]), .best)
    }
    let (with, without) = (try values(0.5), try values(0))
    #expect(with[32..<37] == without[32..<37])
    #expect(zip(with[0..<32], without[0..<32]).allSatisfy { $0 != $1 })
    #expect(zip(with[48...], without[48...]).allSatisfy { $0 != $1 })
  }

  @Test("what lies between the parameters is left alone", arguments: Optimizers.all.map(\.name))
  func between(name: String) throws {
    let values = try train(.test(["optimizer.name": .string(name)]), .best)
    #expect(values[37..<48] == numbers("values")[37..<48])
  }

  @Test("Nesterov's step without momentum is refused, unless the schedule brings momentum")
  func nesterov() throws {
    func contradictions(_ settings: [String: SettingValue]) -> [String] {
      let nesterov: [String: SettingValue] = [
        "optimizer.name": .string("sgd"), "optimizer.nesterov": .boolean(true),
      ]
      return Catalogue.registered.refusals(of: .test(nesterov.merging(settings) { $1 })).map(\.setting)
    }
    #expect(contradictions([:]) == ["optimizer.nesterov"])
    #expect(contradictions(["optimizer.momentum": .number(0.9)]).isEmpty)
    #expect(contradictions(["schedule.name": .string("one_cycle")]).isEmpty)
  }

  @Test("every kernel variant makes the same Nesterov steps, which are others than plain ones")
  func nesterovVariants() throws {
    func values(_ nesterov: Bool, _ variant: KernelVariant) throws -> [Float] {
      try train(.test(["optimizer.name": .string("sgd"), "optimizer.nesterov": .boolean(nesterov)]), variant)
    }
    let plain = try values(true, .plain)
    #expect(try values(false, .plain) != plain)
    for variant in KernelVariant.supported { #expect(try values(true, variant) == plain) }
  }

  @Test("a power by squaring is the product")
  func powers() {
    #expect(power(0.9, 0) == 1)
    #expect(power(0.9, 1) == 0.9)
    for exponent in [2, 3, 7, 64, 1_000] {
      let product = (0..<exponent).reduce(1.0) { product, _ in product * 0.99 }
      #expect(abs(power(0.99, exponent) / product - 1) < 1e-12)
    }
  }
}

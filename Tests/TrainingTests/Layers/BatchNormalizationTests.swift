import Testing

@testable import Training

@Suite("batch normalisation")
struct BatchNormalizationTests {
  private static let shapes = [
    [4, 3, 5, 5], [8, 10, 1, 1], [1, 4, 7, 7], [17, 5, 3, 2], [65, 6, 2, 2], [130, 2, 3, 3],
  ]
  private static let tolerance = Tolerance(absolute: 2e-5, relative: 1e-4)

  private func layer(_ channels: Int) -> BatchNormalization {
    BatchNormalization(name: "norm", channels: channels)
  }

  @Test("the golden batches: outputs, gradients and running statistics, three steps and an evaluation")
  func fixtures() throws {
    let cases = try Fixtures.cases("norm", kind: "batchnorm2d")
    try #require(!cases.isEmpty)
    for item in cases {
      let name = item["name"].optionalString ?? "a case"
      let gamma = item["gamma"].tensor.data
      let layer = BatchNormalization(
        name: "norm", channels: gamma.count, epsilon: item["eps"].double, momentum: item["momentum"].double)
      let values = ["weight": gamma, "bias": item["beta"].tensor.data]
      var statistics = [
        "running_mean": item["running_mean0"].tensor.data, "running_var": item["running_var0"].tensor.data,
      ]
      for (step, expected) in item["train"].list.enumerated() {
        let run = LayerRun(
          layer, x: expected["x"].tensor, dy: expected["dy"].tensor, values: values, statistics: statistics)
        check(run, expected, "\(name), step \(step)")
        statistics = run.statistics
        expectNear(
          statistics["running_mean"] ?? [], expected["running_mean"].tensor.data, Self.tolerance, "\(name) mean")
        expectNear(
          statistics["running_var"] ?? [], expected["running_var"].tensor.data, Self.tolerance, "\(name) variance")
      }
      let evaluation = LayerRun(
        layer, x: item["eval"]["x"].tensor, values: values, statistics: statistics, in: .init(isTraining: false))
      expectNear(evaluation.y, item["eval"]["y"].tensor, Self.tolerance, "\(name), evaluation")
      #expect(evaluation.statistics == statistics)
    }
  }

  private func check(_ run: LayerRun, _ expected: Fixture, _ what: String) {
    expectNear(run.y, expected["y"].tensor, Self.tolerance, "\(what) y")
    expectNear(run.dx?.data ?? [], expected["dx"].tensor.data, Self.tolerance, "\(what) dx")
    expectNear(run.gradients["weight"] ?? [], expected["dgamma"].tensor.data, Self.tolerance, "\(what) dgamma")
    expectNear(run.gradients["bias"] ?? [], expected["dbeta"].tensor.data, Self.tolerance, "\(what) dbeta")
  }

  @Test("forward is that of plain loops, in training and in evaluation", arguments: shapes)
  func plainLoops(_ shape: [Int]) {
    var random = TestRandom(11)
    let x = random.tensor(shape)
    let (gamma, beta) = (random.tensor([shape[1]]).data, random.tensor([shape[1]]).data)
    let (mean, variance) = (random.tensor([shape[1]]).data, random.tensor([shape[1]]).data.map { $0 + 1.5 })
    let values = ["weight": gamma, "bias": beta]
    let doubles = (gamma.map(Double.init), beta.map(Double.init))
    let training = LayerRun(layer(shape[1]), x: x, values: values)
    let expected = Naive.normalization(.init(x), gamma: doubles.0, beta: doubles.1, epsilon: 1e-5)
    expectNear(training.y.data, expected.data, Tolerance(absolute: 1e-5, relative: 1e-5), "training")
    #expect(training.outputPadding.isAllFinite)
    let evaluation = LayerRun(
      layer(shape[1]), x: x, values: values, statistics: ["running_mean": mean, "running_var": variance],
      in: .init(isTraining: false))
    let running = Naive.normalization(
      .init(x), gamma: doubles.0, beta: doubles.1, epsilon: 1e-5, mean: mean.map(Double.init),
      variance: variance.map(Double.init))
    expectNear(evaluation.y.data, running.data, Tolerance(absolute: 1e-5, relative: 1e-5), "evaluation")
  }

  @Test(
    "gradients are the slopes of a Double implementation", arguments: [[3, 2, 2, 2], [5, 3, 1, 1], [2, 5, 3, 2]])
  func slopes(_ shape: [Int]) {
    var random = TestRandom(5)
    let (x, dy) = (random.tensor(shape), random.tensor(shape))
    let (gamma, beta) = (random.tensor([shape[1]]).data, random.tensor([shape[1]]).data)
    let run = LayerRun(layer(shape[1]), x: x, dy: dy, values: ["weight": gamma, "bias": beta])
    func loss(_ x: Naive.Maps, _ gamma: [Double], _ beta: [Double]) -> Double {
      zip(Naive.normalization(x, gamma: gamma, beta: beta, epsilon: 1e-5).data, dy.data).reduce(0) {
        $0 + $1.0 * Double($1.1)
      }
    }
    let (g, b) = (gamma.map(Double.init), beta.map(Double.init))
    let tolerance = Tolerance(absolute: 2e-5, relative: 1e-4)
    let dx = x.data.indices.map { i in
      Naive.slope(at: Double(x.data[i])) { value in
        var changed = Naive.Maps(x)
        changed.data[i] = value
        return loss(changed, g, b)
      }
    }
    expectNear(run.dx?.data ?? [], dx, tolerance, "dx")
    let dgamma = g.indices.map { c in
      Naive.slope(at: g[c]) { value in
        var changed = g
        changed[c] = value
        return loss(.init(x), changed, b)
      }
    }
    expectNear(run.gradients["weight"] ?? [], dgamma, tolerance, "dgamma")
  }

  @Test("every variant gives the same bits, and empty lanes change nothing", arguments: shapes)
  func sameBits(_ shape: [Int]) {
    var random = TestRandom(13)
    let (x, dy) = (random.tensor(shape), random.tensor(shape))
    let values = ["weight": random.tensor([shape[1]]).data, "bias": random.tensor([shape[1]]).data]
    let first = LayerRun(layer(shape[1]), x: x, dy: dy, values: values)
    for variant in KernelVariant.supported {
      let run = LayerRun(
        layer(shape[1]), x: x, dy: dy, values: values,
        in: .init(variant: variant, emptyLane: 5e8, emptyVector: .nan))
      #expect(run.y == first.y)
      #expect(run.dx == first.dx)
      #expect(run.gradients == first.gradients)
      #expect(run.statistics == first.statistics)
      #expect(run.gradientPadding.isAllZero)
    }
  }

  @Test("a constant channel has no variance at all", arguments: [Float(0.1), 3, -7e4])
  func constant(_ value: Float) {
    let run = LayerRun(
      layer(1), x: Tensor([40, 1, 5, 5]) { value }, values: ["weight": [2], "bias": [0.5]],
      statistics: ["running_mean": [0], "running_var": [0]])
    #expect(run.y == Tensor([40, 1, 5, 5]) { 0.5 })
    #expect(run.statistics["running_var"] == [0])
    expectNear(
      run.statistics["running_mean"] ?? [], [0.1 * Double(value)], Tolerance(absolute: 0, relative: 1e-7), "mean")
  }

  @Test("a large mean costs no precision")
  func largeMean() {
    var random = TestRandom(17)
    let x = Tensor([64, 2, 4, 4]) { 1000 + random.float() }
    let run = LayerRun(layer(2), x: x, values: ["weight": [1, 1], "bias": [0, 0]])
    let expected = Naive.normalization(.init(x), gamma: [1, 1], beta: [0, 0], epsilon: 1e-5)
    expectNear(run.y.data, expected.data, Tolerance(absolute: 2e-4, relative: 0), "y")
  }

  @Test("the golden refusals: one value per channel cannot be normalised in training")
  func refusals() throws {
    for item in try Fixtures.load("norm")["errors"].list {
      let what = item["case"].optionalString ?? ""
      guard what.hasPrefix("batchnorm2d") else { continue }
      let shape = item["shape"].list.map(\.int)
      let isAccepted = BatchNormalization.canNormalize(images: shape[0], height: shape[2], width: shape[3])
      #expect(isAccepted == item["error"].isNull, "\(what)")
    }
  }
}

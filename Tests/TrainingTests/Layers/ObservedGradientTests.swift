import Testing

@testable import Training

@Suite("a normalisation that takes in its gradient while the convolution behind it has it in registers")
struct ObservedGradientTests {
  /// A normalisation and the convolution behind it.
  private struct Pair {
    let norm: BatchNormalizationLayer
    let convolution: ConvolutionLayer
    var pass: Pass
    private let memory: [FloatBuffer]

    init(_ map: FeatureMap, rectifies: Bool, kernels: KernelVariant) throws {
      var layout = ParameterLayout()
      norm = BatchNormalizationLayer(
        BatchNormalization(name: "norm", channels: map.channels), on: map,
        between: Neighbours(inputIsRectified: !rectifies, rectifies: rectifies), layout: &layout)
      convolution = ConvolutionLayer(
        Convolution(name: "conv", inputs: map.channels, outputs: 6, kernel: 3, stride: 2, padding: 1), on: map,
        between: Neighbours(inputIsRectified: rectifies), layout: &layout)
      memory = [layout.parameterFloats, layout.parameterFloats, layout.statisticFloats].map { FloatBuffer(count: $0) }
      pass = Pass(
        kernels: try #require(kernels.kernels), values: memory[0].start, gradients: memory[1].start,
        statistics: memory[2].start, isTraining: true)
      var random = TestRandom(7)
      for place in (norm.parameters + convolution.parameters).flatMap(\.places) { pass.values[place] = random.float() }
    }

    var gradients: [Float] {
      (norm.parameters + convolution.parameters).flatMap { $0.places.map { memory[1].floats[$0] } }
    }
  }

  /// What a step back through both leaves behind, bit for bit.
  private struct Result: Equatable {
    var output: [UInt32]
    var gradient: [UInt32]
    var inputGradient: [UInt32]
    var parameterGradients: [UInt32]

    init(_ output: Lanes, _ gradient: Lanes, _ inputGradient: Lanes, _ parameterGradients: [Float]) {
      func bits(_ lanes: Lanes) -> [UInt32] { (lanes.tensor.data + lanes.padding).map(\.bitPattern) }
      (self.output, self.gradient, self.inputGradient) = (bits(output), bits(gradient), bits(inputGradient))
      self.parameterGradients = parameterGradients.map(\.bitPattern)
    }
  }

  /// Both layers backwards over a batch, with the sums taken in registers or in passes of their own.
  private func run(
    images: Int, rectifies: Bool, kernels: KernelVariant, observes: Bool, isSpread: Bool = false
  ) throws -> Result {
    let map = FeatureMap(height: 7, width: 6, channels: 9)
    var pair = try Pair(map, rectifies: rectifies, kernels: kernels)
    let (norm, convolution) = (pair.norm, pair.convolution)
    var random = TestRandom(3)
    let x = Lanes(random.tensor([images, 9, 7, 6]), map: map, emptyLane: 5)
    let above = Lanes(random.tensor([images, 6, 4, 3]), map: convolution.output)
    let (y, dy, dx) = (Lanes(map, images: images), Lanes(map, images: images), Lanes(map, images: images))
    pair.pass.isSpread = isSpread

    norm.prepare(pair.pass)
    convolution.prepare(pair.pass)
    forEachGroup(of: x, &pair.pass) { pass, group in norm.observe(pass, group: group, input: x[group]) }
    norm.settle(pair.pass, images: images)
    forEachGroup(of: x, &pair.pass) { pass, group in
      if observes {
        convolution.backward(
          pass, from: y[group], gradient: above[group], to: dy[group],
          observer: norm.gradientObserver(pass, group: group, input: x[group], output: y[group]))
      } else {
        norm.forward(pass, from: x[group], to: y[group])
        convolution.backward(pass, from: y[group], gradient: above[group], to: dy[group])
        norm.observeGradient(pass, group: group, input: x[group], gradient: dy[group])
      }
    }
    norm.settleGradient(pair.pass, images: images)
    forEachGroup(of: x, &pair.pass) { pass, group in
      norm.backward(pass, from: x[group], gradient: dy[group], to: dx[group])
    }
    return Result(y, dy, dx, pair.gradients)
  }

  private func forEachGroup(of lanes: Lanes, _ pass: inout Pass, _ body: (Pass, Int) -> Void) {
    for group in 0..<lanes.groups {
      pass.count = lanes.count(group)
      body(pass, group)
    }
  }

  @Test(
    "gives the bits of passes of their own, for whole groups and others, with ReLU before and behind",
    arguments: KernelVariant.supported, [3, 16, 64, 150])
  func samePasses(_ kernels: KernelVariant, images: Int) throws {
    for rectifies in [false, true] {
      let expected = try run(images: images, rectifies: rectifies, kernels: kernels, observes: false)
      #expect(expected.parameterGradients.contains { $0 != 0 })
      #expect(try run(images: images, rectifies: rectifies, kernels: kernels, observes: true) == expected)
    }
  }

  @Test("gives the same bits whether its maps are far away or near", arguments: KernelVariant.supported)
  func distance(_ kernels: KernelVariant) throws {
    let near = try run(images: 128, rectifies: true, kernels: kernels, observes: true)
    #expect(try run(images: 128, rectifies: true, kernels: kernels, observes: true, isSpread: true) == near)
  }

  @Test("gives the same bits with all kernels")
  func variants() throws {
    let plain = try run(images: 70, rectifies: true, kernels: .plain, observes: true)
    for kernels in KernelVariant.supported {
      #expect(try run(images: 70, rectifies: true, kernels: kernels, observes: true) == plain)
    }
  }
}

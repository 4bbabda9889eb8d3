import Testing

@testable import Training

@Suite("convolution")
struct ConvolutionTests {
  /// A convolution and the map that it reads.
  struct Case: CustomStringConvertible, Sendable {
    var convolution: Convolution
    var height: Int, width: Int

    init(_ inputs: Int, _ outputs: Int, _ height: Int, _ width: Int, kernel: Int, stride: Int, padding: Int) {
      convolution = Convolution(
        name: "conv", inputs: inputs, outputs: outputs, kernel: kernel, stride: stride, padding: padding)
      self.height = height
      self.width = width
    }

    var description: String {
      let c = convolution
      return "\(c.inputs)→\(c.outputs) \(height)×\(width) k\(c.kernel) s\(c.stride) p\(c.padding)"
    }

    /// Input, upstream gradient and parameters of a batch.
    func draw(_ images: Int, seed: UInt64 = 7) -> (x: Tensor, dy: Tensor, values: [String: [Float]]) {
      var random = TestRandom(seed)
      let c = convolution
      let shape = [images, c.outputs, c.outputExtent(height), c.outputExtent(width)]
      return (
        random.tensor([images, c.inputs, height, width]), random.tensor(shape),
        [
          "weight": random.tensor([c.outputs, c.inputs, c.kernel, c.kernel]).data,
          "bias": random.tensor([c.outputs]).data,
        ]
      )
    }
  }

  static let cases = [
    Case(1, 8, 28, 28, kernel: 5, stride: 2, padding: 2),
    Case(8, 16, 14, 14, kernel: 3, stride: 2, padding: 1),
    Case(3, 5, 9, 7, kernel: 3, stride: 2, padding: 1),
    Case(4, 10, 2, 2, kernel: 3, stride: 2, padding: 1),
    Case(5, 7, 6, 6, kernel: 3, stride: 1, padding: 1),
    Case(2, 3, 5, 8, kernel: 5, stride: 2, padding: 2),
    Case(7, 4, 1, 1, kernel: 3, stride: 2, padding: 1),
    Case(6, 6, 7, 5, kernel: 1, stride: 1, padding: 0),
    Case(9, 6, 5, 5, kernel: 1, stride: 2, padding: 0),
    Case(3, 4, 8, 8, kernel: 2, stride: 2, padding: 0),
    Case(2, 2, 9, 9, kernel: 7, stride: 3, padding: 3),
    Case(1, 1, 4, 6, kernel: 3, stride: 1, padding: 2),
    Case(3, 4, 20, 19, kernel: 3, stride: 1, padding: 1),
    Case(5, 28, 4, 4, kernel: 3, stride: 2, padding: 1),
  ]
  static let batches = [1, 3, 16, 17, 40, 64, 65, 130]

  @Test("forward and all gradients are those of plain loops", arguments: cases, [1, 17, 65])
  func plainLoops(_ item: Case, images: Int) {
    let (x, dy, values) = item.draw(images)
    let run = LayerRun(item.convolution, x: x, dy: dy, values: values)
    let weight = (values["weight"] ?? []).map(Double.init)
    let y = Naive.convolution(
      item.convolution, x: .init(x), weight: weight, bias: (values["bias"] ?? []).map(Double.init))
    let expected = Naive.gradients(item.convolution, x: .init(x), weight: weight, dy: .init(dy))
    let tolerance = Tolerance(absolute: 1e-5, relative: 1e-5)
    let sums = Tolerance(
      absolute: 2e-6 * Double(images * dy.shape[2] * dy.shape[3]).squareRoot() + 1e-5, relative: 1e-5)
    expectNear(run.y.data, y.data, tolerance, "y")
    expectNear(run.dx?.data ?? [], expected.dx.data, tolerance, "dx")
    expectNear(run.gradients["weight"] ?? [], expected.dweight, sums, "dweight")
    expectNear(run.gradients["bias"] ?? [], expected.dbias, sums, "dbias")
    #expect(run.outputPadding.isAllFinite)
    #expect(run.gradientPadding.isAllZero)
  }

  @Test("every variant of the kernels gives the same bits", arguments: cases, batches)
  func sameBits(_ item: Case, images: Int) {
    let (x, dy, values) = item.draw(images)
    for neighbours in [Neighbours(), Neighbours(inputIsRectified: true, rectifies: true)] {
      let runs = KernelVariant.supported.map { variant in
        LayerRun(
          item.convolution, x: x, dy: dy, values: values,
          in: .init(neighbours: neighbours, variant: variant))
      }
      for run in runs.dropFirst() {
        #expect(run.y == runs[0].y)
        #expect(run.dx == runs[0].dx)
        #expect(run.gradients == runs[0].gradients)
      }
    }
  }

  @Test("what stands in lanes without an image changes nothing", arguments: cases, [1, 3, 17, 65])
  func emptyLanes(_ item: Case, images: Int) {
    let (x, dy, values) = item.draw(images)
    for variant in KernelVariant.supported {
      let clean = LayerRun(item.convolution, x: x, dy: dy, values: values, in: .init(variant: variant))
      let dirty = LayerRun(
        item.convolution, x: x, dy: dy, values: values,
        in: .init(variant: variant, emptyLane: -3e7, emptyVector: .nan))
      #expect(dirty.y == clean.y)
      #expect(dirty.dx == clean.dx)
      #expect(dirty.gradients == clean.gradients)
    }
  }

  @Test("a batch's gradients are its groups' gradients added in order", arguments: cases)
  func groupsAdd(_ item: Case) {
    let (x, dy, values) = item.draw(130)
    let whole = LayerRun(item.convolution, x: x, dy: dy, values: values)
    var sum: [Float] = []
    for group in [0..<64, 64..<128, 128..<130] {
      let part = LayerRun(
        item.convolution, x: x.images(group), dy: dy.images(group), values: values)
      let weight = part.gradients["weight"] ?? []
      sum = sum.isEmpty ? weight : zip(sum, weight).map(+)
    }
    #expect(whole.gradients["weight"] == sum)
  }

  @Test("the golden convolutions")
  func fixtures() throws {
    let cases = try Fixtures.load("conv2d")["cases"].list
    try #require(!cases.isEmpty)
    let tolerance = Tolerance(absolute: 1e-4, relative: 1e-4)
    for item in cases {
      let weight = item["weight"].tensor
      let convolution = Convolution(
        name: "conv", inputs: weight.shape[1], outputs: weight.shape[0], kernel: item["kernel"].int,
        stride: item["stride"].int, padding: item["padding"].int)
      var values = ["weight": weight.data]
      values["bias"] = item["bias"].optionalTensor?.data
      let run = LayerRun(convolution, x: item["x"].tensor, dy: item["dy"].tensor, values: values)
      let name = item["name"].optionalString ?? "a case"
      expectNear(run.y, item["y"].tensor, tolerance, "\(name) y")
      expectNear(run.dx?.data ?? [], item["dx"].tensor.data, tolerance, "\(name) dx")
      expectNear(run.gradients["weight"] ?? [], item["dweight"].tensor.data, tolerance, "\(name) dweight")
      if let dbias = item["dbias"].optionalTensor {
        expectNear(run.gradients["bias"] ?? [], dbias.data, tolerance, "\(name) dbias")
      }
    }
  }

  @Test("the golden linear layers are convolutions of one pixel")
  func linear() throws {
    let tolerance = Tolerance(absolute: 1e-5, relative: 1e-5)
    for item in try Fixtures.cases("basic", kind: "linear") {
      let weight = item["weight"].tensor
      let convolution = Convolution(
        name: "linear", inputs: weight.shape[1], outputs: weight.shape[0], kernel: 1, stride: 1, padding: 0)
      let values = ["weight": weight.data, "bias": item["bias"].optionalTensor?.data ?? []]
      let run = LayerRun(
        convolution, x: item["x"].tensor.asPixels, dy: item["dy"].tensor.asPixels, values: values)
      expectNear(run.y.data, item["y"].tensor.data, tolerance, "y")
      expectNear(run.dx?.data ?? [], item["dx"].tensor.data, tolerance, "dx")
      expectNear(run.gradients["weight"] ?? [], item["dweight"].tensor.data, tolerance, "dweight")
      if let dbias = item["dbias"].optionalTensor {
        expectNear(run.gradients["bias"] ?? [], dbias.data, tolerance, "dbias")
      }
    }
  }
}

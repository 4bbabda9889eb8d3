import CKernels

/// A convolution at work: weights as `[outputs / 4][ky][kx][input][4]`.
final class ConvolutionLayer: Layer {
  let input: FeatureMap
  let output: FeatureMap
  let parameters: [Parameter]
  let statistics: [RunningStatistic] = []
  private let neighbours: Neighbours
  private let shape: ck_shape
  private let forwardTaps: TapList
  private let gradientTaps: TapList
  private let transposed: FloatBuffer

  private var weight: Int { parameters[0].range.lowerBound }
  private var bias: Int { parameters[1].range.lowerBound }

  /// The layer on maps of `input`, with its parameters laid out behind those that `layout` has.
  init(
    _ convolution: Convolution, on input: FeatureMap, between neighbours: Neighbours,
    layout: inout ParameterLayout
  ) {
    precondition(
      convolution.inputs == input.channels, "\(convolution.name) reads \(convolution.inputs) channels of \(input)")
    let output = FeatureMap(
      height: convolution.outputExtent(input.height), width: convolution.outputExtent(input.width),
      channels: convolution.outputs)
    precondition(output.height > 0 && output.width > 0, "\(convolution.name) makes nothing of \(input)")
    self.input = input
    self.output = output
    self.neighbours = neighbours
    parameters = layout.parameters(of: convolution, storedInputs: input.storedChannels)
    shape = ck_shape(
      height: Int32(input.height), width: Int32(input.width), channels: Int32(input.storedChannels),
      out_height: Int32(output.height), out_width: Int32(output.width), out_channels: Int32(output.storedChannels),
      kernel: Int32(convolution.kernel), stride: Int32(convolution.stride), padding: Int32(convolution.padding))
    forwardTaps = TapList(forwardOf: convolution, from: input, to: output)
    gradientTaps = TapList(inputGradientOf: convolution, from: input, to: output)
    transposed = FloatBuffer(count: parameters[0].range.count)
  }

  private var kernelArea: Int32 { shape.kernel * shape.kernel }

  func prepare(_ pass: Pass) {
    guard pass.isTraining, input.storedChannels % 4 == 0 else { return }
    pass.kernels.transpose(
      pass.values + weight, kernelArea, shape.channels, shape.out_channels, transposed.start)
  }

  func forward(_ pass: Pass, from input: UnsafePointer<Float>, to output: UnsafeMutablePointer<Float>) {
    var taps = forwardTaps.taps
    pass.kernels.convolve(
      &taps, shape.out_channels / 4, kernelArea * shape.channels, input, pass.values + weight, pass.values + bias,
      neighbours.rectifies ? 1 : 0, nil, pass.count, output)
  }

  func backward(
    _ pass: Pass, from input: UnsafePointer<Float>, gradient: UnsafePointer<Float>,
    to inputGradient: UnsafeMutablePointer<Float>?
  ) {
    var shape = shape
    pass.kernels.weight_gradient(&shape, input, gradient, pass.count, pass.gradients + weight)
    if !neighbours.isNormalized {
      // Otherwise it is exactly 0, and Adam would make steps of what rounding leaves of it.
      pass.kernels.bias_gradient(
        gradient, Int32(output.positions), shape.out_channels, pass.count, pass.gradients + bias)
    }
    guard let inputGradient else { return }
    precondition(self.input.storedChannels % 4 == 0, "the gradient of \(self.input) needs padded channels")
    var taps = gradientTaps.taps
    pass.kernels.convolve(
      &taps, shape.channels / 4, kernelArea * shape.out_channels, gradient, transposed.start, nil, 0,
      neighbours.inputIsRectified ? input : nil, pass.count, inputGradient)
  }
}

import CKernels

/// A convolution at work: weights as `[outputs / 4][ky][kx][input][4]`.
final class ConvolutionLayer: ObservedLayer {
  let input: FeatureMap
  let output: FeatureMap
  let parameters: [Parameter]
  let statistics: [RunningStatistic] = []
  private let neighbours: Neighbours
  /// Taps of one channel.
  private let kernelArea: Int32
  private let forwardTaps: TapList
  private let inputGradientTaps: TapList
  private let weightGradientTaps: GradientTaps
  private let transposed: FloatBuffer

  private var weight: Int { parameters[0].range.lowerBound }
  private var bias: Int { parameters[1].range.lowerBound }

  /// The layer on maps of `input`, with its parameters laid out behind those that `layout` has.
  init(
    _ convolution: Convolution, on input: FeatureMap, between neighbours: Neighbours, weightShape: [Int]? = nil,
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
    parameters = layout.parameters(
      of: convolution, storedInputs: input.storedChannels, weightShape: weightShape)
    kernelArea = Int32(convolution.kernel * convolution.kernel)
    forwardTaps = TapList(forwardOf: convolution, from: input, to: output)
    inputGradientTaps = TapList(inputGradientOf: convolution, from: input, to: output)
    weightGradientTaps = GradientTaps(of: convolution, from: input, to: output)
    transposed = FloatBuffer(count: parameters[0].range.count)
  }

  var rectifies: Bool { neighbours.rectifies }
  /// Channels as stored.
  private var inputs: Int32 { Int32(input.storedChannels) }
  private var outputs: Int32 { Int32(output.storedChannels) }

  func prepare(_ pass: Pass) {
    guard pass.isTraining, input.storedChannels % 4 == 0 else { return }
    pass.kernels.transpose(
      pass.values + weight, kernelArea, inputs, outputs, transposed.start)
  }

  func forward(_ pass: Pass, from input: UnsafePointer<Float>, to output: UnsafeMutablePointer<Float>) {
    var taps = forwardTaps.taps
    pass.kernels.convolve(
      &taps, outputs / 4, kernelArea * inputs, input, pass.values + weight, pass.values + bias,
      rectifies && !pass.leavesReLU ? 1 : 0, nil, pass.count, nil, output)
  }

  func backward(
    _ pass: Pass, from input: UnsafePointer<Float>, gradient: UnsafePointer<Float>,
    to inputGradient: UnsafeMutablePointer<Float>?
  ) {
    addParameterGradients(pass, from: input, gradient: gradient)
    guard let inputGradient else { return }
    convolveGradient(
      pass, gradient, mask: neighbours.inputIsRectified ? input : nil, to: inputGradient, observer: nil)
  }

  func backward(
    _ pass: Pass, from input: UnsafePointer<Float>, gradient: UnsafePointer<Float>,
    to inputGradient: UnsafeMutablePointer<Float>, observer: ck_observer
  ) {
    var observer = observer
    convolveGradient(pass, gradient, mask: nil, to: inputGradient, observer: &observer)
    addParameterGradients(pass, from: input, gradient: gradient)
  }

  private func addParameterGradients(
    _ pass: Pass, from input: UnsafePointer<Float>, gradient: UnsafePointer<Float>
  ) {
    var positions = weightGradientTaps.taps
    pass.kernels.weight_gradient(&positions, input, gradient, pass.count, pass.gradients + weight)
    if !neighbours.isNormalized {
      // Otherwise it is exactly 0, and Adam would make steps of what rounding leaves of it.
      pass.kernels.bias_gradient(
        gradient, Int32(output.positions), outputs, pass.count, pass.gradients + bias)
    }
  }

  private func convolveGradient(
    _ pass: Pass, _ gradient: UnsafePointer<Float>, mask: UnsafePointer<Float>?,
    to inputGradient: UnsafeMutablePointer<Float>, observer: UnsafePointer<ck_observer>?
  ) {
    precondition(input.storedChannels % 4 == 0, "the gradient of \(input) needs padded channels")
    var taps = inputGradientTaps.taps
    pass.kernels.convolve(
      &taps, inputs / 4, kernelArea * outputs, gradient, transposed.start, nil, 0, mask, pass.count, observer,
      inputGradient)
  }
}

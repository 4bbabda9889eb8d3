import CKernels

/// Batch normalisation at work: statistics of the batch in training, the running ones in evaluation.
final class BatchNormalizationLayer: WholeBatchLayer {
  let input: FeatureMap
  let parameters: [Parameter]
  let statistics: [RunningStatistic]
  private let normalization: BatchNormalization
  private let neighbours: Neighbours
  /// Channels in memory.
  private let channels: Int
  /// Two sums per channel over the batch so far.
  private let totals: UnsafeMutablePointer<Double>
  /// 1 / √(variance + epsilon) of the batch.
  private var inverseDeviation: [Double]
  private let memory: FloatBuffer
  /// Where an observer makes two sums per channel, in lanes.
  private let lanes: UnsafeMutablePointer<Float>
  /// Per channel; `pivot` is near the mean, so that sums of squares about it lose nothing.
  private let pivot, mean, scale, shift: UnsafeMutablePointer<Float>
  /// The input gradient is `slope · dy + lean · (x − mean) + level`.
  private let slope, lean, level: UnsafeMutablePointer<Float>

  var rectifies: Bool { neighbours.rectifies }
  var output: FeatureMap { input }
  private var gamma: Int { parameters[0].range.lowerBound }
  private var beta: Int { parameters[1].range.lowerBound }
  private var runningMean: Int { statistics[0].range.lowerBound }
  private var runningVariance: Int { statistics[1].range.lowerBound }

  /// The layer on maps of `input`, with its parameters laid out behind those that `layout` has.
  init(
    _ normalization: BatchNormalization, on input: FeatureMap, between neighbours: Neighbours,
    layout: inout ParameterLayout
  ) {
    precondition(
      normalization.channels == input.channels && input.storedChannels % 4 == 0,
      "\(normalization.name) reads \(normalization.channels) channels of \(input)")
    self.normalization = normalization
    self.input = input
    self.neighbours = neighbours
    (parameters, statistics) = layout.parameters(of: normalization)
    channels = input.storedChannels
    totals = .allocate(capacity: 2 * channels)
    totals.initialize(repeating: 0, count: 2 * channels)
    inverseDeviation = [Double](repeating: 0, count: channels)
    memory = FloatBuffer(count: (2 * 16 + 7) * channels)
    lanes = memory.start
    let rest = lanes + 2 * 16 * channels
    (pivot, mean, scale, shift) = (rest, rest + channels, rest + 2 * channels, rest + 3 * channels)
    (slope, lean, level) = (rest + 4 * channels, rest + 5 * channels, rest + 6 * channels)
  }

  deinit { totals.deallocate() }

  func prepare(_ pass: Pass) {
    guard !pass.isTraining else { return }
    for c in 0..<normalization.channels {
      mean[c] = pass.statistics[runningMean + c]
      let variance = Double(pass.statistics[runningVariance + c])
      scale[c] = Float(Double(pass.values[gamma + c]) / (variance + normalization.epsilon).squareRoot())
      shift[c] = pass.values[beta + c]
    }
  }

  func observe(_ pass: Pass, group: Int, input: UnsafePointer<Float>) {
    if group == 0 {
      totals.update(repeating: 0, count: 2 * channels)
      for c in 0..<channels { pivot[c] = input[c * FeatureMap.lanes] }
    }
    pass.kernels.norm_observe(
      input, pivot, Int32(self.input.positions), Int32(channels), pass.count, totals)
  }

  func settle(_ pass: Pass, images: Int) {
    let count = Double(images * input.positions)
    precondition(
      BatchNormalization.canNormalize(images: images, height: input.height, width: input.width),
      "\(normalization.name) has one value per channel")
    let momentum = normalization.momentum
    for c in 0..<normalization.channels {
      let offset = totals[2 * c] / count
      let batchMean = Double(pivot[c]) + offset
      let variance = max(totals[2 * c + 1] / count - offset * offset, 0)
      inverseDeviation[c] = 1 / (variance + normalization.epsilon).squareRoot()
      mean[c] = Float(batchMean)
      scale[c] = Float(Double(pass.values[gamma + c]) * inverseDeviation[c])
      shift[c] = pass.values[beta + c]
      let unbiased = variance * count / (count - 1)
      let running = pass.statistics
      running[runningMean + c] = Float((1 - momentum) * Double(running[runningMean + c]) + momentum * batchMean)
      running[runningVariance + c] = Float((1 - momentum) * Double(running[runningVariance + c]) + momentum * unbiased)
    }
  }

  func forward(_ pass: Pass, from input: UnsafePointer<Float>, to output: UnsafeMutablePointer<Float>) {
    pass.kernels.norm_apply(
      input, mean, scale, shift, Int32(self.input.positions), Int32(channels), rectifies && !pass.leavesReLU ? 1 : 0,
      pass.count, output)
  }

  func observeGradient(
    _ pass: Pass, group: Int, input: UnsafePointer<Float>, gradient: UnsafePointer<Float>
  ) {
    if group == 0 { totals.update(repeating: 0, count: 2 * channels) }
    pass.kernels.norm_observe_gradient(
      input, gradient, mean, Int32(self.input.positions), Int32(channels), pass.count, totals)
  }

  func gradientObserver(
    _ pass: Pass, group: Int, input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>
  ) -> ck_observer {
    if group == 0 { totals.update(repeating: 0, count: 2 * channels) }
    return ck_observer(
      x: input, mean: mean, scale: scale, shift: shift, rectify: neighbours.rectifies ? 1 : 0,
      is_far: pass.isSpread ? 1 : 0, y: output, lanes: lanes, totals: totals)
  }

  func settleGradient(_ pass: Pass, images: Int) {
    let count = Double(images * input.positions)
    for c in 0..<normalization.channels {
      let shiftGradient = totals[2 * c]
      let scaleGradient = totals[2 * c + 1] * inverseDeviation[c]
      pass.gradients[gamma + c] += Float(scaleGradient)
      pass.gradients[beta + c] += Float(shiftGradient)
      let slope = Double(pass.values[gamma + c]) * inverseDeviation[c]
      self.slope[c] = Float(slope)
      lean[c] = Float(-slope * inverseDeviation[c] * scaleGradient / count)
      level[c] = Float(-slope * shiftGradient / count)
    }
  }

  func backward(
    _ pass: Pass, from input: UnsafePointer<Float>, gradient: UnsafePointer<Float>,
    to inputGradient: UnsafeMutablePointer<Float>?
  ) {
    guard let inputGradient else { return }
    pass.kernels.norm_apply_gradient(
      input, gradient, mean, slope, lean, level, Int32(self.input.positions), Int32(channels),
      neighbours.inputIsRectified ? 1 : 0, pass.count, inputGradient)
  }
}

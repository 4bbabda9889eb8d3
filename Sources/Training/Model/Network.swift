import CKernels

/// A network of one architecture with its memory: trained and evaluated on one thread.
///
/// Values depend on the images, the labels and the parameters alone: not on the kernels' variant, nor on what the
/// network did before.
public final class Network {
  /// What it consists of.
  public let architecture: Architecture
  /// The largest batch that it trains on.
  public let maximumBatch: Int
  /// The part of each training target that is spread evenly over all classes; evaluation has none.
  public let labelSmoothing: Float
  /// The run's seed and the batch that comes next, counted over the whole run from 0: they key the random streams of
  /// layers that draw.
  var seed = 0
  var step = 0
  /// What it learns, in layer order.
  public let parameters: [Parameter]
  /// What it keeps for evaluation besides, in layer order.
  public let statistics: [RunningStatistic]

  /// The layers that compute, each ReLU in its neighbours.
  let layers: [any Layer]
  let plan: Plan
  let kernels: ck_kernels
  /// What the layers make of the batch at hand, by layer; nil where nobody asks for it.
  var activations: [ActivationTotals]?
  private let valueBuffer: FloatBuffer
  private let gradientBuffer: FloatBuffer
  private let statisticBuffer: FloatBuffer

  /// A network whose drawn parameters are 0 and whose others have their starting values.
  ///
  /// - maximumBatch: images in the largest training batch
  /// - kernels: a variant that this processor supports
  public init(_ architecture: Architecture, maximumBatch: Int, labelSmoothing: Float = 0, kernels: KernelVariant) {
    guard let functions = kernels.kernels else {
      preconditionFailure("this processor cannot run the \(kernels.rawValue) kernels")
    }
    precondition(maximumBatch > 0, "a batch holds at least one image")
    self.architecture = architecture
    self.maximumBatch = maximumBatch
    self.labelSmoothing = labelSmoothing
    self.kernels = functions
    var layout = ParameterLayout()
    layers = architecture.makeLayers(&layout)
    parameters = layers.flatMap(\.parameters)
    statistics = layers.flatMap(\.statistics)
    valueBuffer = FloatBuffer(count: layout.parameterFloats)
    gradientBuffer = FloatBuffer(count: layout.parameterFloats)
    statisticBuffer = FloatBuffer(count: layout.statisticFloats)
    plan = Plan(layers, groups: (maximumBatch + FeatureMap.lanes - 1) / FeatureMap.lanes)
    for parameter in parameters {
      if case .constant(let value) = parameter.start { parameter.places.forEach { values[$0] = value } }
    }
    for statistic in statistics { statistic.range.forEach { statisticBuffer.floats[$0] = statistic.start } }
  }

  /// All parameters, flat, where `Parameter.range` says.
  public var values: UnsafeMutableBufferPointer<Float> { valueBuffer.floats }
  /// The gradients of the last training step, laid out like `values`.
  public var gradients: UnsafeMutableBufferPointer<Float> { gradientBuffer.floats }

  /// What the layers work with.
  func pass(training: Bool) -> Pass {
    Pass(
      kernels: kernels, values: valueBuffer.start, gradients: gradientBuffer.start, statistics: statisticBuffer.start,
      isTraining: training, seed: seed, step: step)
  }

  /// A parameter's values in PyTorch's order.
  public func read(_ parameter: Parameter) -> [Float] { parameter.places.map { values[$0] } }

  /// A parameter's gradients in PyTorch's order.
  public func readGradient(_ parameter: Parameter) -> [Float] { parameter.places.map { gradients[$0] } }

  /// Sets a parameter from values in PyTorch's order.
  public func write(_ newValues: [Float], to parameter: Parameter) {
    precondition(newValues.count == parameter.count, "\(parameter.name) has \(parameter.count) elements")
    for (place, value) in zip(parameter.places, newValues) { values[place] = value }
  }

  /// A running statistic's values.
  public func read(_ statistic: RunningStatistic) -> [Float] { statistic.range.map { statisticBuffer.floats[$0] } }

  /// Sets a running statistic.
  public func write(_ newValues: [Float], to statistic: RunningStatistic) {
    precondition(newValues.count == statistic.count, "\(statistic.name) has \(statistic.count) elements")
    for (place, value) in zip(statistic.range, newValues) { statisticBuffer.floats[place] = value }
  }
}

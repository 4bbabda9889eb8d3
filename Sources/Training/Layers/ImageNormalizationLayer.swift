import CKernels

/// Layer, group or instance normalisation at work; moments are taken again for the gradient.
final class ImageNormalizationLayer: Layer {
  let input: FeatureMap
  let parameters: [Parameter]
  let statistics: [RunningStatistic] = []
  private var shape: ck_image_norm
  /// Room for each group's means and deviations.
  private let moments: FloatBuffer

  var output: FeatureMap { input }

  /// The layer on maps of `input`, with its parameters laid out behind those that `layout` has.
  init(_ normalization: ImageNormalization, on input: FeatureMap, layout: inout ParameterLayout) {
    precondition(
      normalization.channels == input.channels && input.storedChannels % 4 == 0,
      "\(normalization.name) reads \(normalization.channels) channels of \(input)")
    self.input = input
    let isElementwise = normalization.kind == .layer
    shape = ck_image_norm(
      positions: Int32(input.positions), channels: Int32(input.storedChannels), groups: Int32(normalization.groups),
      size: Int32(input.channels / normalization.groups), elementwise: isElementwise ? 1 : 0,
      epsilon: Float(normalization.epsilon))
    moments = FloatBuffer(count: 2 * normalization.groups * FeatureMap.lanes)
    // fastai decays the scale of a group normalisation, and of no other.
    let isDecayed = if case .group = normalization.kind { true } else { false }
    let (weight, bias) = (normalization.name + ".weight", normalization.name + ".bias")
    if !normalization.isAffine {
      parameters = []
    } else if isElementwise {
      parameters = [
        layout.map(weight, input, isDecayed: isDecayed, start: .constant(1)),
        layout.map(bias, input, isDecayed: false, start: .constant(0)),
      ]
    } else {
      parameters = [
        layout.vector(weight, input.channels, isDecayed: isDecayed, start: .constant(1)),
        layout.vector(bias, input.channels, isDecayed: false, start: .constant(0)),
      ]
    }
  }

  /// Where scale and shift lie, nil where there are none.
  private var places: (scale: Int, shift: Int)? {
    parameters.isEmpty ? nil : (parameters[0].range.lowerBound, parameters[1].range.lowerBound)
  }

  func prepare(_ pass: Pass) {}

  func forward(_ pass: Pass, from input: UnsafePointer<Float>, to output: UnsafeMutablePointer<Float>) {
    pass.kernels.image_norm(
      &shape, input, places.map { UnsafePointer(pass.values + $0.scale) },
      places.map { UnsafePointer(pass.values + $0.shift) }, pass.count, output)
  }

  func backward(
    _ pass: Pass, from input: UnsafePointer<Float>, gradient: UnsafePointer<Float>,
    to inputGradient: UnsafeMutablePointer<Float>?
  ) {
    pass.kernels.image_norm_gradient(
      &shape, input, gradient, places.map { UnsafePointer(pass.values + $0.scale) }, pass.count, moments.start,
      inputGradient, places.map { pass.gradients + $0.scale }, places.map { pass.gradients + $0.shift })
  }
}

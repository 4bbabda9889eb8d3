/// One entry of an architecture. Another kind of layer is its own file and a line in each of the two lists here.
public enum LayerDescription: Hashable, Sendable {
  /// A two-dimensional convolution with bias.
  case convolution(Convolution)
  /// max(x, 0); NaN stays NaN.
  case relu
  /// Normalisation of each channel over batch and space.
  case batchNormalization(BatchNormalization)

  /// Such as `conv_1`; nil for ReLU, which has no parameters.
  var name: String? {
    switch self {
    case .convolution(let convolution): convolution.name
    case .relu: nil
    case .batchNormalization(let normalization): normalization.name
    }
  }

  /// Whether the batch's mean is taken out at once.
  var isBatchNormalization: Bool { if case .batchNormalization = self { true } else { false } }

  /// The layer at work on `input`; nil for ReLU, which its neighbours do.
  func layer(on input: FeatureMap, between neighbours: Neighbours, layout: inout ParameterLayout) -> (any Layer)? {
    switch self {
    case .convolution(let convolution):
      ConvolutionLayer(convolution, on: input, between: neighbours, layout: &layout)
    case .relu: nil
    case .batchNormalization(let normalization):
      BatchNormalizationLayer(normalization, on: input, between: neighbours, layout: &layout)
    }
  }
}

/// What a layer has to know of the entries before and after it.
struct Neighbours {
  /// A ReLU made the input: no gradient passes where it is 0.
  var inputIsRectified = false
  /// A ReLU follows.
  var rectifies = false
  /// Batch normalisation follows at once: it takes the mean out, and with it any bias.
  var isNormalized = false
}

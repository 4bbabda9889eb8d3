/// One entry of an architecture. Another kind of layer is its own file and a line in each of the two lists here.
public enum LayerDescription: Hashable, Sendable {
  /// A two-dimensional convolution with bias.
  case convolution(Convolution)
  /// max(x, 0); NaN stays NaN.
  case relu
  /// Normalisation of each channel over batch and space.
  case batchNormalization(BatchNormalization)

  /// The layer at work on `input`; nil for ReLU, which its neighbours do.
  func layer(
    on input: FeatureMap, inputIsRectified: Bool, rectifies: Bool, layout: inout ParameterLayout
  ) -> (any Layer)? {
    switch self {
    case .convolution(let convolution):
      ConvolutionLayer(
        convolution, on: input, inputIsRectified: inputIsRectified, rectifies: rectifies, layout: &layout)
    case .relu: nil
    case .batchNormalization(let normalization):
      BatchNormalizationLayer(
        normalization, on: input, inputIsRectified: inputIsRectified, rectifies: rectifies, layout: &layout)
    }
  }
}

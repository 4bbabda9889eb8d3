import Runs

/// Normalises each channel over batch and space (Ioffe & Szegedy 2015, algorithm 1).
///
/// - input: [batch, channels, height, width]
/// - output: same shape; in training mean 0 and (biased) variance 1 per channel before scale and shift, in evaluation
///   with the running statistics, which take the unbiased variance
public struct BatchNormalization: LayerDescription {
  /// Such as `norm_1`; its parameters are `norm_1.weight` and `norm_1.bias`.
  public var name: String
  /// Channels read and made.
  public var channels: Int
  /// Added to the variance.
  public var epsilon: Double
  /// Weight of the batch in the running statistics.
  public var momentum: Double

  /// Normalisation of `channels` channels; the defaults are PyTorch's.
  public init(name: String, channels: Int, epsilon: Double = 1e-5, momentum: Double = 0.1) {
    self.name = name
    self.channels = channels
    self.epsilon = epsilon
    self.momentum = momentum
  }

  /// Whether a batch of these extents can be trained on: a single value per channel has no variance.
  public static func canNormalize(images: Int, height: Int, width: Int) -> Bool { images * height * width > 1 }

  var fusesReLU: Bool { true }
  var removesMean: Bool { true }

  func output(of input: ImageShape) -> ImageShape { input }

  func layer(on input: FeatureMap, between neighbours: Neighbours, layout: inout ParameterLayout) -> any Layer {
    BatchNormalizationLayer(self, on: input, between: neighbours, layout: &layout)
  }

  static let listed = ListedLayer(
    kind: LayerKind(
      "batch_norm", documentation: "each channel to mean 0 and variance 1 over the batch (Ioffe & Szegedy 2015)",
      settings: [])
  ) { _, name, input in BatchNormalization(name: name, channels: input.channels) }
}

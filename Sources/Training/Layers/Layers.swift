import Runs

/// A layer that a spec's list can name: what it takes, and what it is.
struct ListedLayer: Sendable {
  /// Its name, documentation and settings, as specs use them.
  var kind: LayerKind
  /// The description that settings make, every default written out, under a name and on a map.
  var description: @Sendable (RunConfiguration, _ name: String, _ input: ImageShape) -> any LayerDescription
}

/// Every layer that specs can list: each declares itself in its own file and is listed here once.
enum Layers {
  static let all: [ListedLayer] = [
    Convolution.listed,
    Linear.listed,
    Activation.relu,
    Activation.leakyReLU,
    Activation.gelu,
    Activation.silu,
    BatchNormalization.listed,
    ImageNormalization.layer,
    ImageNormalization.group,
    ImageNormalization.instance,
    Pooling.maximum,
    Pooling.average,
    Pooling.globalMaximum,
    Pooling.globalAverage,
    Flatten.listed,
    Dropout.listed,
  ]
}

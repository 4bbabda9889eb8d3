public import Runs

/// What a network consists of: the images that it reads and its layers in order of execution.
public struct Architecture: Hashable, Sendable {
  /// Channels, height and width of an image.
  public var input: ImageShape
  /// Convolution first; a ReLU follows a convolution or a normalisation and is not the last.
  public var layers: [LayerDescription]

  /// An architecture of these layers.
  public init(input: ImageShape, layers: [LayerDescription]) {
    self.input = input
    self.layers = layers
  }

  /// How many numbers it learns: weights, biases, scales and shifts.
  public var parameterCount: Int {
    var layout = ParameterLayout()
    return makeLayers(&layout).flatMap(\.parameters).reduce(0) { $0 + $1.count }
  }
}

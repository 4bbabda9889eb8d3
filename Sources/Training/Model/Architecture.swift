public import Runs

/// What a network consists of: the images that it reads and its layers in order of execution.
public struct Architecture: Sendable {
  /// Channels, height and width of an image.
  public var input: ImageShape
  /// The last one makes one pixel, whose channels are the logits.
  var layers: [any LayerDescription]

  /// An architecture of these layers.
  init(input: ImageShape, layers: [any LayerDescription]) {
    self.input = input
    self.layers = layers
  }

  /// How many numbers it learns: weights, biases, scales and shifts.
  public var parameterCount: Int {
    var layout = ParameterLayout()
    return makeLayers(&layout).flatMap(\.parameters).reduce(0) { $0 + $1.count }
  }

  /// The names of the layers that telemetry looks at, those that have parameters, in order of execution.
  public var observedLayers: [String] {
    var layout = ParameterLayout()
    return makeLayers(&layout).compactMap(\.parameters.first).map { String($0.name.prefix { $0 != "." }) }
  }

  /// Each layer with the map that it reads, as far as they fit.
  var inputs: [(layer: any LayerDescription, input: ImageShape)] {
    var result: [(layer: any LayerDescription, input: ImageShape)] = []
    var shape = input
    for layer in layers {
      result.append((layer, shape))
      guard let output = try? layer.output(of: shape) else { break }
      shape = output
    }
    return result
  }

  /// Its convolutions with the maps that they read.
  public var convolutions: [(convolution: Convolution, input: ImageShape)] {
    inputs.compactMap { layer, input in (layer as? Convolution).map { ($0, input) } }
  }
}

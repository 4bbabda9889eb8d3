import Runs

/// One entry of an architecture: what a layer is, before it has memory.
///
/// Another layer is a file of its own that declares one, with what it does at work, and a line in `Layers.all`.
protocol LayerDescription: Hashable, Sendable {
  /// Such as `conv_1`; its parameters and random streams are named after it.
  var name: String { get }
  /// Whether a ReLU before or after it can be left to it: it then rectifies its output, or lets no gradient pass where
  /// its input is 0.
  var fusesReLU: Bool { get }
  /// Whether it takes each channel's mean out at once, and with it any bias before it.
  var removesMean: Bool { get }

  /// The extents of what it makes of a map: its shape rule.
  func output(of input: ImageShape) throws(Misfit) -> ImageShape
  /// Multiply-adds of one image's forward pass, those with padding counted too.
  func multiplyAdds(on input: ImageShape) -> Int
  /// The layer at work on a map that fits, with its parameters laid out behind those that `layout` has.
  func layer(on input: FeatureMap, between neighbours: Neighbours, layout: inout ParameterLayout) -> any Layer
}

extension LayerDescription {
  var fusesReLU: Bool { false }
  var removesMean: Bool { false }
  func multiplyAdds(on input: ImageShape) -> Int { 0 }
}

/// Why a layer cannot work on a map.
struct Misfit: Error, Hashable {
  /// What is wrong, lower case.
  var message: String
  /// What to do.
  var help: String
}

extension ImageShape {
  /// The extents of the map without its channels: `28×28`.
  var extents: String { "\(height)×\(width)" }
}

/// What a layer has to know of the entries before and after it.
struct Neighbours {
  /// A ReLU made the input: no gradient passes where it is 0.
  var inputIsRectified = false
  /// A ReLU follows.
  var rectifies = false
  /// A normalisation follows at once that takes each channel's mean out, and with it any bias.
  var isNormalized = false
}

import Runs

/// A linear layer with bias on one pixel: every output is a weighted sum of all channels.
///
/// - input: [batch, inputs, 1, 1]
/// - output: [batch, outputs, 1, 1]
struct Linear: LayerDescription {
  /// Such as `linear_1`; its parameters are `linear_1.weight`, [outputs, inputs], and `linear_1.bias`.
  var name: String
  /// Channels read and made.
  var inputs: Int, outputs: Int

  var fusesReLU: Bool { true }

  func output(of input: ImageShape) throws(Misfit) -> ImageShape {
    guard input.height * input.width == 1 else {
      throw Misfit(
        message: "input is \(input.extents), a linear layer reads one pixel",
        help: "put `flatten` or `global_average_pool` before it")
    }
    return ImageShape(channels: outputs, height: 1, width: 1)
  }

  func multiplyAdds(on input: ImageShape) -> Int { inputs * outputs }

  /// A convolution of one tap on one pixel is the same sum.
  func layer(on input: FeatureMap, between neighbours: Neighbours, layout: inout ParameterLayout) -> any Layer {
    ConvolutionLayer(
      Convolution(name: name, inputs: inputs, outputs: outputs, kernel: 1, stride: 1, padding: 0), on: input,
      between: neighbours, weightShape: [outputs, inputs], layout: &layout)
  }

  static let listed = ListedLayer(
    kind: LayerKind(
      "linear", documentation: "every output is a weighted sum of all channels of one pixel, with a bias",
      settings: [
        Setting("channels", .integer(1...65_536), default: .integer(10), "outputs; the last layer has one per class")
      ],
      required: ["channels"])
  ) { settings, name, input in
    Linear(name: name, inputs: input.channels, outputs: settings.integer("channels"))
  }
}

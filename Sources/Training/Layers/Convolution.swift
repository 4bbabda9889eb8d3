import Runs

/// A square two-dimensional convolution (cross-correlation) with zero padding and a bias.
///
/// - input: [batch, inputs, height, width]
/// - output: [batch, outputs, ⌊(height + 2·padding − kernel) / stride⌋ + 1, likewise width]
public struct Convolution: LayerDescription {
  /// Such as `conv_1`; its parameters are `conv_1.weight` and `conv_1.bias`.
  public var name: String
  /// Channels read and made.
  public var inputs: Int, outputs: Int
  /// Side of the kernel, step, and rows and columns of zeros around the input.
  public var kernel: Int, stride: Int, padding: Int

  /// A convolution of these extents.
  public init(name: String, inputs: Int, outputs: Int, kernel: Int, stride: Int, padding: Int) {
    self.name = name
    self.inputs = inputs
    self.outputs = outputs
    self.kernel = kernel
    self.stride = stride
    self.padding = padding
  }

  /// What it makes of a map of `extent` rows or columns.
  public func outputExtent(_ extent: Int) -> Int { (extent + 2 * padding - kernel) / stride + 1 }

  var fusesReLU: Bool { true }

  func output(of input: ImageShape) throws(Misfit) -> ImageShape {
    guard padding < kernel else {
      throw Misfit(
        message: "padding \(padding) is not less than kernel \(kernel), so that some outputs see nothing",
        help: "use a padding of at most \(kernel - 1)")
    }
    guard min(input.height, input.width) + 2 * padding >= kernel else {
      throw Misfit.tooSmall(input, kernel: kernel, padding: padding)
    }
    return ImageShape(
      channels: outputs, height: outputExtent(input.height), width: outputExtent(input.width))
  }

  func multiplyAdds(on input: ImageShape) -> Int {
    outputExtent(input.height) * outputExtent(input.width) * outputs * inputs * kernel * kernel
  }

  func layer(on input: FeatureMap, between neighbours: Neighbours, layout: inout ParameterLayout) -> any Layer {
    ConvolutionLayer(self, on: input, between: neighbours, layout: &layout)
  }

  static let listed = ListedLayer(
    kind: LayerKind(
      "conv", documentation: "a square two-dimensional convolution with a bias",
      settings: [
        Setting("channels", .integer(1...4096), default: .integer(8), "output channels"),
        Setting("kernel_size", .integer(1...31), default: .integer(3), "side of the kernel, in pixels"),
        Setting("stride", .integer(1...31), default: .integer(1), "how far the kernel moves, in pixels"),
        Setting("padding", .integer(0...30), default: .integer(0), "rows and columns of zeros around the map"),
      ], required: ["channels"])
  ) { settings, name, input in
    Convolution(
      name: name, inputs: input.channels, outputs: settings.integer("channels"),
      kernel: settings.integer("kernel_size"), stride: settings.integer("stride"), padding: settings.integer("padding"))
  }
}

extension Misfit {
  /// A kernel or window is larger than the map with its padding.
  static func tooSmall(_ input: ImageShape, kernel: Int, padding: Int) -> Misfit {
    Misfit(
      message: "input is \(input.extents), kernel \(kernel) with padding \(padding) does not fit",
      help: "use a smaller kernel or more padding, or shrink the map less before it")
  }
}

import CKernels
import Runs

/// Normalisation of each image by itself, within groups of neighbouring channels: the same in training and evaluation,
/// whatever else is in the batch.
///
/// - input: [batch, channels, height, width]
/// - output: same shape; mean 0 and (biased) variance 1 per image and group before scale and shift
struct ImageNormalization: LayerDescription {
  var name: String
  /// Channels read and made.
  var channels: Int
  var kind: Kind
  /// Whether scale and shift are learnt.
  var isAffine = true
  /// Added to the variance.
  var epsilon = 1e-5

  /// Over what the mean and the variance are taken.
  enum Kind: Hashable {
    /// All channels and pixels, each with a scale and shift of its own (Ba, Kiros & Hinton 2016).
    case layer
    /// So many groups of channels (Wu & He 2018).
    case group(Int)
    /// Each channel by itself (Ulyanov, Vedaldi & Lempitsky 2016).
    case instance
  }

  /// Groups of channels that are normalised together.
  var groups: Int {
    switch kind {
    case .layer: 1
    case .group(let groups): groups
    case .instance: channels
    }
  }

  var removesMean: Bool { kind == .instance }

  func output(of input: ImageShape) throws(Misfit) -> ImageShape {
    guard input.channels % groups == 0 else {
      throw Misfit(
        message: "\(groups) groups of the same size cannot be made of \(input.channels) "
          + (input.channels == 1 ? "channel" : "channels"),
        help: "use a number of groups that divides \(input.channels)")
    }
    guard kind != .instance || input.height * input.width > 1 else {
      throw Misfit(
        message: "input is 1×1, instance normalisation has one value per channel",
        help: "normalise before the map is that small, or use layer or group normalisation")
    }
    return input
  }

  func layer(on input: FeatureMap, between neighbours: Neighbours, layout: inout ParameterLayout) -> any Layer {
    ImageNormalizationLayer(self, on: input, layout: &layout)
  }

  static let layer = ListedLayer(
    kind: LayerKind(
      "layer_norm", documentation: "each image to mean 0 and variance 1 (Ba, Kiros & Hinton 2016)", settings: [])
  ) { _, name, input in ImageNormalization(name: name, channels: input.channels, kind: .layer) }

  static let group = ListedLayer(
    kind: LayerKind(
      "group_norm", documentation: "groups of an image's channels to mean 0 and variance 1 (Wu & He 2018)",
      settings: [
        Setting(
          "groups", .integer(1...4096), default: .integer(2), "groups of channels; a divisor of the channels")
      ])
  ) { settings, name, input in
    ImageNormalization(name: name, channels: input.channels, kind: .group(settings.integer("groups")))
  }

  static let instance = ListedLayer(
    kind: LayerKind(
      "instance_norm",
      documentation: "each channel of an image to mean 0 and variance 1 (Ulyanov, Vedaldi & Lempitsky 2016)",
      settings: [
        Setting("affine", .boolean, default: .boolean(true), "whether scale and shift are learnt; not so in PyTorch")
      ])
  ) { settings, name, input in
    ImageNormalization(
      name: name, channels: input.channels, kind: .instance, isAffine: settings.boolean("affine"))
  }
}

import Runs

/// The chapter's network: convolutions of stride 2 with ReLU between them down to one pixel, whose channels are the
/// logits (Howard & Gugger, "Deep Learning for Coders", chapter 13).
enum SimpleCNN: Model {
  /// Its settings and shape rule.
  static let component = Component(
    .model, "simple_cnn",
    documentation: "stride-2 convolutions down to one logit per class (fastbook, chapter 13)",
    settings: [
      Setting(
        "model.channels", .list(.integer(1...4096), count: 1...16),
        default: .list([.integer(8), .integer(16), .integer(32), .integer(64)]),
        "output channels of each convolution but the last, which has one per class"),
      Setting(
        "model.first_kernel_size", .oddInteger(1...31), default: .integer(5),
        "side of the first convolution's kernel, in pixels; all others have 3"),
      Setting(
        "model.activation", .choice(Activation.Function.allCases.map(\.rawValue)), default: .string("relu"),
        "what follows each convolution but the last: ReLU, leaky ReLU with a slope of 0.01 below 0, GELU by the error "
          + "function, or SiLU"),
      Setting(
        "model.normalization", .choice(["none", "batch", "layer", "group", "instance"]), default: .string("none"),
        "what normalises each convolution's output: nothing, or batch (Ioffe & Szegedy 2015), layer (Ba, Kiros & Hinton "
          + "2016), group (Wu & He 2018) or instance normalisation (Ulyanov, Vedaldi & Lempitsky 2016)"),
      Setting(
        "model.groups", .integer(1...4096), default: .integer(2),
        "groups of channels of a group normalisation; a divisor of every number of channels"),
      Setting(
        "model.order", .choice(["activation_normalization", "normalization_activation"]),
        default: .string("activation_normalization"),
        "whether normalisation follows the activation, as in the chapter, or precedes it"),
      Setting(
        "model.normalization_on_last", .boolean, default: .boolean(true),
        "whether the logits are normalised too, as in the chapter"),
    ],
    contradictions: contradictions)

  /// The layers that a checked configuration asks for on images of `dataset`.
  static func architecture(for configuration: RunConfiguration, dataset: DatasetFacts) -> Architecture {
    let channels = configuration.integers("model.channels") + [dataset.classes]
    let activatesFirst = configuration.string("model.order") == "activation_normalization"
    var layers: [any LayerDescription] = []
    var inputs = dataset.imageShape.channels
    for (index, outputs) in channels.enumerated() {
      let isLast = index == channels.count - 1
      let kernel = index == 0 ? configuration.integer("model.first_kernel_size") : 3
      layers.append(
        Convolution(
          name: "conv_\(index + 1)", inputs: inputs, outputs: outputs, kernel: kernel, stride: 2, padding: kernel / 2))
      let activation = isLast ? [] : [activation(configuration, number: index + 1)]
      let isNormalized = !isLast || configuration.boolean("model.normalization_on_last")
      let normalization = isNormalized ? normalization(configuration, number: index + 1, channels: outputs) : []
      layers += activatesFirst ? activation + normalization : normalization + activation
      inputs = outputs
    }
    return Architecture(input: dataset.imageShape, layers: layers)
  }

  private static func activation(_ configuration: RunConfiguration, number: Int) -> any LayerDescription {
    let name = configuration.string("model.activation")
    guard let function = Activation.Function(rawValue: name) else { preconditionFailure("no activation `\(name)`") }
    return Activation(name: "\(name)_\(number)", function: function)
  }

  private static func normalization(
    _ configuration: RunConfiguration, number: Int, channels: Int
  ) -> [any LayerDescription] {
    let name = "norm_\(number)"
    return switch configuration.string("model.normalization") {
    case "batch": [BatchNormalization(name: name, channels: channels)]
    case "layer": [ImageNormalization(name: name, channels: channels, kind: .layer)]
    case "group":
      [ImageNormalization(name: name, channels: channels, kind: .group(configuration.integer("model.groups")))]
    case "instance": [ImageNormalization(name: name, channels: channels, kind: .instance)]
    default: []
    }
  }

  /// Convolutions of stride 2 that an image needs to shrink to one pixel.
  private static func convolutions(for shape: ImageShape) -> Int {
    var count = 0
    var extent = max(shape.height, shape.width)
    while extent > 1 {
      extent = (extent + 1) / 2
      count += 1
    }
    return max(count, 1)
  }

  @Sendable private static func contradictions(
    in configuration: RunConfiguration, dataset: DatasetFacts
  ) -> [Contradiction] {
    let shape = dataset.imageShape
    let needed = convolutions(for: shape)
    let listed = configuration.integers("model.channels").count
    guard listed + 1 >= needed else {
      return [
        Contradiction(
          at: "model.channels",
          "\(listed + 1) convolutions of stride 2 leave more than one pixel of \(shape.height) × \(shape.width)",
          help: "`\(dataset.name)` needs at least \(needed - 1) entries in `model.channels`")
      ]
    }
    if let misfit = misfit(in: configuration, dataset) { return [misfit] }
    let idle = settingsWithoutEffect(in: configuration)
    guard configuration.string("model.normalization") == "batch" else { return idle }
    // The map is one pixel after `needed` convolutions; the last one, listed + 1, may go without normalisation.
    let isLastNormalized = configuration.boolean("model.normalization_on_last")
    guard isLastNormalized || listed >= needed else { return idle }
    let batchSize = configuration.integer("batch_size")
    let rest = dataset.trainingCount % max(batchSize, 1)
    let keepsRest = configuration["drop_last"] == .boolean(false)
    guard batchSize == 1 || (keepsRest && rest == 1) else { return idle }
    let cause = batchSize == 1 ? "a batch size of 1" : "a last batch of 1 image"
    return [
      Contradiction(
        at: batchSize == 1 ? "batch_size" : "drop_last",
        "batch normalisation of a 1 × 1 map has one value per channel with \(cause)",
        help: batchSize == 1
          ? "use a `batch_size` of at least 2, or \"model.normalization\": \"none\""
          : "drop the incomplete batch with \"drop_last\": true, or choose another `batch_size`")
    ]
  }

  /// Settings of normalisations that are not there.
  private static func settingsWithoutEffect(in configuration: RunConfiguration) -> [Contradiction] {
    let normalization = configuration.string("model.normalization")
    let idle = normalization == "none" ? ["model.order", "model.normalization_on_last"] : []
    let groups = normalization == "group" ? [] : ["model.groups"]
    return (idle + groups).map { setting in
      Contradiction(
        at: setting, "`\(setting)` does nothing where `model.normalization` is `\(normalization)`",
        help: "take it out, or choose \(idle.contains(setting) ? "a normalization" : "`group`")", isWithoutEffect: true)
    }
  }

  /// The first normalisation that does not fit its map.
  private static func misfit(in configuration: RunConfiguration, _ dataset: DatasetFacts) -> Contradiction? {
    let architecture = architecture(for: configuration, dataset: dataset)
    let (layer, input) = architecture.inputs[architecture.inputs.count - 1]
    guard let normalization = layer as? ImageNormalization else { return nil }
    do {
      _ = try normalization.output(of: input)
      return nil
    } catch {
      let isLast = architecture.inputs.count >= architecture.layers.count
      return Contradiction(
        at: normalization.kind == .instance ? "model.normalization" : "model.groups",
        "`\(normalization.name)`: \(error.message)",
        help: isLast ? "leave the logits as they are with \"normalization_on_last\": false" : error.help)
    }
  }
}

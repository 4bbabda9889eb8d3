import Runs

/// A list of layers, each reading what the one before it makes.
enum Sequential: Model {
  static let component = Component(
    .model, "sequential", documentation: "layers from a list, each reading what the one before it makes",
    settings: [
      Setting(
        "model.layers", .layers(Layers.all.map(\.kind)), default: defaultLayers,
        "the layers from the images to one logit per class; the last makes one pixel")
    ],
    contradictions: contradictions)

  /// Logistic regression on ten classes.
  private static let defaultLayers = SettingValue.list([
    Flatten.listed.kind.entry([:]), Linear.listed.kind.entry(["channels": .integer(10)]),
  ])

  static func architecture(for configuration: RunConfiguration, dataset: DatasetFacts) -> Architecture {
    Architecture(input: dataset.imageShape, layers: layers(for: configuration, on: dataset.imageShape).map(\.layer))
  }

  /// A listed layer as it stands in the list.
  private struct Place {
    var layer: any LayerDescription
    /// As the list calls it, such as `conv`.
    var kind: String
    var input: ImageShape
    /// What it makes, or why it does not fit, which ends the list.
    var output: Result<ImageShape, Misfit>
  }

  /// The layers up to the first that does not fit, the fourth convolution called `conv_4`.
  private static func layers(for configuration: RunConfiguration, on images: ImageShape) -> [Place] {
    var places: [Place] = []
    var shape = images
    var counts: [String: Int] = [:]
    for entry in configuration.objects("model.layers") {
      guard case .string(let name)? = entry["name"], let listed = Layers.all.first(where: { $0.kind.name == name })
      else {
        preconditionFailure("no layer is named \(entry["name"]?.json ?? "nothing")")
      }
      counts[name, default: 0] += 1
      let layer = listed.description(listed.kind.settings(of: entry), "\(name)_\(counts[name, default: 0])", shape)
      let output = Result { () throws(Misfit) in try layer.output(of: shape) }
      places.append(Place(layer: layer, kind: name, input: shape, output: output))
      guard case .success(let next) = output else { break }
      shape = next
    }
    return places
  }

  @Sendable private static func contradictions(
    in configuration: RunConfiguration, dataset: DatasetFacts
  ) -> [Contradiction] {
    let places = layers(for: configuration, on: dataset.imageShape)
    for (index, place) in places.enumerated() {
      let what = "layer \(index + 1) (\(place.kind)): "
      if case .failure(let misfit) = place.output {
        return [Contradiction(at: "model.layers", element: index, what + misfit.message, help: misfit.help)]
      }
      let isBatchNormalization = place.layer is BatchNormalization
      if isBatchNormalization, place.input.height * place.input.width == 1,
        let cause = SingleImage(in: configuration, dataset)
      {
        return [
          Contradiction(
            at: cause.setting, what + "input is 1×1, batch normalisation has one value per channel with \(cause.cause)",
            help: cause.help + ", or use layer or group normalisation")
        ]
      }
    }
    guard let last = places.last, case .success(let logits) = last.output else { return [] }
    let needed = ImageShape(channels: dataset.classes, height: 1, width: 1)
    if logits == needed { return [] }
    return [
      Contradiction(
        at: "model.layers", element: places.count - 1,
        "layer \(places.count) (\(last.kind)): the last layer makes \(logits.channels) channels of \(logits.extents), "
          + "and `\(dataset.name)` needs \(dataset.classes) logits",
        help: logits.height * logits.width == 1
          ? "end with `{ \"name\": \"linear\", \"channels\": \(dataset.classes) }`"
          : "end with `flatten` or `global_average_pool`, and `{ \"name\": \"linear\", \"channels\": \(dataset.classes) }`"
      )
    ]
  }
}

/// Why some batch of a run holds one image alone.
struct SingleImage {
  /// The setting to point at.
  var setting: String
  /// In words.
  var cause: String
  /// What to do.
  var help: String

  /// Nil where every batch has two images or more.
  init?(in configuration: RunConfiguration, _ dataset: DatasetFacts) {
    let size = configuration.integer("batch_size")
    if size == 1 {
      (setting, cause, help) = ("batch_size", "a batch size of 1", "use a `batch_size` of at least 2")
    } else if !configuration.boolean("drop_last"), dataset.trainingCount % size == 1 {
      setting = "drop_last"
      cause = "a last batch of 1 image"
      help = "drop the incomplete batch with \"drop_last\": true, or choose another `batch_size`"
    } else {
      return nil
    }
  }
}

import Runs

extension Catalogue {
  /// A catalogue with one of everything that a spec can meet: two data sets, components with shared and own settings,
  /// every type of setting, and contradictions.
  static let test = Catalogue(
    general: [
      Setting(
        "input_normalization", .choice(["dataset", "first_batch", "none"]), default: .string("dataset"),
        "how pixels are scaled"),
      Setting("batch_size", .integer(1...Int.max), default: .integer(64), "images per step of the optimizer"),
      Setting("epochs", .integer(1...1000), default: .integer(1), "passes over the training set"),
      Setting("learning_rate", .number(.positive), default: .number(0.001), "step size; for `one_cycle` the largest"),
      Setting("shuffle", .boolean, default: .boolean(true), "whether each epoch has an order of its own"),
      Setting("drop_last", .boolean, default: .boolean(true), "whether an incomplete last batch is left out"),
      Setting("augmentation.shift", .integer(0...27), default: .integer(0), "pixels that an image is moved by at most"),
      Setting(
        "augmentation.horizontal_flip", .boolean, default: .boolean(false), "whether half of the images are mirrored"),
    ],
    components: models + optimizers + schedules,
    datasets: [facts("mnist", trainingCount: 60_000), facts("tiny", trainingCount: 256)],
    generalContradictions: { configuration, facts in
      configuration.integer("batch_size") <= facts.trainingCount
        ? []
        : [
          Contradiction(
            at: "batch_size",
            "`batch_size` is larger than the \(facts.trainingCount) training images of `\(facts.name)`",
            help: "use at most \(facts.trainingCount)")
        ]
    })

  private static let models = [
    Component(
      .model, "simple_cnn", documentation: "a stack of stride-2 convolutions (fastbook, chapter 13)",
      settings: [
        Setting(
          "model.channels", .list(.integer(1...4096), count: 1...16),
          default: .list([8, 16, 32, 64].map(SettingValue.integer)), "channels of each layer but the last"),
        Setting(
          "model.first_kernel_size", .oddInteger(1...31), default: .integer(5), "side of the first layer's kernels"),
        Setting(
          "model.normalization", .choice(["none", "batch"]), default: .string("none"), "what follows each convolution"),
        Setting(
          "model.normalization_on_last", .boolean, default: .boolean(true), "whether the last layer is normalised too"),
      ],
      contradictions: { configuration, facts in
        let count = configuration.integers("model.channels").count
        let void = Contradiction(
          at: "model.normalization_on_last", "`model.normalization_on_last` does nothing without a normalization",
          help: "take it out, or choose a normalization", isWithoutEffect: true)
        return count <= 4
          ? configuration.string("model.normalization") == "none" ? [void] : []
          : [
            Contradiction(
              at: "model.channels", "\(count) layers halve an image of \(facts.imageShape.height) pixels to nothing",
              help: "use at most 4 layers")
          ]
      }),
    Component(
      .model, "sequential", documentation: "layers from a list",
      settings: [
        Setting(
          "model.layers", .layers(layers), default: .list([.object(["name": .string("relu")])]),
          "the layers from the images to the logits")
      ],
      contradictions: { configuration, facts in
        configuration.objects("model.layers").enumerated().compactMap { index, layer in
          guard case .integer(let kernel)? = layer["kernel_size"], kernel > facts.imageShape.height else { return nil }
          return Contradiction(
            at: "model.layers", element: index, "layer \(index + 1) (conv): kernel \(kernel) does not fit",
            help: "use a smaller kernel")
        }
      }),
  ]

  private static let layers = [
    LayerKind("relu", documentation: "max(x, 0)", settings: []),
    LayerKind(
      "conv", documentation: "a convolution",
      settings: [
        Setting("channels", .integer(1...4096), default: .integer(8), "output channels"),
        Setting("kernel_size", .integer(1...31), default: .integer(3), "side of the kernel"),
      ], required: ["channels"]),
  ]

  private static let optimizers = [
    Component(
      .optimizer, "adam", documentation: "Adam (Kingma & Ba 2015)",
      settings: [
        Setting("optimizer.momentum", .number(.fraction), default: .number(0.9), "decay of the mean gradient"),
        Setting("optimizer.epsilon", .number(.positive), default: .number(1e-5), "added to the denominator"),
        Setting("optimizer.weight_decay", .number(.nonNegative), default: .number(0.01), "decay of the weights"),
      ]),
    Component(
      .optimizer, "sgd", documentation: "stochastic gradient descent",
      settings: [
        Setting(
          "optimizer.momentum", .number(Interval(0, 0.95)), default: .number(0), "share of the last step that is kept"),
        Setting("optimizer.weight_decay", .number(.nonNegative), default: .number(0), "decay of the weights"),
      ]),
  ]

  private static let schedules = [
    Component(.schedule, "constant", documentation: "the same learning rate throughout", settings: []),
    Component(
      .schedule, "one_cycle", documentation: "up, then down again (Smith 2018)",
      settings: [
        Setting("schedule.div", .number(.positive), default: .number(25), "the maximum over the first learning rate"),
        Setting("schedule.pct_start", .number(.unit), default: .number(0.25), "share of the steps that go up"),
        Setting(
          "schedule.moms", .list(.number(.fraction), count: 3...3),
          default: .list([0.95, 0.85, 0.95].map(SettingValue.number)), "momentum at the start, the peak and the end"),
      ]),
  ]

  private static func facts(_ name: String, trainingCount: Int) -> DatasetFacts {
    DatasetFacts(
      name: name, documentation: "made for tests", trainingCount: trainingCount, validationCount: 10,
      imageShape: ImageShape(channels: 1, height: 28, width: 28), classes: 10,
      files: [DatasetFile("\(name)-images", sha256: SHA256.hex(of: name))])
  }
}

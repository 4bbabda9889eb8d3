public import Runs

extension Trainer {
  /// The settings of every run that belong to no model, optimizer or schedule, for the catalogue.
  public static let settings =
    [
      Setting(
        "input_normalization", .choice(InputNormalization.allCases.map(\.rawValue)), default: .string("dataset"),
        "which mean and standard deviation bring pixels to 0 and 1: of all training images in use, of the first training "
          + "batch (as fastai's `Normalize`), or none"),
      Setting(
        "batch_size", .integer(1...1_000_000), default: .integer(64),
        "images per training step; at most the training set"),
      Setting(
        "train_size", .integer(0...1_000_000_000), default: .integer(0),
        "how many of the training images are used, drawn anew for each seed; 0 is all of them"),
      Setting(
        "epochs", .integer(1...1_000_000), default: .integer(1), "how often the training images are gone through"),
      Setting(
        "learning_rate", .number(.positive), default: .number(0.001),
        "the size of a step; the highest one where the schedule moves it"),
      Setting(
        "shuffle", .boolean, default: .boolean(true), "whether each epoch has a new random order of the training images"
      ),
      Setting(
        "drop_last", .boolean, default: .boolean(true),
        "whether images that do not fill a last batch are left out of an epoch"),
      Setting(
        "label_smoothing", .number(.fraction), default: .number(0),
        "the part of each training target that is spread evenly over all classes (Szegedy et al. 2016); `valid_loss` "
          + "stays the plain cross-entropy"),
      Initialization.setting,
    ] + GradientClipping.settings + Augmentation.settings + Telemetry.settings

  /// What is wrong between those settings and the data set.
  @Sendable public static func contradictions(
    in configuration: RunConfiguration, dataset: DatasetFacts
  ) -> [Contradiction] {
    let own = Augmentation.contradictions(in: configuration, dataset: dataset)
    let asked = configuration.integer("train_size")
    guard asked <= dataset.trainingCount else {
      return own + [
        Contradiction(
          at: "train_size",
          "`train_size` \(asked) is more than the \(dataset.trainingCount) training images of "
            + "`\(dataset.name)`", help: "use at most \(dataset.trainingCount), or leave it out to use all")
      ]
    }
    let size = configuration.integer("batch_size")
    guard size > dataset.trainingCount else { return own }
    return own + [
      Contradiction(
        at: "batch_size",
        "`batch_size` \(size) is more than the \(dataset.trainingCount) training images of "
          + "`\(dataset.name)`, so that no batch is full",
        help: "use at most \(dataset.trainingCount)")
    ]
  }
}

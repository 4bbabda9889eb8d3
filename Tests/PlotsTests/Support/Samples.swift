import Plots

/// One figure of each kind, small enough to read.
enum Samples {
  static let steps = (0..<120).map(Double.init)

  static let all: KeyValuePairs<String, String> = [
    "loss": loss.svg(id: "loss"),
    "losses": losses.svg(id: "losses"),
    "loss-multiples": multiples.svg(id: "loss-multiples"),
    "accuracy": accuracy.svg(id: "accuracy"),
    "schedule": schedule.svg(id: "schedule"),
    "layers": layers.svg(id: "layers"),
    "find-lr": finder.svg(id: "find-lr"),
    "color-dim": colorDim.svg(id: "color-dim"),
    "seeds": seeds.svg(id: "seeds"),
    "images": images.svg(id: "images"),
    "gaps": gaps.svg(id: "gaps"),
    "empty": Figure.lossCurves("Nothing was trained", []).svg(id: "empty"),
    "no-values": Figure.accuracyByEpoch("No run has finished", [EpochCurve("baseline", epochs: [], values: [])])
      .svg(id: "no-values"),
  ]

  static func curve(_ name: String, floor: Double, seed: UInt64) -> LossCurve {
    let losses = Waves.losses(steps.count, floor: floor, seed: seed)
    return LossCurve(
      name, steps: steps, loss: losses, smoothed: Waves.smoothed(losses), validationSteps: [60, 120],
      validation: [floor + 0.7, floor + 0.4])
  }

  static let curves = [
    curve("baseline", floor: 0.6, seed: 1), curve("bs512", floor: 0.4, seed: 2), curve("1cycle", floor: 0.2, seed: 3),
    curve("batchnorm", floor: 0.05, seed: 4), curve("lr0.1", floor: 0.01, seed: 5),
  ]
  static let loss = Figure.lossCurves("Loss of baseline, seed 0", [curves[0]])
  static let losses = Figure.lossCurves("Loss by configuration", curves)
  static let multiples = Figure.lossCurves("Loss by configuration", Array(curves.prefix(3)), columns: 3)

  static let accuracy = Figure.accuracyByEpoch(
    "Accuracy by epoch",
    [
      EpochCurve("baseline", epochs: [1, 2, 3, 4, 5], values: [0.9061, 0.9402, 0.9511, 0.9533, 0.9602]),
      EpochCurve("batchnorm", epochs: [1, 2, 3, 4, 5], values: [0.9711, 0.9802, 0.9841, 0.9893, 0.9912]),
      EpochCurve("diverged in the second epoch", epochs: [1, 2], values: [0.9203, .nan]),
    ])

  static let schedule = Figure.schedule(
    "Schedule of 1cycle",
    [
      ScheduleCurve(
        "1cycle", steps: (0..<12).map { Double($0) * 1000 },
        learningRate: [0.0024, 0.02, 0.05, 0.06, 0.056, 0.049, 0.04, 0.03, 0.02, 0.01, 0.003, 2.4e-7],
        momentum: [0.95, 0.91, 0.87, 0.85, 0.854, 0.865, 0.88, 0.9, 0.92, 0.935, 0.946, 0.95])
    ])

  static let layers = Figure.layerStatistics(
    "Activations of batchnorm, seed 0",
    ["conv_1", "norm_1", "conv_2", "norm_2", "conv_3"].enumerated().map { index, name in
      let values = Waves.losses(40, floor: Double(index) * 0.3, seed: UInt64(index))
      return LayerCurve(
        name, steps: (0..<40).map { Double($0) * 10 }, mean: values.map { $0 - 1 }, std: values,
        nearZero: values.map { min(1, $0 / 4) })
    })

  static let finder = Figure.learningRateFinder(
    "Learning rate finder of baseline",
    learningRates: [1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 3e-3, 1e-2, 3e-2, 0.1, 0.3, 1, 3, 10],
    losses: [2.3, 2.3, 2.299, 2.28, 2.1, 1.7, 1.1, 0.6, 0.35, 0.5, 1.4, 2.6, 9.8],
    suggestions: [
      LearningRateSuggestion("valley", 0.0123), LearningRateSuggestion("steep", 0.003),
      LearningRateSuggestion("minimum", 0.01), LearningRateSuggestion("slide", 0.3),
    ], range: 0...3)

  static let colorDim = Figure.colorDim(
    "Penultimate layer",
    [
      ActivationHistograms("baseline", counts: Waves.histograms(90, seed: 1), steps: 0...90),
      ActivationHistograms("batchnorm", counts: Waves.histograms(60, seed: 2), steps: 0...60),
    ], columns: 2)

  static let seeds = Figure.seeds(
    "Accuracy of every seed", metric: Axis("accuracy on the validation set", unit: "%"),
    [
      SeedStrip(
        "baseline", values: [0.9112, 0.9402, 0.1135, 0.9511, 0.9533, 0.9478, .nan, 0.9431], seeds: Array(0..<8),
        median: 0.9454),
      SeedStrip(
        "1cycle", values: [0.9621, 0.9633, 0.9618, 0.9655, 0.9629, 0.9641, 0.9660, 0.9612], seeds: Array(0..<8),
        median: 0.9631),
      SeedStrip(
        "batchnorm-schedule.pct_start=0.25-optimizer.weight_decay=0.001", values: [0.9812, 0.9833, 0.9871, 0.9861],
        seeds: Array(0..<4), median: 0.9847),
    ], scale: 100)

  static let images = ImageGrid(
    "MNIST, as the trainer sees it", caption: "The first images of seed 0's first epoch; 28 × 28 pixels.",
    images: (0..<10).map { index in
      var waves = Waves(seed: UInt64(index))
      let grays = (0..<64).map { $0 % 8 == index % 8 ? UInt8(255) : UInt8((waves.noise() + 1) * 40) }
      return LabelledImage("\(index)", width: 8, height: 8, grays: grays)
    }, columns: 5)

  /// Everything that can be missing: not finite, not above 0, outside the axes.
  static let gaps = Figure(
    "A training that diverges & <ends>", caption: "What cannot be shown leaves gaps and is counted below.",
    panels: [
      Panel(
        x: Axis("training batch", isCount: true), y: Axis("loss", scale: .logarithmic, range: 0.1...100),
        marks: [
          .line(
            Line(
              "run \"a\"", x: (0..<14).map(Double.init),
              y: [2, 1, 0.5, .nan, 0.4, .nan, 0.8, 0, 3, 50, 4000, .infinity, .infinity, -1]))
        ])
    ])
}

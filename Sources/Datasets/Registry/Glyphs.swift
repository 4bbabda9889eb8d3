import Runs

extension RegisteredDataset {
  /// Drawn signs of ten kinds, made by our own code in a moment: for tests, and for trying runner without a download.
  static let glyphs = RegisteredDataset(
    facts: DatasetFacts(
      name: "glyphs",
      documentation: "small drawn signs of ten kinds, 28 × 28 grey pixels, generated without a download",
      trainingCount: 2_048, validationCount: 512,
      imageShape: ImageShape(channels: 1, height: 28, width: 28), classes: GlyphDrawing.kinds.count,
      classNames: [
        "level bar", "upright bar", "falling slope", "rising slope", "plus", "times", "frame", "corner", "wedge",
        "equals",
      ],
      files: [
        DatasetFile(
          "glyphs-train-images-idx3-ubyte",
          sha256: "514f217289269a608bdec65d00acb856306a574c36fb13708c193e03772050db"),
        DatasetFile(
          "glyphs-train-labels-idx1-ubyte",
          sha256: "2f2963690b0b05e5ca4deacb0af3b057c01b357b50519b54d01e420e94515b45"),
        DatasetFile(
          "glyphs-validation-images-idx3-ubyte",
          sha256: "b139a9acc20567871433a30324b7e7bf572100fc1465278560bb096b689a7348"),
        DatasetFile(
          "glyphs-validation-labels-idx1-ubyte",
          sha256: "a6695d4894d85707cd652f7b8a92c7d0faf8af65d19cc5178544eb12a10e5ff8"),
      ]),
    sources: [Generated { name in glyphsFile(name) }])

  /// The bytes of the file of that name.
  private static func glyphsFile(_ name: String) -> [UInt8] {
    let facts = glyphs.facts
    let isTraining = name.hasPrefix("glyphs-train-")
    let count = isTraining ? facts.trainingCount : facts.validationCount
    let drawing = GlyphDrawing(count: count, purpose: isTraining ? "glyphs to train on" : "glyphs to validate on")
    return name.hasSuffix("labels-idx1-ubyte")
      ? IDXFile.encode(drawing.labels, counts: [count])
      : IDXFile.encode(drawing.pixels, counts: [count, facts.imageShape.height, facts.imageShape.width])
  }
}

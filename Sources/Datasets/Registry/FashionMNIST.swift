import Runs

extension RegisteredDataset {
  /// The pieces of clothing of Xiao, Rasul and Vollgraf (2017), in the form of MNIST, 60,000 and 10,000.
  static let fashionMNIST = RegisteredDataset(
    facts: DatasetFacts(
      name: "fashion_mnist",
      documentation: "pieces of clothing, 28 × 28 grey pixels (Xiao, Rasul & Vollgraf 2017)",
      trainingCount: 60_000, validationCount: 10_000,
      imageShape: ImageShape(channels: 1, height: 28, width: 28), classes: 10,
      classNames: [
        "T-shirt/top", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot",
      ],
      files: [
        DatasetFile(
          "train-images-idx3-ubyte",
          sha256: "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888"),
        DatasetFile(
          "train-labels-idx1-ubyte",
          sha256: "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9"),
        DatasetFile(
          "t10k-images-idx3-ubyte",
          sha256: "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b"),
        DatasetFile(
          "t10k-labels-idx1-ubyte",
          sha256: "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34"),
      ]),
    sources: [
      InstalledFolder(path: "/usr/share/datasets/fashion-mnist"),
      Mirror(address: "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com"),
      Mirror(address: "https://github.com/zalandoresearch/fashion-mnist/raw/master/data/fashion"),
      DebianPackage(package: "dataset-fashion-mnist", path: "usr/share/datasets/fashion-mnist"),
    ])
}

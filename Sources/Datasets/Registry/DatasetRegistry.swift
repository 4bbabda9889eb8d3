public import Runs

/// Every data set that specs can name: each declares itself in its own file and is listed here once.
public enum DatasetRegistry {
  /// The registered data sets; the first is the default.
  public static let registered: [RegisteredDataset] = [.mnist, .fashionMNIST, .glyphs]

  /// What is known about them without their files.
  public static var all: [DatasetFacts] { registered.map(\.facts) }

  /// The data set of that name, if it is registered.
  public static func dataset(named name: String) -> RegisteredDataset? {
    registered.first { $0.facts.name == name }
  }
}

public import Runs

/// A data set that specs can name, and where its files can be had.
public struct RegisteredDataset: Sendable {
  /// What it is: its files in the order training images, training labels, validation images, validation labels.
  public let facts: DatasetFacts
  /// Where its files come from, the first that has them first.
  let sources: [any DatasetSource]
}

import ArgumentParser
import Datasets
import Foundation
import Runs

/// `runner data`: the data sets that specs can name.
struct DataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data", abstract: "List data sets, fetch them and look at them.",
    subcommands: [DataList.self, DataShow.self, DataFetch.self])
}

/// `runner data list`.
struct DataList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the data sets and where they are.")

  @OptionGroup var data: DataOption

  func run() throws {
    try reportingFailures {
      let folder = DatasetFiles.dataFolder(data)
      for facts in DatasetRegistry.all { try Console.print(facts.page(in: folder)) }
    }
  }
}

extension DatasetFacts {
  /// What people want to know of it, and whether it is there.
  func page(in folder: DataFolder) -> String {
    """
    \(name)
      \(documentation)
      \(trainingCount) + \(validationCount) images of \(imageShape.channels) × \(imageShape.height) × \
    \(imageShape.width), \(classes) classes: \(classNames.joined(separator: ", "))
      checksum \(checksum)
      \(folder.holds(self) ? "in" : "not fetched; goes to") \(folder.location(of: self))
    """
  }
}

/// `runner data fetch NAME`.
struct DataFetch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch", abstract: "Get a data set and verify its bytes; files that are there are only verified.")

  @Argument(help: "The name of a data set, such as mnist.") var name: String
  @OptionGroup var data: DataOption

  func run() throws {
    try reportingFailures {
      guard let facts = DatasetRegistry.dataset(named: name)?.facts else { throw Failure.unknownDataset(name) }
      _ = try DatasetFiles.prepare([name], in: data)
      let folder = DatasetFiles.dataFolder(data).location(of: facts)
      try Console.print("\(name): \(facts.files.count) files in \(folder), all SHA-256 digests match")
    }
  }
}

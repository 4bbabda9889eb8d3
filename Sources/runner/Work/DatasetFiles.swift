import ArgumentParser
import Datasets
import Foundation
import Runs
import Scheduling

/// The data sets of a `run`: fetched where they are missing, verified once, opened by each worker.
enum DatasetFiles {
  /// Those that specs name by their path.
  static let folders = KnownFolders()

  /// Sees to it that the data sets are there with the right bytes.
  ///
  /// - Returns: for each name the stamp that workers compare, so that no worker hashes the files again.
  static func prepare(_ names: [String], in option: DataOption) throws -> [String: String] {
    var stamps: [String: String] = [:]
    let bell = Bell()
    let signals = Signals(bell) { _exit(ExitCode.interrupted.rawValue) }
    defer { signals.cancel() }
    for name in names {
      if DatasetFacts.isFolder(name) {
        // Its digests were taken from these very files when the spec was read.
        stamps[name] = try Dataset(facts(ofFolder: name), in: name).stamp
        continue
      }
      let registered = registered(name)
      let fetcher = DatasetFetcher(
        environment: ProcessInfo.processInfo.environment, isCancelled: { bell.stopRequests > 0 }
      ) { Console.note("data: \($0)") }
      let folder = try fetcher.fetch(registered, into: dataFolder(option))
      let dataset = try Dataset(registered.facts, in: folder)
      try dataset.verify()
      stamps[name] = dataset.stamp
    }
    return stamps
  }

  /// Opens a data set that the coordinator has verified; of a folder nobody takes the digests again.
  static func open(_ name: String, in option: DataOption, verified stamp: String) throws -> Dataset {
    let facts =
      DatasetFacts.isFolder(name)
      ? try Failure.unwrapping(IDXFolder.facts(at: name, digests: ["", "", "", ""])) : registered(name).facts
    return try Dataset(facts, in: dataFolder(option).location(of: facts), expecting: stamp)
  }

  /// What is in a folder that is named by its path.
  static func facts(ofFolder path: String) throws -> DatasetFacts { try Failure.unwrapping(folders.facts(at: path)) }

  /// The folder of data sets that this command uses.
  static func dataFolder(_ option: DataOption) -> DataFolder {
    DataFolder(option: option.dataDir, environment: ProcessInfo.processInfo.environment)
  }

  /// The registered data set of that name, which the catalogue has checked.
  static func registered(_ name: String) -> RegisteredDataset {
    guard let found = DatasetRegistry.dataset(named: name) else {
      preconditionFailure("no data set \(name) is registered")
    }
    return found
  }
}

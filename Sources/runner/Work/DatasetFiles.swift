import ArgumentParser
import Datasets
import Foundation
import Runs
import Scheduling

/// The data sets of a `run`: fetched where they are missing, verified once, opened by each worker.
enum DatasetFiles {
  /// Sees to it that the data sets are there with the right bytes.
  ///
  /// - Returns: for each name the stamp that workers compare, so that no worker hashes the files again.
  static func prepare(_ names: [String], in option: DataOption) throws -> [String: String] {
    var stamps: [String: String] = [:]
    let bell = Bell()
    let signals = Signals(bell) { _exit(ExitCode.interrupted.rawValue) }
    defer { signals.cancel() }
    for name in names {
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

  /// Opens a data set that the coordinator has verified.
  static func open(_ name: String, in option: DataOption, verified stamp: String) throws -> Dataset {
    let facts = registered(name).facts
    return try Dataset(facts, in: dataFolder(option).location(of: facts), expecting: stamp)
  }

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

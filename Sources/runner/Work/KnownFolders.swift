import Datasets
import Foundation
import Runs

/// The folders that specs name as data sets, each read once in a command.
final class KnownFolders: @unchecked Sendable {
  private let lock = NSLock()
  private var known: [String: Result<DatasetFacts, UnusableFolder>] = [:]

  /// What is in the folder at `path`, its files' digests included.
  func facts(at path: String) -> Result<DatasetFacts, UnusableFolder> {
    lock.withLock {
      if let facts = known[path] { return facts }
      let facts = IDXFolder.facts(at: path)
      known[path] = facts
      return facts
    }
  }
}

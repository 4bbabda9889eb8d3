import ArgumentParser
import Diagnostics
import Foundation
import Reports
import Runs
import Store

/// `runner merge STORE SHARD…`: brings results in that were recorded elsewhere.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Bring the completed and diverged runs of other stores into one.",
    discussion: """
      A store that does not exist is made. An experiment that it does not know comes in with its definition; one that \
      it knows keeps its own, and runs that this does not ask for stand in `all_runs` only. A run that both have stays \
      as it is; where the digests differ, that is reported. Merging again changes nothing.
      """)

  @Argument(help: "The store that receives.", completion: .file(extensions: ["sqlite"])) var store: String
  @Argument(help: "The stores to bring in.", completion: .file(extensions: ["sqlite"])) var shards: [String]
  @Flag(help: "Print JSON.") var json = false
  @Flag(help: "No colour.") var noColor = false

  func run() throws {
    try reportingFailures(noColor: noColor) {
      let color = Console.usesColor(STDERR_FILENO, unless: noColor)
      var table = MergeTable(store: store)
      var target: Store?
      for path in shards {
        var shard = MergeTable.Shard(path)
        do {
          try bring(Store(path: path, access: .read), into: &target, &shard)
          if !json { try Console.print(shard.text) }
        } catch let error as StoreError where error.path == path {
          shard.refusal = (error.fault.code, error.fault.message)
          Console.note(error.fault.rendered(color: color))
        }
        table.shards.append(shard)
      }
      try target?.finish()
      if json { try Console.print(table.json) }
      let refusals = table.shards.compactMap(\.refusal)
      if !refusals.isEmpty {
        throw refusals.allSatisfy { $0.code == "store.busy" } ? ExitCode.storeBusy : .storeTrouble
      }
      if table.shards.contains(where: { !$0.conflicts.isEmpty }) { throw ExitCode.foundDifference }
    }
  }

  /// Merges `source` into the store, which is opened where it was not before, and writes down what came of it.
  private func bring(_ source: Store, into target: inout Store?, _ shard: inout MergeTable.Shard) throws {
    // Nothing is made where there is nothing to bring in.
    if target == nil, !FileManager.default.fileExists(atPath: store) { try source.requireWholeResults() }
    let receiver = try target ?? Store(path: store, access: .create)
    target = receiver
    let outcome = try receiver.merge(source) { $0.isAlive }
    shard.added = outcome.added
    shard.finds = outcome.finds
    (shard.kept, shard.held, shard.incomplete) = (outcome.kept, outcome.held, outcome.incomplete)
    shard.conflicts = outcome.conflicts.map {
      MergeTable.Conflict($0.fingerprint, $0.difference, here: $0.here, there: $0.there)
    }
  }
}

extension StoreError {
  /// The file that the error is about, nil where it is about none.
  fileprivate var path: String? {
    switch self {
    case .notFound(let path), .notAStore(let path, _), .empty(let path), .newerSchema(let path, _, _), .busy(let path),
      .readOnly(let path), .cannotOpen(let path, _), .damaged(let path, _), .full(let path), .failed(let path, _):
      path
    default: nil
    }
  }
}

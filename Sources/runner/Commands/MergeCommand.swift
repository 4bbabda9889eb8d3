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
  @Flag(help: "No colour.") var noColor = false

  func run() throws {
    try reportingFailures(noColor: noColor) {
      let color = Console.usesColor(STDERR_FILENO, unless: noColor)
      var target: Store?
      var isUnreadable = false
      var conflicts = 0
      for path in shards {
        do {
          let shard = try Store(path: path, access: .read)
          // Only now, so that nothing is made where there is nothing to bring in.
          let store = try target ?? Store(path: store, access: .create)
          target = store
          let outcome = try store.merge(shard) { $0.isAlive }
          try Console.print(Self.summary(of: outcome, from: path))
          conflicts += outcome.conflicts.count
        } catch let error as StoreError where error.path == path {
          isUnreadable = true
          Console.note(error.fault.rendered(color: color))
        }
      }
      try target?.finish()
      if isUnreadable { throw ExitCode.storeTrouble }
      if conflicts > 0 { throw ExitCode.foundDifference }
    }
  }

  /// `a.sqlite: 12 runs came in, 3 were here already, 2 without a result left out`, and a line for each conflict.
  static func summary(of outcome: MergeOutcome, from path: String) -> String {
    var parts = ["\(counted(outcome.added.count, "run")) came in"]
    if outcome.kept > 0 { parts.append("\(outcome.kept) here already") }
    if outcome.held > 0 { parts.append("\(outcome.held) being trained here and left alone") }
    if outcome.incomplete > 0 { parts.append("\(outcome.incomplete) without a result left out") }
    if !outcome.conflicts.isEmpty { parts.append("\(outcome.conflicts.count) refused") }
    let conflicts = outcome.conflicts.map { conflict in
      "  run \(conflict.fingerprint.run) stays as it is here: \(conflict.difference) \(conflict.here), there \(conflict.there)"
    }
    return ([path + ": " + parts.joined(separator: ", ")] + conflicts).joined(separator: "\n")
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

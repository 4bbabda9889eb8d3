import Runs

extension StoreError {
  /// What is wrong, lower case, without a full stop.
  public var message: String {
    switch self {
    case .notFound(let path): "there is no store at \(path)"
    case .notAStore(let path, let found): "\(path) is not a store of runner: \(found)"
    case .empty(let path): "\(path) has nothing in it"
    case .newerSchema(let path, let found, let known):
      "\(path) has schema version \(found), and this runner knows versions up to \(known)"
    case .busy(let path): "another process keeps \(path) locked"
    case .readOnly(let path): "\(path) cannot be written"
    case .cannotOpen(let path, let reason): "\(path) cannot be opened: \(reason)"
    case .damaged(let path, let reason): "\(path) is damaged: \(reason)"
    case .full(let path): "the disk is full, so nothing more could be written to \(path)"
    case .failed(let path, let reason): "\(path): \(reason)"
    case .exists(let path): "\(path) exists already"
    case .noSuchRun(let prefix, let path): "no run in \(path) begins with `\(prefix)`"
    case .ambiguousRun(let prefix, let matches):
      "several runs begin with `\(prefix)`: \(matches.joined(separator: ", "))"
    case .notPlanned(let run): "run \(run) belongs to no current configuration"
    case .notQueued(let run, let status): "run \(run) is \(status.rawValue), not queued"
    case .mismatch(let run, let what, let queued, let found):
      "run \(run) was queued for \(what) \(queued), and this worker has \(found)"
    case .leaseLost(let run): "run \(run) is no longer this process's to write"
    case .badQuery(let message, _): message
    }
  }

  /// What to do about it, nil where nothing general can be said.
  public var help: String? {
    switch self {
    case .notFound: "run an experiment to make one, or give the path of another store"
    case .notAStore: "give the path of a store, such as results/NAME.sqlite"
    case .empty: "run an experiment with this store, or give the path of another one"
    case .newerSchema: "use the runner that wrote it, or a newer one"
    case .busy: "try again when the other process is done"
    case .readOnly: "check the permissions of the file and its folder, or give another path with `--store`"
    case .cannotOpen: "check the path and the permissions of its folder"
    case .damaged: "restore it from a copy, or move it away and run again"
    case .full: "free some space and run again: what was recorded before is kept"
    case .failed, .leaseLost: nil
    case .exists: "name a file that does not exist: nothing is overwritten"
    case .noSuchRun: "`SELECT run, configuration, seed FROM results` lists the runs"
    case .ambiguousRun: "give more of its digits"
    case .notPlanned: "another process has changed the experiment's definition; run again"
    case .notQueued: "another process trains it or has trained it"
    case .mismatch: "run again, so that it is queued anew"
    case .badQuery(_, let help): help
    }
  }
}

import Diagnostics
import Store

extension StoreError {
  /// The error as people read it, with a stable code.
  var fault: Fault {
    Fault("store.\(code)", message, help: help)
  }

  private var code: String {
    switch self {
    case .notFound: "not-found"
    case .notAStore: "not-a-store"
    case .empty: "empty"
    case .newerSchema: "newer-schema"
    case .busy: "busy"
    case .readOnly: "read-only"
    case .cannotOpen: "cannot-open"
    case .damaged: "damaged"
    case .full: "disk-full"
    case .failed: "failed"
    case .exists: "exists"
    case .noSuchRun: "no-such-run"
    case .ambiguousRun: "ambiguous-run"
    case .notPlanned: "not-planned"
    case .notQueued: "not-queued"
    case .mismatch: "mismatch"
    case .leaseLost: "lease-lost"
    case .badQuery: "bad-query"
    }
  }
}

import Comparisons
import Reports
import Runs
import Store

/// Compares runs as a store has them with the same runs trained again.
struct Verification {
  private let store: Store
  private let scratch: Store

  /// A comparison of runs of `store` with those of the same fingerprints in `scratch`.
  init(of store: Store, with scratch: Store) {
    self.store = store
    self.scratch = scratch
  }

  /// What came out of training `stored` again.
  func result(of stored: StoredRun) throws -> VerificationTable.Result {
    let first = stored.record
    let second = try scratch.run(matching: first.fingerprint.hex).record
    guard second.status.isResult else {
      let words = second.status.rawValue.replacing("_", with: " ")
      return .notTrained(second.reason.map { "\(words): \($0)" } ?? words)
    }
    let facts = [
      ("status", first.status.rawValue, second.status.rawValue),
      ("weights digest", first.weightsDigest ?? "none", second.weightsDigest ?? "none"),
      ("metrics digest", first.metricsDigest ?? "none", second.metricsDigest ?? "none"),
    ]
    let images = Self.differingImages(first.correctness, second.correctness)
    let different =
      facts.filter { $0.1 != $0.2 }.map { VerificationTable.Fact($0.0, stored: $0.1, again: $0.2) } + images
    // Also where the digests are equal: rows may have been changed after they were digested.
    let records = [
      RecordDifference.firstBatch(
        try store.batches(of: first.fingerprint), try scratch.batches(of: first.fingerprint)),
      RecordDifference.firstEpoch(first.epochs, second.epochs),
      RecordDifference.firstLayer(
        try store.layers(of: first.fingerprint), try scratch.layers(of: first.fingerprint)),
    ].compactMap { $0 }
    return different.isEmpty && records.isEmpty ? .equal : .different(different, records)
  }

  /// That other validation images are right; nothing where an earlier runner did not record which.
  private static func differingImages(_ first: Correctness?, _ second: Correctness?) -> [VerificationTable.Fact] {
    guard let first, let second, first != second else { return [] }
    let digests = [first, second].map { SHA256.hex(of: $0.bits) }
    return [VerificationTable.Fact("validation images", stored: digests[0], again: digests[1])]
  }
}

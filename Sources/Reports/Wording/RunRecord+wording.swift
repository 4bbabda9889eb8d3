public import Runs

extension RunRecord {
  /// Where it stands and why: `failed: its worker was killed`, `interrupted by a signal`.
  public var fate: String { sentence(status.word, because: reason) }
}

extension RunStatus {
  /// Its name for people: `timed out`.
  var word: String { spaced(rawValue) }
}

/// A name of the store for people: `timed_out` as `timed out`.
func spaced(_ name: String) -> String {
  name.replacing("_", with: " ")
}

/// What became of a run and why; a reason that begins with the word says it alone.
func sentence(_ word: String, because reason: String?) -> String {
  guard let reason else { return word }
  return reason.hasPrefix(word) ? reason : "\(word): \(reason)"
}

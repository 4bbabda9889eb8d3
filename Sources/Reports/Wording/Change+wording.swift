import Comparisons
import Runs

extension Change {
  /// `batch_size 64 → 512`, or `schedule.pct_start = 0.3` where the other has no such setting.
  var text: String {
    from.map { "\(setting) \($0.text) → \(to.text)" } ?? "\(setting) = \(to.text)"
  }
}

/// Changes in one line: `2 changes: epochs 1 → 5, learning_rate 0.06 → 0.1`.
func sentence(_ changes: [Change]) -> String {
  let list = changes.map(\.text).joined(separator: ", ")
  return switch changes.count {
  case 0: "no change"
  case 1: list
  default: "\(changes.count) changes: \(list)"
  }
}

/// What a configuration changes, with the name of the other where that is not its parent.
func sentence(_ changes: [Change], against reference: String?, parent: String?) -> String {
  switch reference {
  case nil: "(the baseline)"
  case parent: sentence(changes)
  case let other?: "against \(other): \(sentence(changes))"
  }
}

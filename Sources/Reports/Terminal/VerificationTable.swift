public import Comparisons
public import Runs

/// What came out when stored runs were trained again.
public struct VerificationTable: Sendable {
  /// What became of each run, in the store's order.
  public var runs: [Run]

  /// One stored run, and what training it again gave.
  public struct Run: Sendable {
    /// Which run.
    public var fingerprint: Fingerprint
    /// How people know it: configuration and seed.
    public var label: String
    /// What came out.
    public var result: Result

    /// The result of one run.
    public init(_ fingerprint: Fingerprint, label: String, result: Result) {
      self.fingerprint = fingerprint
      self.label = label
      self.result = result
    }
  }

  /// What came out of training a run again.
  public enum Result: Sendable {
    /// Digests and records are equal.
    case equal
    /// They are not: first the digests and statuses that differ, then the first batch and the first epoch that do.
    case different([Fact], [RecordDifference])
    /// It could not be trained again, for this reason.
    case notTrained(String)
  }

  /// A fact of a run with two values.
  public struct Fact: Hashable, Sendable {
    /// What it is, such as `weights digest`.
    public var name: String
    /// In the store, and trained again.
    public var stored: String, again: String

    /// A fact that differs.
    public init(_ name: String, stored: String, again: String) {
      self.name = name
      self.stored = stored
      self.again = again
    }
  }

  /// A table of these runs.
  public init(runs: [Run]) { self.runs = runs }

  /// How many runs came out equal.
  var equal: Int { runs.count - different - notTrained }
  /// How many runs came out different.
  public var different: Int { runs.count { if case .different = $0.result { true } else { false } } }
  /// How many runs could not be trained again.
  public var notTrained: Int { runs.count { if case .notTrained = $0.result { true } else { false } } }

  /// The text for a terminal of `width` cells, ended by a newline: every run that is not equal, then the counts.
  public func terminal(width: Int, color: Bool) -> String {
    let width = max(30, width)
    var lines: [String] = []
    for run in runs {
      let name = "run \(run.fingerprint.run) (\(run.label))"
      switch run.result {
      case .equal: continue
      case .notTrained(let reason):
        lines += wrapped("\(name) was not trained again: \(reason)", width: width, indent: 2)
      case .different(let facts, let records):
        lines += wrapped("\(name) differs", width: width).map { Style.alert.applied(to: $0, color: color) }
        let details = facts.map { "\($0.name): stored \($0.stored), now \($0.again)" } + records.flatMap(Self.lines)
        lines += details.flatMap { wrapped("  " + $0, width: width, indent: 4) }
      }
    }
    return (lines + [summary]).map { $0 + "\n" }.joined()
  }

  /// `40 runs: 38 equal, 1 different, 1 not trained again`.
  private var summary: String {
    let counts = [(equal, "equal"), (different, "different"), (notTrained, "not trained again")].filter { $0.0 > 0 }
    return (["\(counted(runs.count, "run"))"] + [counts.map { "\($0) \($1)" }.joined(separator: ", ")])
      .filter { !$0.isEmpty }.joined(separator: ": ")
  }

  private static func lines(_ difference: RecordDifference) -> [String] {
    let place =
      switch difference.place {
      case .batch(let step, let epoch): "first in batch \(step) (epoch \(epoch))"
      case .epoch(let epoch): "first in epoch \(epoch)"
      case .layer(let layer, let step): "first in what \(layer) made of batch \(step)"
      }
    return difference.numbers.map { number in
      "\(place): \(number.name): stored \(text(number.first)), now \(text(number.second))"
    }
  }

  /// Every digit, so that numbers that differ look different.
  private static func text(_ value: Double?) -> String {
    value.map { $0.isFinite ? $0.description : Figures.nonfinite($0) } ?? "nothing"
  }
}

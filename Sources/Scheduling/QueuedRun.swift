public import Runs

/// One run that is to be trained.
public struct QueuedRun: Hashable, Sendable {
  /// Which run.
  public var fingerprint: Fingerprint
  /// How people know it: configuration and seed.
  public var label: String
  /// How long it will take beside the others, in any unit.
  public var cost: Double

  /// The run `fingerprint`, expected to take `cost`.
  public init(_ fingerprint: Fingerprint, label: String, cost: Double) {
    self.fingerprint = fingerprint
    self.label = label
    self.cost = cost
  }

  /// The order in which runs are started: the longest first, so that no long one is left alone at the end.
  ///
  /// Equal costs keep the order that they were given in.
  public static func longestFirst(_ runs: [QueuedRun]) -> [QueuedRun] {
    runs.enumerated().sorted { a, b in
      a.element.cost == b.element.cost ? a.offset < b.offset : a.element.cost > b.element.cost
    }.map(\.element)
  }
}

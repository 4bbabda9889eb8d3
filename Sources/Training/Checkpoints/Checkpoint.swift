/// A run between two of its steps: all that the rest of it depends on besides configuration, seed and data set.
///
/// Random streams need no state of their own here: they are counter-based and keyed by seed and epoch, so that the
/// position says which numbers come next. Arrays are in PyTorch's layout and order, whatever the layout in memory, so that
/// a checkpoint of one kernel variant goes on with any other.
public struct Checkpoint: Hashable, Sendable {
  /// Where the run stands.
  var position = Position()
  /// Every parameter, one after the other.
  var parameters: [Float]
  /// Every running statistic, one after the other.
  var statistics: [Float]
  /// What the optimizer remembers, each average like `parameters`.
  var optimizer: OptimizerMemory

  /// The first batch that it does not know, counted over the whole run from 0.
  public var step: Int { position.step }
  /// The first epoch whose record it does not know; its batches may all be done, so that its validation comes next.
  public var epoch: Int { position.epoch }
  /// Seconds of training in that epoch so far.
  public var trainingSeconds: Double { position.trainingSeconds }
}

/// How far a run has come, and what it has seen on the way.
struct Position: Hashable, Sendable {
  /// The next batch, counted over the whole run from 0.
  var step = 0
  /// The epoch that is not recorded yet.
  var epoch = 0
  /// Seconds of training in that epoch so far.
  var trainingSeconds = 0.0
  /// The smoothed loss of all batches so far.
  var smoothedLoss = SmoothedLoss()
  /// The loss of the last batch, nil before the first.
  var lastFiniteLoss: Double?
}

/// What an optimizer remembers of earlier gradients.
struct OptimizerMemory: Hashable, Sendable {
  /// How many steps were made, where that matters.
  var steps = 0
  /// One number a parameter's element, for each kind of average.
  var averages: [[Float]]
}

/// Why a checkpoint cannot be gone on from.
public enum CheckpointError: Error, Hashable, CustomStringConvertible {
  /// The bytes are none, or not all of them, or some have changed.
  case damaged
  /// Its encoding is one that this version does not read.
  case unknownVersion(Int)
  /// It is of another run: so many of these numbers are needed, and it holds others.
  case mismatch(what: String, needed: Int, found: Int)

  /// What is wrong.
  public var description: String {
    switch self {
    case .damaged: "it is damaged"
    case .unknownVersion(let version): "it has version \(version), and this runner reads version \(Checkpoint.version)"
    case .mismatch(let what, let needed, let found): "it has \(found) \(what), and the run needs \(needed)"
    }
  }
}

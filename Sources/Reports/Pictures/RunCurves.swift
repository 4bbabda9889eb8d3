public import Runs

/// Everything that can be drawn of one run.
public struct RunCurves: Sendable {
  /// What pictures call it: `1cycle, seed 3`.
  public var name: String
  /// One record an epoch, in order.
  public var epochs: [EpochRecord]
  /// One record a training batch, in order.
  public var batches: [BatchRecord]
  /// What its layers made of the recorded batches, in order of execution; empty without telemetry.
  public var layers: [LayerHistory]

  /// The curves of the run `name`.
  public init(_ name: String, epochs: [EpochRecord], batches: [BatchRecord], layers: [LayerHistory] = []) {
    (self.name, self.epochs, self.batches, self.layers) = (name, epochs, batches, layers)
  }
}

/// Where pages find what was recorded batch by batch.
public protocol CurveSource {
  /// The recorded training batches of a run, by step.
  func batches(of fingerprint: Fingerprint) throws -> [BatchRecord]
  /// What its layers made of them, in order of execution; none without telemetry.
  func layerHistories(of fingerprint: Fingerprint) throws -> [LayerHistory]
}

extension RunRecord {
  /// What pictures call it.
  public var label: String { "\(configuration), seed \(seed)" }
}

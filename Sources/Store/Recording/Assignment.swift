public import Runs

/// A run that a worker has begun, and the right to record it.
public struct Assignment: Hashable, Sendable {
  /// Which run it is.
  public let fingerprint: Fingerprint
  /// How to train it and what to record.
  public let configuration: RunConfiguration
  /// The seed of its random streams.
  public let seed: Int
  /// The checksum of the data that it trains on.
  public let datasetChecksum: String
  /// The version of the trainer that it asks for.
  public let trainerVersion: Int
  /// Who trains it.
  public let lease: Lease
  /// Where to go on, nil where it begins; nothing is recorded after it.
  public let checkpoint: StoredCheckpoint?
}

public import Runs

/// One run that an experiment asks for: a configuration with a seed, and the fingerprint that they come to.
public struct PlannedRun: Hashable, Sendable {
  /// The configuration's name.
  public var configuration: String
  /// The seed of its random streams.
  public var seed: Int
  /// What identifies the run.
  public var fingerprint: Fingerprint
  /// The data set's checksum, as in the fingerprint.
  public var datasetChecksum: String
  /// The trainer's version, as in the fingerprint.
  public var trainerVersion: Int

  /// The run of `configuration` with `seed`.
  public init(
    configuration: String, seed: Int, fingerprint: Fingerprint, datasetChecksum: String, trainerVersion: Int
  ) {
    self.configuration = configuration
    self.seed = seed
    self.fingerprint = fingerprint
    self.datasetChecksum = datasetChecksum
    self.trainerVersion = trainerVersion
  }
}

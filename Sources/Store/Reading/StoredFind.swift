public import Runs

/// A learning-rate find with all that identifies it.
public struct StoredFind: Hashable, Sendable {
  /// Its key in the views `lr_finds` and `lr_find_batches`; nil before it is stored.
  public var id: Int?
  /// What makes it this find and no other.
  public var fingerprint: Fingerprint
  /// Whose configuration it looked at, with which seed.
  public var experiment: String, configuration: String, seed: Int
  /// Every setting of that configuration.
  public var settings: RunConfiguration
  /// What it recorded and suggests.
  public var find: LearningRateFind

  /// A find that is not stored yet.
  public init(
    fingerprint: Fingerprint, experiment: String, configuration: String, seed: Int, settings: RunConfiguration,
    find: LearningRateFind
  ) {
    self.fingerprint = fingerprint
    self.experiment = experiment
    self.configuration = configuration
    self.seed = seed
    self.settings = settings
    self.find = find
  }
}

/// What makes a run this run and no other: 64 hex digits, the first 12 of which name it to people.
public struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
  /// 64 lower-case hex digits.
  public let hex: String

  /// A fingerprint read back from a store.
  public init(hex: String) {
    self.hex = hex
  }

  /// SHA-256 over the canonical JSON of what can change a number of the run.
  ///
  /// - configuration: the settings that differ from their defaults (`Catalogue.departures(of:)`)
  /// - dataset: the data set's checksum
  /// - trainer: the trainer's version, raised whenever a change of ours moves a bit
  public init(configuration: RunConfiguration, seed: Int, dataset: String, trainer: Int) {
    hex = SHA256.hex(
      of: """
        {"configuration":\(configuration.json),"dataset":"\(dataset)","seed":\(seed),"trainer":\(trainer)}
        """)
  }

  /// The first 12 hex digits: how commands, views and reports name the run.
  public var run: String { String(hex.prefix(12)) }

  /// The run's name.
  public var description: String { run }
}

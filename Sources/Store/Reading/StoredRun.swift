public import Runs

/// One run with its settings and every name that it has or had.
public struct StoredRun: Hashable, Sendable {
  /// What was recorded of it, under the first of its names.
  public let record: RunRecord
  /// How it trains, every default written out.
  public let settings: RunConfiguration
  /// Which of its batches have telemetry, nil for none.
  public let telemetry: Telemetry?
  /// Where it stands or stood: current names first, in the order of the definitions.
  public let names: [Name]

  /// A configuration of an experiment that asks or asked for a run.
  public struct Name: Hashable, Sendable {
    /// The experiment's name.
    public let experiment: String
    /// The configuration's name.
    public let configuration: String
    /// Whether the experiment's latest definition still asks for it.
    public let isCurrent: Bool
  }
}

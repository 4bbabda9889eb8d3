/// One experiment as a store holds it: the current definition and every run that belongs to it.
///
/// Reports and comparisons are made from this alone.
public struct ExperimentRecord: Hashable, Sendable {
  /// The definition as of the latest `run`.
  public var experiment: Experiment
  /// The current runs, by configuration in the definition's order, then by seed in its order.
  ///
  /// A run that several configurations share stands here under each of them; a run that was never selected is not here.
  public var runs: [RunRecord]

  /// A record of these parts.
  public init(experiment: Experiment, runs: [RunRecord]) {
    self.experiment = experiment
    self.runs = runs
  }
}

/// One run as a store holds it.
public struct RunRecord: Hashable, Sendable {
  /// Which run it is.
  public var fingerprint: Fingerprint
  /// The configuration that it stands under.
  public var configuration: String
  /// The seed of its random streams.
  public var seed: Int
  /// Where it stands.
  public var status: RunStatus
  /// Why it did not complete, nil where it did.
  public var reason: String?
  /// One record an epoch, in order.
  public var epochs: [EpochRecord]
  /// Seconds of training in an epoch that has no record, because the run was stopped, diverged or stands within it.
  public var unfinishedSeconds: Double?
  /// UTC, ISO 8601 with milliseconds; nil before it started or ended.
  public var startedAt: String?, finishedAt: String?
  /// Digest of the weights, nil unless it completed.
  public var weightsDigest: String?
  /// Digest of the recorded batch and epoch numbers, nil unless it completed or diverged.
  public var metricsDigest: String?
  /// The last lines that its worker printed, where it failed.
  public var outputTail: String?
  /// Which validation images it got right in the end, nil unless it completed, and where an earlier runner recorded it.
  public var correctness: Correctness?
  /// How many numbers its network learns, nil before it started, and where an earlier runner recorded it.
  public var parameters: Int?
  /// What it ran on, nil before it started.
  public var provenance: Provenance? {
    get { if case .of(let provenance)? = origin { provenance } else { nil } }
    set { origin = newValue.map(Origin.of) }
  }
  private var origin: Origin?

  /// Behind a reference: records are copied often, and provenance has twenty texts.
  private indirect enum Origin: Hashable, Sendable {
    case of(Provenance)
  }

  /// A run of these parts.
  public init(
    fingerprint: Fingerprint, configuration: String, seed: Int, status: RunStatus, reason: String? = nil,
    epochs: [EpochRecord] = [], unfinishedSeconds: Double? = nil, startedAt: String? = nil, finishedAt: String? = nil,
    weightsDigest: String? = nil, metricsDigest: String? = nil, outputTail: String? = nil,
    correctness: Correctness? = nil, parameters: Int? = nil, provenance: Provenance? = nil
  ) {
    self.fingerprint = fingerprint
    self.configuration = configuration
    self.seed = seed
    self.status = status
    self.reason = reason
    self.epochs = epochs
    self.unfinishedSeconds = unfinishedSeconds
    self.startedAt = startedAt
    self.finishedAt = finishedAt
    self.weightsDigest = weightsDigest
    self.metricsDigest = metricsDigest
    self.outputTail = outputTail
    self.correctness = correctness
    self.parameters = parameters
    self.provenance = provenance
  }

  /// Training and validation, in seconds, without the times in between in which nobody trained it.
  public var seconds: Double { epochs.reduce(unfinishedSeconds ?? 0) { $0 + $1.seconds } }
}

/// What a run ran on and what made it, as recorded when it started.
public struct Provenance: Hashable, Sendable {
  /// Commit of the checkout that `runner` was started in, nil outside one.
  public var gitCommit: String?
  /// Whether that checkout had uncommitted changes, nil outside one.
  public var gitDirty: Bool?
  /// Version of runner.
  public var runnerVersion: String
  /// Version of the trainer, part of the fingerprint.
  public var trainerVersion: Int
  /// The compiler that built it, such as `Swift 6.3.1`, and the build configuration.
  public var compiler: String
  /// Host name.
  public var host: String
  /// Operating system.
  public var system: String
  /// The processor's model name and the number of cores that are online.
  public var cpu: String, cores: Int
  /// Which kernels ran: `avx512`, `avx2` or `plain`.
  public var kernels: String
  /// The data set's checksum.
  public var datasetChecksum: String
  /// The command line of the `runner` that started it, as typed.
  public var commandLine: String
  /// The `--set` edits of that command, nil where there were none.
  public var overrides: String?
  /// The mean and standard deviation that pixels, as fractions of 255, were normalized with; nil until they are known.
  public var inputMean: Double?, inputStd: Double?

  /// A record of these facts.
  public init(
    gitCommit: String?, gitDirty: Bool?, runnerVersion: String, trainerVersion: Int, compiler: String, host: String,
    system: String, cpu: String, cores: Int, kernels: String, datasetChecksum: String, commandLine: String,
    overrides: String?
  ) {
    self.gitCommit = gitCommit
    self.gitDirty = gitDirty
    self.runnerVersion = runnerVersion
    self.trainerVersion = trainerVersion
    self.compiler = compiler
    self.host = host
    self.system = system
    self.cpu = cpu
    self.cores = cores
    self.kernels = kernels
    self.datasetChecksum = datasetChecksum
    self.commandLine = commandLine
    self.overrides = overrides
  }
}

/// Who trains a running run: enough to know whether that process is still there.
public struct Lease: Hashable, Sendable {
  /// Process id on `host`.
  public var processID: Int
  /// Start time of the process in clock ticks since boot, so that a reused process id is not taken for it.
  public var processStart: Int
  /// Identifier of the boot, so that ids from before a restart are not taken for it.
  public var bootID: String
  /// Host name.
  public var host: String

  /// The lease of one process.
  public init(processID: Int, processStart: Int, bootID: String, host: String) {
    self.processID = processID
    self.processStart = processStart
    self.bootID = bootID
    self.host = host
  }
}

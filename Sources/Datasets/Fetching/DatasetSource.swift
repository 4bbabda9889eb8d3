/// A place that files of a data set can be had from.
protocol DatasetSource: Sendable {
  /// How progress and messages name it, such as a host.
  var name: String { get }

  /// Puts each of the `files`, uncompressed, under its name into the workbench's folder, or as many as it can.
  ///
  /// It need not look at what is in them: only bytes with the right SHA-256 leave the workbench.
  func obtain(_ files: [String], on workbench: Workbench) throws(SourceFailure)
}

/// Why a source gave less than it was asked for; the next source is tried.
struct SourceFailure: Error, Equatable {
  /// The reason in words for people, such as `could not resolve host`.
  var reason: String

  /// Somebody asked to stop.
  static let cancelled = SourceFailure("interrupted")

  /// The failure of a step for that reason.
  init(_ reason: String) { self.reason = reason }
}

/// Where a source does its work: a folder for its files alone, the programs of the system, someone who listens.
struct Workbench {
  /// An empty folder beside the data set's files.
  var folder: String
  /// The environment of the programs.
  var environment: [String: String]
  /// How long the programs may take.
  var limits: FetchLimits
  /// Told what is being done, one line at a time.
  var progress: (String) -> Void
  /// Whether nobody waits for the files any more.
  var isCancelled: () -> Bool

  /// Runs a program, its failure in words; `output` is a file in the folder.
  func run(_ words: [String], seconds: Double, output: String? = nil) throws(SourceFailure) {
    do {
      try runCommand(words, seconds: seconds, output: output)
    } catch {
      switch error {
      case .notInstalled: throw SourceFailure("`\(words[0])` is not installed")
      case .failed(let reason): throw SourceFailure("`\(words[0])`: \(reason)")
      case .cancelled: throw .cancelled
      }
    }
  }

  /// Runs a program; `output` is a file in the folder.
  func runCommand(_ words: [String], seconds: Double, output: String? = nil) throws(Command.Failure) {
    try Command(
      words: words, seconds: seconds, output: output.map { folder + "/" + $0 }, isCancelled: isCancelled
    ).run(environment: environment, scratch: folder)
  }
}

/// How long each step of fetching may take, in seconds.
public struct FetchLimits: Sendable {
  /// Finding and reaching a host.
  public var connecting = 5.0
  /// Loading one file.
  public var loading = 120.0
  /// Unpacking what was loaded.
  public var unpacking = 60.0

  /// The usual limits.
  public init() {}
}

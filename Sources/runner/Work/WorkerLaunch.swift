import Runs
import Store

/// What every worker of a `run` is told on its command line.
struct WorkerLaunch {
  private let common: [String]
  private let stamps: [String: String]
  private let replaced: [Fingerprint: Replacement]

  /// A launch of workers for the store at `store`.
  ///
  /// - checkpointEvery: how often each saves where it is
  /// - stamps: for each data set its sizes and times when it was verified
  /// - replaced: runs whose result gives way to a new one, and what becomes of it
  init(
    store: String, data: DataOption, overrides: [String], checkpointEvery: Duration, stamps: [String: String],
    replaced: [Fingerprint: Replacement]
  ) {
    let git = Git()
    var arguments = ["worker", "--store", store, "--command-line", CommandLineText.text]
    arguments += ["--checkpoint-every", checkpointEvery.description]
    if let folder = data.dataDir { arguments += ["--data-dir", folder] }
    if let commit = git.commit { arguments += ["--git-commit", commit] }
    if git.isDirty == true { arguments.append("--git-dirty") }
    if !overrides.isEmpty { arguments += ["--overrides", overrides.joined(separator: " ")] }
    common = arguments
    self.stamps = stamps
    self.replaced = replaced
  }

  /// The arguments of the worker that trains `run`.
  func arguments(_ run: Fingerprint, dataset: String) -> [String] {
    let checksum = DatasetFacts.isFolder(dataset) ? Catalogue.ofRunner.dataset(named: dataset)?.checksum : nil
    return common + ["--run", run.hex, "--dataset", dataset, "--verified", stamps[dataset] ?? ""]
      + (checksum.map { ["--checksum", $0] } ?? [])
      + (replaced[run].map { ["--replace", $0.rawValue] } ?? [])
  }
}

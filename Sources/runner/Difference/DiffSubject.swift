import Diagnostics
import Runs
import Store

/// What one argument of `diff` names.
enum DiffSubject {
  /// A configuration, with everything that its experiment found.
  case configuration(Configuration, ExperimentRecord)
  /// A run.
  case run(StoredRun)

  /// The configuration of that name, else the run whose fingerprint begins so.
  ///
  /// - Throws: `Failure` where there is neither, with the nearest name, or where several experiments have such a
  ///   configuration; `StoreError.ambiguousRun` where several runs begin so
  static func named(_ name: String, in records: [ExperimentRecord], of store: Store) throws -> DiffSubject {
    let owners = records.filter { $0.experiment.configurations.contains { $0.name == name } }
    if owners.count > 1 {
      let names = owners.map { "`\($0.experiment.name)`" }.joined(separator: ", ")
      throw Failure(
        .usage,
        Fault(
          "diff.ambiguous", "several experiments have a configuration `\(name)`: \(names)",
          help: "say which with `--experiment NAME`"))
    }
    if let owner = owners.first, let found = owner.experiment.configurations.first(where: { $0.name == name }) {
      return .configuration(found, owner)
    }
    let run: StoredRun
    do throws(StoreError) {
      run = try store.run(matching: name)
    } catch {
      guard case .noSuchRun = error else { throw error }
      throw unknown(name, among: records.flatMap(\.experiment.configurations).map(\.name), in: store.path)
    }
    return .run(run)
  }

  private static func unknown(_ name: String, among names: [String], in path: String) -> Failure {
    let known =
      names.isEmpty
      ? "the store has none" : "configurations are " + names.map { "`\($0)`" }.joined(separator: ", ")
    return Failure(
      .usage,
      Fault(
        "diff.unknown", "`\(path)` has neither a configuration nor a run `\(name)`",
        help: Spelling.nearest(to: name, among: names).map { "did you mean `\($0)`?" } ?? known))
  }
}

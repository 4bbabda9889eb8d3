import Runs
import Specs
import Store

/// Which runs of a store are meant.
struct StoredSelection {
  /// Beginnings of fingerprints; none means all current runs with a result.
  var prefixes: [String]
  /// Only this experiment, nil for all.
  var experiment: String?
  /// Patterns of configuration names.
  var only: [String]

  /// The runs, each once, in the order of the definitions or of the arguments.
  ///
  /// - Throws: `Failure` where there is no such experiment, `SpecFaults` where a pattern matches nothing, `StoreError`
  ///   where a prefix does not name one run
  func runs(in store: Store) throws -> [StoredRun] {
    let fingerprints = try prefixes.isEmpty ? current(in: store).map(\.hex) : prefixes
    var seen: Set<Fingerprint> = []
    return try fingerprints.map { try store.run(matching: $0) }.filter { seen.insert($0.record.fingerprint).inserted }
  }

  private func current(in store: Store) throws -> [Fingerprint] {
    let records = try store.experiments(named: experiment)
    if let experiment, records.isEmpty {
      throw Failure.noExperiment(experiment, in: store.path, among: try store.standings().map(\.experiment))
    }
    var found: [Fingerprint] = []
    var faults: SpecFaults?
    var isMatched = false
    for record in records {
      do throws(SpecFaults) {
        let names = Set(try Selection(only: only).select(from: record.experiment).map(\.configuration.name))
        isMatched = true
        found += record.runs.filter { names.contains($0.configuration) && $0.status.isResult }.map(\.fingerprint)
      } catch {
        faults = faults ?? error
      }
    }
    // A pattern may be meant for one of several experiments.
    if !isMatched, let faults { throw faults }
    return found
  }
}

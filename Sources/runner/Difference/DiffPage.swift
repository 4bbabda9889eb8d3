import Comparisons
import Diagnostics
import Reports
import Runs
import Store

/// What `diff` shows, out of a store.
struct DiffPage {
  private let store: Store

  init(_ store: Store) {
    self.store = store
  }

  /// Both side by side.
  ///
  /// - Throws: `Failure` where one is a configuration and the other a run
  func table(_ first: DiffSubject, _ second: DiffSubject) throws -> DiffTable {
    switch (first, second) {
    case (.configuration(let one, let record), .configuration(let other, let otherRecord)):
      return try configurations(one, record, other, otherRecord)
    case (.run(let one), .run(let other)): return try runs(one, other)
    default:
      throw Failure(
        .usage,
        Fault(
          "diff.mixed", "one is a configuration and the other a run",
          help: "name two configurations, or two runs; `runner show` prints one run"))
    }
  }

  private func runs(_ one: StoredRun, _ other: StoredRun) throws -> DiffTable {
    let sides = try [one, other].map { run in
      DiffTable.Side(
        name: "\(run.record.fingerprint.run) (\(run.label))", settings: run.settings, epochs: run.record.epochs,
        curve: try curve(of: run.record))
    }
    return DiffTable(from: sides[0], to: sides[1], .runs(one.record, other.record))
  }

  private func configurations(
    _ one: Configuration, _ record: ExperimentRecord, _ other: Configuration, _ otherRecord: ExperimentRecord
  ) throws -> DiffTable {
    let comparison = comparison(one, record, other, otherRecord)
    let completed = comparison.configurations.map { result in
      result.seeds.filter { $0.run?.status == .completed }
    }
    let both = completed.map { Set($0.map(\.seed)) }.reduce(nil as Set<Int>?) { $0?.intersection($1) ?? $1 } ?? []
    let seed = comparison.seeds.first(where: both.contains)
    let sides = try zip(comparison.configurations, completed).map { result, runs in
      DiffTable.Side(
        name: result.configuration.name, settings: result.configuration.settings,
        epochs: EpochRecord.medians(of: runs.compactMap(\.run)),
        curve: try runs.first { $0.seed == seed }?.run.map(curve(of:)) ?? [])
    }
    return DiffTable(from: sides[0], to: sides[1], .configurations(comparison, curveSeed: seed))
  }

  /// The second compared with the first: as the spec declares it where it does, and exploratory else.
  private func comparison(
    _ one: Configuration, _ record: ExperimentRecord, _ other: Configuration, _ otherRecord: ExperimentRecord
  ) -> Comparison {
    let isSameExperiment = record.experiment.name == otherRecord.experiment.name
    if isSameExperiment, record.experiment.comparand(of: other) == one.name {
      var declared = Comparison(ofRunner: record)
      declared.keep([one.name, other.name])
      if declared.configurations.first?.configuration.name != one.name { declared.configurations.reverse() }
      return declared
    }
    var pair = record
    var (base, changed) = (one, other)
    (base.parent, changed.parent) = (nil, base.name)
    if changed.name == base.name {
      // Of one name in two experiments.
      changed.name = "\(otherRecord.experiment.name)/\(other.name)"
    }
    pair.experiment.baseline = base.name
    pair.experiment.configurations = [base, changed]
    pair.experiment.seeds += otherRecord.experiment.seeds.filter { !record.experiment.seeds.contains($0) }
    let others = otherRecord.runs.filter { $0.configuration == other.name }.map { run in
      var run = run
      run.configuration = changed.name
      return run
    }
    pair.runs = record.runs.filter { $0.configuration == base.name } + others
    return Comparison(ofRunner: pair, isExploratory: true)
  }

  private func curve(of run: RunRecord) throws -> [Double] {
    try store.batches(of: run.fingerprint).map(\.smoothLoss)
  }
}

extension EpochRecord {
  /// For each epoch the medians of the runs that have it.
  fileprivate static func medians(of runs: [RunRecord]) -> [EpochRecord] {
    (0..<(runs.map(\.epochs.count).max() ?? 0)).map { index in
      let epochs = runs.filter { index < $0.epochs.count }.map { $0.epochs[index] }
      let median = { (value: (EpochRecord) -> Double) in
        Summary(epochs.map(value).filter(\.isFinite))?.median ?? .nan
      }
      return EpochRecord(
        epoch: index, trainLoss: median(\.trainLoss), validLoss: median(\.validLoss), accuracy: median(\.accuracy),
        trainingSeconds: median(\.trainingSeconds), validationSeconds: median(\.validationSeconds))
    }
  }
}

import GRDB
import Runs

extension Store {
  /// Brings the completed and diverged runs of `shard` in, with everything that was recorded of them, in one
  /// transaction; doing it again changes nothing.
  ///
  /// An experiment that this store does not know comes in as it is defined there. One that it knows keeps its
  /// definition: runs that this asks for become current, others stand in `all_runs` under the names that they had.
  /// A run without a result here gives way to the result; one with a result is never changed, except that telemetry
  /// which only the shard has comes in. Learning-rate finds that this store does not have come in too.
  ///
  /// - isTrained: whether a worker holds the run, which stands here as running, and still trains it
  /// - Throws: `StoreError` that names the shard where that cannot be read or its rows do not give its digests; nothing
  ///   of it has come in then.
  public func merge(
    _ shard: Store, isTrained: (RunState) -> Bool
  ) throws(StoreError) -> MergeOutcome {
    try write { db in
      try shard.read { other in
        try shard.requireWhole(other)
        var merging = Merging(from: other, of: shard, into: db, store: self)
        try merging.runs(isTrained: isTrained)
        try merging.definitions()
        try merging.finds()
        try Schema.remakeSettingsView(db)
        return merging.outcome
      }
    }
  }

  /// Throws `StoreError.damaged` where SQLite finds the file broken, or where what is recorded of a result does not give
  /// its digest: nothing of such a store is merged.
  public func requireWholeResults() throws(StoreError) {
    try read { db in
      try requireWhole(db)
      let rows = try Row.fetchCursor(
        db, sql: "SELECT id, fingerprint, metrics_digest FROM run WHERE status IN ('completed', 'diverged')")
      while let row = try rows.next() {
        try requireDigest(row["metrics_digest"], of: row["fingerprint"], recordedAs: row["id"], in: db)
        try requireCorrectness(of: row["fingerprint"], recordedAs: row["id"], in: db)
      }
    }
  }

  /// Throws where the rows of `run` in `db` do not give the digest that this store has for it.
  fileprivate func requireDigest(_ digest: String?, of hex: String, recordedAs run: Int64, in db: Database) throws {
    guard try MetricsDigest.hex(of: run, in: db) == digest else {
      throw StoreError.damaged(
        path: path, reason: "what is recorded of run \(hex.prefix(12)) does not give its metrics digest")
    }
  }

  /// Throws where the validation images that a run got right are not as many as its last accuracy says.
  fileprivate func requireCorrectness(of hex: String, recordedAs run: Int64, in db: Database) throws {
    guard try Schema.hasRecord(db), let correctness = try correctness(of: run, db) else { return }
    let accuracy = try Double.fetchOne(
      db, sql: "SELECT accuracy FROM run_epoch WHERE run = ? ORDER BY epoch DESC LIMIT 1", arguments: [run])
    guard accuracy == Double(correctness.count) / Double(correctness.images) else {
      throw StoreError.damaged(
        path: path, reason: "run \(hex.prefix(12)) got other images right than its last accuracy says")
    }
  }

  /// Throws where SQLite finds the file broken.
  fileprivate func requireWhole(_ db: Database) throws {
    let answer = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? ""
    guard answer == "ok" else { throw StoreError.damaged(path: path, reason: answer) }
  }
}

/// One store being merged into another.
private struct Merging {
  private let source: Database
  private let shard: Store
  private let target: Database
  private let store: Store
  private let copy: RowCopy
  private(set) var outcome = MergeOutcome()
  /// The runs that both have by now with the same result.
  private var shared: Set<String> = []

  init(from source: Database, of shard: Store, into target: Database, store: Store) {
    self.source = source
    self.shard = shard
    self.target = target
    self.store = store
    copy = RowCopy(from: source, into: target)
  }

  mutating func runs(isTrained: (RunState) -> Bool) throws {
    outcome.incomplete =
      try Int.fetchOne(source, sql: "SELECT count(*) FROM run WHERE status NOT IN ('completed', 'diverged')") ?? 0
    let tables = try copy.tables(referringTo: "run", by: "run")
    let rows = try Row.fetchCursor(
      source, sql: "SELECT * FROM run WHERE status IN ('completed', 'diverged') ORDER BY id")
    while let row = try rows.next() {
      let hex: String = row["fingerprint"]
      let own = try Row.fetchOne(
        target.cachedStatement(
          sql:
            "SELECT id, weights_digest, metrics_digest, \(try Store.stateColumns(target)) FROM run WHERE fingerprint = ?"
        ),
        arguments: [hex])
      if let own, try !makeWay(own, for: row, isTrained: isTrained) { continue }
      let key = try copy.row("run", row, without: ["id"])
      for table in tables { try copy.rows(of: table, where: "run", is: row["id"], becomes: key) }
      try shard.requireDigest(row["metrics_digest"], of: hex, recordedAs: key, in: target)
      try shard.requireCorrectness(of: hex, recordedAs: key, in: target)
      outcome.added.append(Fingerprint(hex: hex))
      shared.insert(hex)
    }
  }

  /// Whether the run `own` of the target gives way to `row`: it does where it has no result and nobody trains it.
  private mutating func makeWay(_ own: Row, for row: Row, isTrained: (RunState) -> Bool) throws -> Bool {
    let state = try store.state(in: own)
    let hex: String = row["fingerprint"]
    if state.status.isResult {
      let columns = [
        ("status", "status"), ("weights digest", "weights_digest"), ("metrics digest", "metrics_digest"),
      ]
      let different = columns.first { (own[$0.1] as String?) != (row[$0.1] as String?) }
      if let (name, column) = different {
        outcome.conflicts.append(
          .init(
            fingerprint: Fingerprint(hex: hex), difference: name, here: own[column] ?? "none",
            there: row[column] ?? "none"))
      } else {
        try addRecord(from: row["id"], to: own["id"])
        try telemetry(from: row, to: own["id"], covered: state.telemetry)
        outcome.kept += 1
        shared.insert(hex)
      }
      return false
    }
    if state.status == .running, isTrained(state) {
      outcome.held += 1
      return false
    }
    try target.execute(sql: "DELETE FROM run WHERE id = ?", arguments: [own["id"] as Int64])
    return true
  }

  /// Brings in which validation images a run got right, and its size, where only the shard says so.
  private func addRecord(from old: Int64, to own: Int64) throws {
    guard try Schema.hasRecord(source) else { return }
    for table in ["run_correctness", "run_size"] {
      let count = "SELECT count(*) FROM \(table) WHERE run = ?"
      guard try Int.fetchOne(target.cachedStatement(sql: count), arguments: [own]) == 0 else { continue }
      try copy.rows(of: table, where: "run", is: old, becomes: own)
    }
  }

  /// Brings in the telemetry of a run that both have, where what this store has of it does not cover it.
  private func telemetry(from row: Row, to own: Int64, covered: Telemetry?) throws {
    guard row.hasColumn("telemetry_every"), let every = row["telemetry_every"] as Int?,
      covered?.covers(Telemetry(every: every)) != true
    else { return }
    for table in ["run_layer", "run_layer_batch"] {
      try target.execute(sql: "DELETE FROM \(table) WHERE run = ?", arguments: [own])
      try copy.rows(of: table, where: "run", is: row["id"], becomes: own)
    }
    let norms = try Row.fetchCursor(
      source, sql: "SELECT step, gradient_norm, nonfinite FROM run_batch WHERE run = ?", arguments: [row["id"] as Int64]
    )
    let update = try target.cachedStatement(
      sql: "UPDATE run_batch SET gradient_norm = ?, nonfinite = ? WHERE run = ? AND step = ?")
    while let norm = try norms.next() {
      try update.execute(
        arguments: [norm["gradient_norm"] as Double?, norm["nonfinite"] as String?, own, norm["step"] as Int])
    }
    try target.execute(sql: "UPDATE run SET telemetry_every = ? WHERE id = ?", arguments: [every, own])
  }

  func definitions() throws {
    for row in try Row.fetchAll(source, sql: "SELECT * FROM experiment ORDER BY id") {
      let key: Int64 = row["id"]
      let known = try Int64.fetchOne(
        target, sql: "SELECT id FROM experiment WHERE name = ?", arguments: [row["name"] as String])
      try plan(of: key, for: known ?? define(row), isNew: known == nil)
    }
  }

  /// Brings in the learning-rate finds that the target does not have.
  mutating func finds() throws {
    guard try Schema.hasFinds(source) else { return }
    let key = ["experiment", "configuration", "fingerprint"]
    for row in try Row.fetchAll(source, sql: "SELECT * FROM lr_find ORDER BY id") {
      let isKnown = try Bool.fetchOne(
        target,
        sql: "SELECT EXISTS (SELECT 1 FROM lr_find WHERE \(key.map { "\($0) = ?" }.joined(separator: " AND ")))",
        arguments: StatementArguments(key.map { row[$0] as String }))
      if isKnown == true { continue }
      let new = try copy.row("lr_find", row, without: ["id"])
      try copy.rows(of: "lr_find_batch", where: "find", is: row["id"], becomes: new)
      outcome.finds += 1
    }
  }

  /// Defines an experiment that the target does not know, and gives its key.
  private func define(_ row: Row) throws -> Int64 {
    let experiment = try copy.row("experiment", row, without: ["id"])
    try copy.rows(of: "experiment_seed", where: "experiment", is: row["id"], becomes: experiment)
    let configurations = try Row.fetchAll(
      source, sql: "SELECT * FROM configuration WHERE experiment = ? ORDER BY position",
      arguments: [row["id"] as Int64])
    for configuration in configurations {
      let key = try copy.row("configuration", configuration, without: ["id"], replacing: ["experiment": experiment])
      try copy.rows(of: "configuration_setting", where: "configuration", is: configuration["id"], becomes: key)
    }
    return experiment
  }

  /// Brings in what runs are called: of a new experiment all that its definition asks for, else those that are shared.
  private func plan(of key: Int64, for experiment: Int64, isNew: Bool) throws {
    let rows = try Row.fetchCursor(
      source, sql: "SELECT * FROM planned_run WHERE experiment = ? ORDER BY position", arguments: [key])
    while let row = try rows.next() {
      let isCurrent: Bool = row["current"]
      guard shared.contains(row["fingerprint"]) || (isNew && isCurrent) else { continue }
      try copy.row(
        "planned_run", row, replacing: ["experiment": experiment, "current": isNew && isCurrent ? 1 : 0],
        orIgnore: true)
    }
  }
}

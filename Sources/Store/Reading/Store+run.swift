import GRDB
public import Runs

extension Store {
  /// The run whose fingerprint begins with `prefix`, current or not.
  ///
  /// - Throws: `StoreError.noSuchRun` or `.ambiguousRun` where it is not exactly one.
  public func run(matching prefix: String) throws(StoreError) -> StoredRun {
    try read { db in
      let row = try row(matching: prefix, db)
      let names = try Row.fetchAll(
        db,
        sql: """
          SELECT x.name, p.configuration, p.current FROM planned_run AS p JOIN experiment AS x ON x.id = p.experiment
          WHERE p.fingerprint = ? ORDER BY p.current DESC, x.id, p.position, p.configuration
          """,
        arguments: [row["fingerprint"] as String]
      ).map { StoredRun.Name(experiment: $0["name"], configuration: $0["configuration"], isCurrent: $0["current"]) }
      guard let first = names.first, let settings = RunConfiguration(json: row["settings"]) else {
        throw StoreError.damaged(path: path, reason: "run \(row["name"] as String) has no name or no settings")
      }
      return StoredRun(
        record: try record(in: row, under: first.configuration, db), settings: settings,
        telemetry: (row["telemetry_every"] as Int?).map { Telemetry(every: $0) }, names: names)
    }
  }

  /// The recorded training batches of a run, by step, without what the layers made of them; none where it was never begun.
  public func batches(of fingerprint: Fingerprint) throws(StoreError) -> [BatchRecord] {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT b.* FROM run AS r JOIN run_batch AS b ON b.run = r.id WHERE r.fingerprint = ? ORDER BY b.step
          """,
        arguments: [fingerprint.hex])
      var batches: [BatchRecord] = []
      while let row = try rows.next() {
        batches.append(
          BatchRecord(
            step: row["step"], epoch: row["epoch"], loss: Nonfinite.value("loss", in: row) ?? .nan,
            smoothLoss: Nonfinite.value("smooth_loss", in: row) ?? .nan,
            learningRate: Nonfinite.value("learning_rate", in: row) ?? .nan,
            momentum: Nonfinite.value("momentum", in: row) ?? .nan,
            gradientNorm: row.hasColumn("gradient_norm") ? Nonfinite.value("gradient_norm", in: row) : nil))
      }
      return batches
    }
  }

  private func row(matching prefix: String, _ db: Database) throws -> Row {
    let digits = prefix.lowercased()
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
      throw StoreError.noSuchRun(prefix: prefix, path: path)
    }
    let more = try Schema.hasTelemetry(db) ? ", r.telemetry_every" : ""
    // `g` follows every hex digit, so this is the range of what begins with them.
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT \(try Self.recordColumns(db)), r.name, r.settings\(more) FROM run AS r
        WHERE r.fingerprint >= ? AND r.fingerprint < ? ORDER BY r.fingerprint LIMIT 5
        """,
      arguments: [digits, digits + "g"])
    guard let row = rows.first else { throw StoreError.noSuchRun(prefix: prefix, path: path) }
    guard rows.count == 1 else {
      throw StoreError.ambiguousRun(prefix: prefix, matches: rows.map { $0["name"] })
    }
    return row
  }
}

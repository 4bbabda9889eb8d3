import GRDB
import Runs

extension Store {
  /// What `record(in:under:_:)` takes of the table `run`, called `r`, in the order in which it takes it; a store of an
  /// earlier schema, open for reading, says nothing of unfinished epochs.
  static func recordColumns(_ db: Database) throws -> String {
    let unfinished = try Schema.hasCheckpoints(db) ? "r.unfinished_s" : "NULL"
    return "r.id, r.fingerprint, r.seed, r.status, r.reason, \(unfinished), r.started_at, r.finished_at, "
      + "r.weights_digest, r.metrics_digest, r.output_tail"
  }

  /// The run in a row that begins with `recordColumns`, with everything that was recorded of it but its batches.
  func record(in row: Row, under configuration: String, _ db: Database) throws -> RunRecord {
    let key: Int64 = row[0]
    let isRecorded = try Schema.hasRecord(db)
    return RunRecord(
      fingerprint: Fingerprint(hex: row[1]), configuration: configuration, seed: row[2],
      status: try status(row[3]), reason: row[4], epochs: try epochs(of: key, db), unfinishedSeconds: row[5],
      startedAt: row[6], finishedAt: row[7], weightsDigest: row[8], metricsDigest: row[9], outputTail: row[10],
      correctness: isRecorded ? try correctness(of: key, db) : nil,
      parameters: isRecorded ? try parameters(of: key, db) : nil, provenance: try provenance(of: key, db))
  }

  private func epochs(of run: Int64, _ db: Database) throws -> [EpochRecord] {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT epoch, train_loss, valid_loss, accuracy, training_s, validation_s, nonfinite FROM run_epoch
          WHERE run = ? ORDER BY epoch
          """),
      arguments: [run])
    var epochs: [EpochRecord] = []
    while let row = try rows.next() {
      let number = { (column: Int, name: String) -> Double in
        row[column] ?? Nonfinite.value(name, in: row) ?? .nan
      }
      epochs.append(
        EpochRecord(
          epoch: row[0], trainLoss: number(1, "train_loss"), validLoss: number(2, "valid_loss"),
          accuracy: number(3, "accuracy"), trainingSeconds: row[4], validationSeconds: row[5]))
    }
    return epochs
  }

  private func provenance(of run: Int64, _ db: Database) throws -> Provenance? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT git_commit, git_dirty, runner_version, trainer_version, compiler, host, system, cpu, cores, kernels,
          dataset_checksum, command_line, overrides, input_mean, input_std
        FROM run_provenance WHERE run = ?
        """)
    let rows = try Row.fetchCursor(statement, arguments: [run])
    guard let row = try rows.next() else { return nil }
    var provenance = Provenance(
      gitCommit: row[0], gitDirty: row[1], runnerVersion: row[2], trainerVersion: row[3], compiler: row[4],
      host: row[5], system: row[6], cpu: row[7], cores: row[8], kernels: row[9], datasetChecksum: row[10],
      commandLine: row[11], overrides: row[12])
    (provenance.inputMean, provenance.inputStd) = (row[13], row[14])
    return provenance
  }
}

import GRDB
import Runs

extension Store {
  /// The run in a row of the table `run`, with everything that was recorded of it but its batches.
  func record(in row: Row, under configuration: String, _ db: Database) throws -> RunRecord {
    let key: Int64 = row["id"]
    return RunRecord(
      fingerprint: Fingerprint(hex: row["fingerprint"]), configuration: configuration, seed: row["seed"],
      status: try status(in: row), reason: row["reason"], epochs: try epochs(of: key, db),
      unfinishedSeconds: row["unfinished_s"],
      startedAt: row["started_at"], finishedAt: row["finished_at"], weightsDigest: row["weights_digest"],
      metricsDigest: row["metrics_digest"], outputTail: row["output_tail"], provenance: try provenance(of: key, db))
  }

  private func epochs(of run: Int64, _ db: Database) throws -> [EpochRecord] {
    let statement = try db.cachedStatement(sql: "SELECT * FROM run_epoch WHERE run = ? ORDER BY epoch")
    return try Row.fetchAll(statement, arguments: [run]).map { row in
      EpochRecord(
        epoch: row["epoch"], trainLoss: Nonfinite.value("train_loss", in: row) ?? .nan,
        validLoss: Nonfinite.value("valid_loss", in: row) ?? .nan,
        accuracy: Nonfinite.value("accuracy", in: row) ?? .nan, trainingSeconds: row["training_s"],
        validationSeconds: row["validation_s"])
    }
  }

  private func provenance(of run: Int64, _ db: Database) throws -> Provenance? {
    let statement = try db.cachedStatement(sql: "SELECT * FROM run_provenance WHERE run = ?")
    return try Row.fetchOne(statement, arguments: [run]).map { row in
      var provenance = Provenance(
        gitCommit: row["git_commit"], gitDirty: row["git_dirty"], runnerVersion: row["runner_version"],
        trainerVersion: row["trainer_version"], compiler: row["compiler"], host: row["host"],
        system: row["system"], cpu: row["cpu"], cores: row["cores"], kernels: row["kernels"],
        datasetChecksum: row["dataset_checksum"], commandLine: row["command_line"], overrides: row["overrides"])
      (provenance.inputMean, provenance.inputStd) = (row["input_mean"], row["input_std"])
      return provenance
    }
  }
}

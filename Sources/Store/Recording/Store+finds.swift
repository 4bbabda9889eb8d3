import GRDB
public import Runs

extension Store {
  /// Keeps a learning-rate find in place of an equal one, and gives it with its key.
  ///
  /// - provenance: what made it
  /// - at: now, UTC
  public func record(_ find: StoredFind, provenance: Provenance, at now: String) throws(StoreError) -> StoredFind {
    try write { db in
      try db.execute(
        sql: "DELETE FROM lr_find WHERE experiment = ? AND configuration = ? AND fingerprint = ?",
        arguments: [find.experiment, find.configuration, find.fingerprint.hex])
      let (sweep, suggestions) = (find.find.sweep, find.find.suggestions)
      try db.execute(
        sql: """
          INSERT INTO lr_find (fingerprint, experiment, configuration, seed, settings, start_rate, end_rate, iterations,
            stopped_early, valley, steep, minimum, slide, found_at, runner_version, trainer_version, kernels,
            dataset_checksum, command_line)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          find.fingerprint.hex, find.experiment, find.configuration, find.seed, find.settings.json, sweep.start,
          sweep.end, sweep.iterations, find.find.stoppedEarly, suggestions.valley, suggestions.steep,
          suggestions.minimum, suggestions.slide, now, provenance.runnerVersion, provenance.trainerVersion,
          provenance.kernels, provenance.datasetChecksum, provenance.commandLine,
        ])
      var stored = find
      stored.id = Int(db.lastInsertedRowID)
      for batch in find.find.batches {
        try db.execute(
          sql: """
            INSERT INTO lr_find_batch (find, step, epoch, learning_rate, momentum, loss, smooth_loss, nonfinite)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            stored.id, batch.step, batch.epoch, batch.learningRate, batch.momentum, Nonfinite.column(batch.loss),
            Nonfinite.column(batch.smoothLoss), Nonfinite.json(batch),
          ])
      }
      return stored
    }
  }

  /// The learning-rate find of that fingerprint under that name, nil where there is none.
  public func find(
    _ fingerprint: Fingerprint, experiment: String, configuration: String
  ) throws(StoreError) -> StoredFind? {
    try read { db in
      guard try Schema.hasFinds(db) else { return nil }
      let row = try Row.fetchOne(
        db, sql: "SELECT * FROM lr_find WHERE experiment = ? AND configuration = ? AND fingerprint = ?",
        arguments: [experiment, configuration, fingerprint.hex])
      guard let row else { return nil }
      guard let settings = RunConfiguration(json: row["settings"]) else {
        throw StoreError.damaged(path: path, reason: "the settings of a learning-rate find cannot be read")
      }
      let batches = try Row.fetchAll(
        db, sql: "SELECT * FROM lr_find_batch WHERE find = ? ORDER BY step", arguments: [row["id"] as Int64]
      ).map { row in
        BatchRecord(
          step: row["step"], epoch: row["epoch"], loss: Nonfinite.value("loss", in: row) ?? .nan,
          smoothLoss: Nonfinite.value("smooth_loss", in: row) ?? .nan, learningRate: row["learning_rate"],
          momentum: row["momentum"])
      }
      var stored = StoredFind(
        fingerprint: fingerprint, experiment: experiment, configuration: configuration, seed: row["seed"],
        settings: settings,
        find: LearningRateFind(
          sweep: LearningRateSweep(start: row["start_rate"], end: row["end_rate"], iterations: row["iterations"]),
          batches: batches, stoppedEarly: row["stopped_early"],
          suggestions: LearningRateSuggestions(
            valley: row["valley"], steep: row["steep"], minimum: row["minimum"], slide: row["slide"])))
      stored.id = row["id"]
      return stored
    }
  }
}

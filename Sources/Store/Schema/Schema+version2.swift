extension Schema {
  /// The tables of version 2: checkpoints, and the time and history of runs that were stopped within an epoch.
  ///
  /// `run.unfinished_s` is NULL where no epoch is unfinished.
  static let tables2 = """
    ALTER TABLE run ADD COLUMN unfinished_s REAL CHECK (unfinished_s >= 0);
    ALTER TABLE run ADD COLUMN resumes INTEGER NOT NULL DEFAULT 0 CHECK (resumes >= 0);

    CREATE TABLE run_checkpoint (
      run INTEGER PRIMARY KEY REFERENCES run ON DELETE CASCADE,
      step INTEGER NOT NULL CHECK (step > 0),
      epoch INTEGER NOT NULL CHECK (epoch >= 0),
      unfinished_s REAL NOT NULL CHECK (unfinished_s >= 0),
      saved_at TEXT NOT NULL CHECK (saved_at GLOB '????-??-??T??:??:??.???Z'),
      state BLOB NOT NULL
    ) STRICT;
    """

  /// The views that version 2 changes: `time_s` counts unfinished epochs; `provenance` says how often a run went on.
  static let views2 = """
    DROP VIEW results;
    CREATE VIEW results AS \(runs2(selecting: "", of: "WHERE p.current = 1"));

    DROP VIEW all_runs;
    CREATE VIEW all_runs AS \(runs2(selecting: ", p.current", of: ""));

    DROP VIEW provenance;
    CREATE VIEW provenance AS
    SELECT x.name AS experiment, p.configuration, p.seed, r.name AS run, r.status, r.fingerprint, v.git_commit, v.git_dirty,
      v.runner_version, v.trainer_version, v.compiler, v.host, v.system, v.cpu, v.cores, v.kernels,
      v.dataset_checksum, v.command_line, v.overrides, v.input_mean, v.input_std, r.resumes, r.weights_digest,
      r.metrics_digest, r.output_tail
    FROM planned_run AS p
    JOIN experiment AS x ON x.id = p.experiment
    JOIN run AS r ON r.fingerprint = p.fingerprint
    LEFT JOIN run_provenance AS v ON v.run = r.id
    WHERE p.current = 1
    ORDER BY x.id, p.position;
    """

  /// One row a run with the metrics of its last epoch.
  private static func runs2(selecting more: String, of which: String) -> String {
    """

    SELECT x.name AS experiment, p.configuration, p.seed, r.name AS run, r.status, r.reason,
      (SELECT count(*) FROM run_epoch WHERE run = r.id) AS epochs, e.train_loss, e.valid_loss, e.accuracy,
      coalesce((SELECT sum(training_s + validation_s) FROM run_epoch WHERE run = r.id) + coalesce(r.unfinished_s, 0),
        r.unfinished_s) AS time_s,
      r.started_at, r.finished_at, e.nonfinite\(more)
    FROM planned_run AS p
    JOIN experiment AS x ON x.id = p.experiment
    JOIN run AS r ON r.fingerprint = p.fingerprint
    LEFT JOIN run_epoch AS e ON e.run = r.id
      AND e.epoch = (SELECT epoch FROM run_epoch WHERE run = r.id ORDER BY epoch DESC LIMIT 1)
    \(which)
    ORDER BY x.id, p.position, p.current DESC, r.id
    """
  }
}

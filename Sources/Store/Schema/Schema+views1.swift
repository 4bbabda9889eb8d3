extension Schema {
  /// The views of version 1: what people type SQL at, described in docs/schema.md.
  ///
  /// The short ones come in the order of the definition. `batches` has no ORDER BY of its own, because sorting it
  /// would cost every aggregate over it; the last epoch is found by a seek, not by grouping all epochs.
  static let views1 = """
    CREATE VIEW results AS \(runs(selecting: "", of: "WHERE p.current = 1"));

    CREATE VIEW all_runs AS \(runs(selecting: ", p.current", of: ""));

    CREATE VIEW epochs AS
    SELECT x.name AS experiment, p.configuration, p.seed, r.name AS run, e.epoch, e.train_loss, e.valid_loss,
      e.accuracy, e.training_s + e.validation_s AS time_s, e.training_s, e.validation_s, e.nonfinite
    FROM planned_run AS p
    JOIN experiment AS x ON x.id = p.experiment
    JOIN run AS r ON r.fingerprint = p.fingerprint
    JOIN run_epoch AS e ON e.run = r.id
    WHERE p.current = 1
    ORDER BY x.id, p.position, e.epoch;

    CREATE VIEW epoch_metrics AS
    SELECT x.name AS experiment, p.configuration, p.seed, r.name AS run, e.epoch, m.metric,
      CASE m.metric WHEN 'train_loss' THEN e.train_loss WHEN 'valid_loss' THEN e.valid_loss
        ELSE e.accuracy END AS value,
      json_extract(e.nonfinite, '$.' || m.metric) AS nonfinite
    FROM planned_run AS p
    JOIN experiment AS x ON x.id = p.experiment
    JOIN run AS r ON r.fingerprint = p.fingerprint
    JOIN run_epoch AS e ON e.run = r.id
    JOIN (\(metrics)) AS m
    WHERE p.current = 1
    ORDER BY x.id, p.position, e.epoch, m.position;

    CREATE VIEW batches AS
    SELECT x.name AS experiment, p.configuration, p.seed, r.name AS run, b.step, b.epoch, b.loss, b.smooth_loss,
      b.learning_rate, b.momentum, b.nonfinite
    FROM planned_run AS p
    JOIN experiment AS x ON x.id = p.experiment
    JOIN run AS r ON r.fingerprint = p.fingerprint
    JOIN run_batch AS b ON b.run = r.id
    WHERE p.current = 1;

    CREATE VIEW hyperparameters AS
    SELECT x.name AS experiment, c.name AS configuration, s.name, s.value,
      CASE s.origin WHEN 'own' THEN NULL WHEN 'inherited' THEN s.inherited_from ELSE s.origin END AS inherited_from
    FROM configuration_setting AS s
    JOIN configuration AS c ON c.id = s.configuration
    JOIN experiment AS x ON x.id = c.experiment
    ORDER BY x.id, c.position, s.name;

    CREATE VIEW summary AS
    WITH final AS (
      SELECT p.experiment, p.configuration, m.metric,
        CASE m.metric WHEN 'train_loss' THEN e.train_loss WHEN 'valid_loss' THEN e.valid_loss
          ELSE e.accuracy END AS value
      FROM planned_run AS p
      JOIN run AS r ON r.fingerprint = p.fingerprint AND r.status = 'completed'
      JOIN run_epoch AS e ON e.run = r.id
        AND e.epoch = (SELECT epoch FROM run_epoch WHERE run = r.id ORDER BY epoch DESC LIMIT 1)
      JOIN (\(metrics)) AS m
      WHERE p.current = 1
    ), ranked AS (
      SELECT *, row_number() OVER (PARTITION BY experiment, configuration, metric ORDER BY value) AS rank,
        count(*) OVER (PARTITION BY experiment, configuration, metric) AS n,
        avg(value) OVER (PARTITION BY experiment, configuration, metric) AS mean
      FROM final WHERE value IS NOT NULL
    ), described AS (
      SELECT experiment, configuration, metric, count(*) AS n, min(value) AS minimum,
        avg(CASE WHEN rank IN ((n + 1) / 2, (n + 2) / 2) THEN value END) AS median,
        max(value) AS maximum, avg(value) AS mean,
        sqrt(sum((value - mean) * (value - mean)) / nullif(count(*) - 1, 0)) AS std
      FROM ranked GROUP BY experiment, configuration, metric
    )
    SELECT x.name AS experiment, c.name AS configuration, m.metric, coalesce(d.n, 0) AS n,
      (SELECT count(*) FROM planned_run AS p JOIN run AS r ON r.fingerprint = p.fingerprint
        WHERE p.experiment = x.id AND p.configuration = c.name AND p.current = 1 AND r.status = 'diverged') AS diverged,
      d.minimum, d.median, d.maximum, d.mean, d.std
    FROM configuration AS c
    JOIN experiment AS x ON x.id = c.experiment
    JOIN (\(metrics)) AS m
    LEFT JOIN described AS d ON d.experiment = x.id AND d.configuration = c.name AND d.metric = m.metric
    ORDER BY x.id, c.position, m.position;

    CREATE VIEW provenance AS
    SELECT x.name AS experiment, p.configuration, p.seed, r.name AS run, r.status, r.fingerprint, v.git_commit, v.git_dirty,
      v.runner_version, v.trainer_version, v.compiler, v.host, v.system, v.cpu, v.cores, v.kernels,
      v.dataset_checksum, v.command_line, v.overrides, v.input_mean, v.input_std, r.weights_digest, r.metrics_digest, r.output_tail
    FROM planned_run AS p
    JOIN experiment AS x ON x.id = p.experiment
    JOIN run AS r ON r.fingerprint = p.fingerprint
    LEFT JOIN run_provenance AS v ON v.run = r.id
    WHERE p.current = 1
    ORDER BY x.id, p.position;
    """

  /// One row a run with the metrics of its last epoch.
  private static func runs(selecting more: String, of which: String) -> String {
    """

    SELECT x.name AS experiment, p.configuration, p.seed, r.name AS run, r.status, r.reason,
      (SELECT count(*) FROM run_epoch WHERE run = r.id) AS epochs, e.train_loss, e.valid_loss, e.accuracy,
      (SELECT sum(training_s + validation_s) FROM run_epoch WHERE run = r.id) AS time_s,
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

  /// The metrics of an epoch in the order in which people read them.
  private static let metrics = """
    SELECT 1 AS position, 'train_loss' AS metric UNION ALL SELECT 2, 'valid_loss' UNION ALL SELECT 3, 'accuracy'
    """
}

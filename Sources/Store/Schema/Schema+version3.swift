extension Schema {
  /// The tables of version 3: what layers make of training batches.
  ///
  /// `run.telemetry_every` says which batches have it, NULL for none. The expected digests are those of a result that the
  /// run had before it was begun again only to record more: it must come out the same.
  static let tables3 = """
    ALTER TABLE run ADD COLUMN telemetry_every INTEGER CHECK (telemetry_every > 0);
    ALTER TABLE run ADD COLUMN expected_weights_digest TEXT CHECK (length(expected_weights_digest) = 64);
    ALTER TABLE run ADD COLUMN expected_metrics_digest TEXT CHECK (length(expected_metrics_digest) = 64);
    ALTER TABLE run_batch ADD COLUMN gradient_norm REAL
      CHECK (gradient_norm IS NULL OR nonfinite IS NULL OR json_extract(nonfinite, '$.gradient_norm') IS NULL);

    CREATE TABLE run_layer (
      run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      name TEXT NOT NULL CHECK (name <> ''),
      PRIMARY KEY (run, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE run_layer_batch (
      run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
      step INTEGER NOT NULL CHECK (step >= 0),
      layer INTEGER NOT NULL CHECK (layer >= 0),
      count INTEGER NOT NULL CHECK (count > 0),
      mean REAL,
      std REAL CHECK (std >= 0),
      near_zero INTEGER NOT NULL CHECK (near_zero BETWEEN 0 AND count),
      near_zero_abs INTEGER NOT NULL CHECK (near_zero_abs BETWEEN 0 AND near_zero),
      below INTEGER NOT NULL CHECK (below BETWEEN 0 AND near_zero),
      above INTEGER NOT NULL CHECK (above BETWEEN 0 AND count),
      histogram TEXT NOT NULL CHECK (json_array_length(histogram) = 40),
      nonfinite TEXT,
      PRIMARY KEY (run, step, layer),
      CHECK (CASE WHEN nonfinite IS NULL THEN mean IS NOT NULL AND std IS NOT NULL
        ELSE (mean IS NULL) = (json_extract(nonfinite, '$.mean') IS NOT NULL)
          AND (std IS NULL) = (json_extract(nonfinite, '$.std') IS NOT NULL) END)
    ) STRICT, WITHOUT ROWID;
    """

  /// The views that version 3 adds or changes: `layer_stats`, and the norm of the gradient in `batches`.
  static let views3 = """
    DROP VIEW batches;
    CREATE VIEW batches AS
    SELECT x.name AS experiment, p.configuration, p.seed, r.name AS run, b.step, b.epoch, b.loss, b.smooth_loss,
      b.learning_rate, b.momentum, b.nonfinite, b.gradient_norm
    FROM planned_run AS p
    JOIN experiment AS x ON x.id = p.experiment
    JOIN run AS r ON r.fingerprint = p.fingerprint
    JOIN run_batch AS b ON b.run = r.id
    WHERE p.current = 1;

    CREATE VIEW layer_stats AS
    SELECT x.name AS experiment, p.configuration, p.seed, r.name AS run, l.name AS layer, s.layer AS layer_index, s.step,
      s.mean, s.std, CAST(s.near_zero AS REAL) / s.count AS near_zero,
      CAST(s.near_zero_abs AS REAL) / s.count AS near_zero_abs, s.histogram, s.below, s.above, s.count, s.nonfinite
    FROM planned_run AS p
    JOIN experiment AS x ON x.id = p.experiment
    JOIN run AS r ON r.fingerprint = p.fingerprint
    JOIN run_layer_batch AS s ON s.run = r.id
    JOIN run_layer AS l ON l.run = s.run AND l.position = s.layer
    WHERE p.current = 1;
    """
}

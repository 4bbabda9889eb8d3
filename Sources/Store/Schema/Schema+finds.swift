extension Schema {
  /// What learning-rate finders recorded. A find is no run: its weights are thrown away, and it stands in no view of
  /// results.
  static let tablesOfFinds = """
    CREATE TABLE lr_find (
      id INTEGER PRIMARY KEY,
      fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64 AND fingerprint NOT GLOB '*[^0-9a-f]*'),
      experiment TEXT NOT NULL CHECK (experiment <> ''),
      configuration TEXT NOT NULL CHECK (configuration <> ''),
      seed INTEGER NOT NULL,
      settings TEXT NOT NULL CHECK (json_valid(settings)),
      start_rate REAL NOT NULL CHECK (start_rate > 0),
      end_rate REAL NOT NULL CHECK (end_rate > start_rate),
      iterations INTEGER NOT NULL CHECK (iterations > 0),
      stopped_early INTEGER NOT NULL CHECK (stopped_early IN (0, 1)),
      valley REAL CHECK (valley > 0),
      steep REAL CHECK (steep > 0),
      minimum REAL CHECK (minimum > 0),
      slide REAL CHECK (slide > 0),
      found_at TEXT NOT NULL CHECK (found_at GLOB '????-??-??T??:??:??.???Z'),
      runner_version TEXT NOT NULL,
      trainer_version INTEGER NOT NULL,
      kernels TEXT NOT NULL,
      dataset_checksum TEXT NOT NULL,
      command_line TEXT NOT NULL,
      UNIQUE (experiment, configuration, fingerprint)
    ) STRICT;

    CREATE TABLE lr_find_batch (
      find INTEGER NOT NULL REFERENCES lr_find ON DELETE CASCADE,
      step INTEGER NOT NULL CHECK (step >= 0),
      epoch INTEGER NOT NULL CHECK (epoch >= 0),
      learning_rate REAL NOT NULL,
      momentum REAL NOT NULL,
      loss REAL,
      smooth_loss REAL,
      nonfinite TEXT,
      PRIMARY KEY (find, step),
      CHECK (CASE WHEN nonfinite IS NULL THEN loss IS NOT NULL AND smooth_loss IS NOT NULL
        ELSE (loss IS NULL) = (json_extract(nonfinite, '$.loss') IS NOT NULL)
          AND (smooth_loss IS NULL) = (json_extract(nonfinite, '$.smooth_loss') IS NOT NULL) END)
    ) STRICT, WITHOUT ROWID;
    """

  /// The views of learning-rate finders.
  static let viewsOfFinds = """
    CREATE VIEW lr_finds AS
    SELECT f.experiment, f.configuration, f.seed, f.id AS find, f.valley, f.steep, f.minimum, f.slide, f.start_rate,
      f.end_rate, f.iterations, (SELECT count(*) FROM lr_find_batch WHERE find = f.id) AS batches, f.stopped_early,
      f.found_at, f.runner_version, f.trainer_version, f.kernels, f.dataset_checksum, f.command_line
    FROM lr_find AS f
    ORDER BY f.id;

    CREATE VIEW lr_find_batches AS
    SELECT f.experiment, f.configuration, f.seed, f.id AS find, b.step, b.epoch, b.learning_rate, b.momentum, b.loss,
      b.smooth_loss, b.nonfinite
    FROM lr_find AS f JOIN lr_find_batch AS b ON b.find = f.id;
    """
}

extension Schema {
  /// The tables of version 1.
  ///
  /// NULL means not measured. A number that is not finite is NULL, and `nonfinite` names it:
  /// `{"loss":"nan","smooth_loss":"+inf"}`.
  static let tables1 = """
    CREATE TABLE experiment (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (name <> ''),
      title TEXT,
      description TEXT,
      baseline TEXT NOT NULL,
      primary_metric TEXT NOT NULL CHECK (primary_metric <> ''),
      direction TEXT NOT NULL CHECK (direction IN ('maximize', 'minimize')),
      at TEXT NOT NULL CHECK (at IN ('last', 'best')),
      compare TEXT NOT NULL CHECK (compare IN ('parent', 'baseline')),
      alpha REAL NOT NULL,
      margin REAL,
      defined_at TEXT NOT NULL CHECK (defined_at GLOB '????-??-??T??:??:??.???Z')
    ) STRICT;

    CREATE TABLE experiment_seed (
      experiment INTEGER NOT NULL REFERENCES experiment ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      seed INTEGER NOT NULL,
      PRIMARY KEY (experiment, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE configuration (
      id INTEGER PRIMARY KEY,
      experiment INTEGER NOT NULL REFERENCES experiment ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      name TEXT NOT NULL CHECK (name <> ''),
      title TEXT,
      description TEXT,
      parent TEXT,
      UNIQUE (experiment, position),
      UNIQUE (experiment, name)
    ) STRICT;

    CREATE TABLE configuration_setting (
      configuration INTEGER NOT NULL REFERENCES configuration ON DELETE CASCADE,
      name TEXT NOT NULL CHECK (name <> ''),
      type TEXT NOT NULL,
      value ANY NOT NULL,
      origin TEXT NOT NULL CHECK (origin IN ('own', 'inherited', 'defaults', 'documented default')),
      inherited_from TEXT,
      PRIMARY KEY (configuration, name),
      CHECK (CASE type
        WHEN 'boolean' THEN value IN (0, 1)
        WHEN 'integer' THEN typeof(value) = 'integer'
        WHEN 'number' THEN typeof(value) = 'real'
        WHEN 'string' THEN typeof(value) = 'text'
        WHEN 'list' THEN json_valid(value)
        ELSE 0 END),
      CHECK ((origin = 'inherited') = (inherited_from IS NOT NULL))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE run (
      id INTEGER PRIMARY KEY,
      fingerprint TEXT NOT NULL UNIQUE CHECK (length(fingerprint) = 64 AND fingerprint NOT GLOB '*[^0-9a-f]*'),
      name TEXT NOT NULL GENERATED ALWAYS AS (substr(fingerprint, 1, 12)) VIRTUAL,
      settings TEXT NOT NULL CHECK (json_valid(settings)),
      seed INTEGER NOT NULL,
      dataset_checksum TEXT NOT NULL,
      trainer_version INTEGER NOT NULL,
      status TEXT NOT NULL
        CHECK (status IN ('queued', 'running', 'completed', 'diverged', 'failed', 'timed_out', 'interrupted')),
      reason TEXT,
      queued_at TEXT NOT NULL CHECK (queued_at GLOB '????-??-??T??:??:??.???Z'),
      started_at TEXT CHECK (started_at GLOB '????-??-??T??:??:??.???Z'),
      heartbeat_at TEXT CHECK (heartbeat_at GLOB '????-??-??T??:??:??.???Z'),
      finished_at TEXT CHECK (finished_at GLOB '????-??-??T??:??:??.???Z'),
      lease_process_id INTEGER,
      lease_process_start INTEGER,
      lease_boot_id TEXT,
      lease_host TEXT,
      weights_digest TEXT CHECK (length(weights_digest) = 64),
      metrics_digest TEXT CHECK (length(metrics_digest) = 64),
      output_tail TEXT,
      CHECK ((reason IS NULL) = (status IN ('queued', 'running', 'completed'))),
      CHECK ((finished_at IS NULL) = (status IN ('queued', 'running'))),
      CHECK (status NOT IN ('running', 'completed', 'diverged') OR started_at IS NOT NULL),
      CHECK ((status = 'running') = (lease_process_id IS NOT NULL AND lease_process_start IS NOT NULL
        AND lease_boot_id IS NOT NULL AND lease_host IS NOT NULL AND heartbeat_at IS NOT NULL)),
      CHECK ((weights_digest IS NULL) = (status <> 'completed')),
      CHECK ((metrics_digest IS NULL) = (status NOT IN ('completed', 'diverged')))
    ) STRICT;
    CREATE INDEX run_by_name ON run (name);
    CREATE INDEX run_by_status ON run (status);

    CREATE TABLE planned_run (
      experiment INTEGER NOT NULL REFERENCES experiment ON DELETE CASCADE,
      configuration TEXT NOT NULL,
      seed INTEGER NOT NULL,
      fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64),
      position INTEGER NOT NULL CHECK (position >= 0),
      dataset_checksum TEXT NOT NULL,
      trainer_version INTEGER NOT NULL,
      current INTEGER NOT NULL CHECK (current IN (0, 1)),
      PRIMARY KEY (experiment, configuration, seed, fingerprint)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX planned_run_by_fingerprint ON planned_run (fingerprint);
    CREATE UNIQUE INDEX planned_run_current ON planned_run (experiment, configuration, seed) WHERE current = 1;

    CREATE TABLE run_provenance (
      run INTEGER PRIMARY KEY REFERENCES run ON DELETE CASCADE,
      git_commit TEXT,
      git_dirty INTEGER CHECK (git_dirty IN (0, 1)),
      runner_version TEXT NOT NULL,
      trainer_version INTEGER NOT NULL,
      compiler TEXT NOT NULL,
      host TEXT NOT NULL,
      system TEXT NOT NULL,
      cpu TEXT NOT NULL,
      cores INTEGER NOT NULL CHECK (cores > 0),
      kernels TEXT NOT NULL,
      dataset_checksum TEXT NOT NULL,
      command_line TEXT NOT NULL,
      overrides TEXT,
      input_mean REAL,
      input_std REAL CHECK (input_std > 0)
    ) STRICT;

    CREATE TABLE run_epoch (
      run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
      epoch INTEGER NOT NULL CHECK (epoch >= 0),
      train_loss REAL,
      valid_loss REAL,
      accuracy REAL,
      training_s REAL NOT NULL CHECK (training_s >= 0),
      validation_s REAL NOT NULL CHECK (validation_s >= 0),
      nonfinite TEXT,
      PRIMARY KEY (run, epoch),
      CHECK (CASE WHEN nonfinite IS NULL
        THEN train_loss IS NOT NULL AND valid_loss IS NOT NULL AND accuracy IS NOT NULL
        ELSE (train_loss IS NULL) = (json_extract(nonfinite, '$.train_loss') IS NOT NULL)
          AND (valid_loss IS NULL) = (json_extract(nonfinite, '$.valid_loss') IS NOT NULL)
          AND (accuracy IS NULL) = (json_extract(nonfinite, '$.accuracy') IS NOT NULL) END)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE run_batch (
      run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
      step INTEGER NOT NULL CHECK (step >= 0),
      epoch INTEGER NOT NULL CHECK (epoch >= 0),
      loss REAL,
      smooth_loss REAL,
      learning_rate REAL,
      momentum REAL,
      nonfinite TEXT,
      PRIMARY KEY (run, step),
      CHECK (CASE WHEN nonfinite IS NULL
        THEN loss IS NOT NULL AND smooth_loss IS NOT NULL AND learning_rate IS NOT NULL AND momentum IS NOT NULL
        ELSE (loss IS NULL) = (json_extract(nonfinite, '$.loss') IS NOT NULL)
          AND (smooth_loss IS NULL) = (json_extract(nonfinite, '$.smooth_loss') IS NOT NULL)
          AND (learning_rate IS NULL) = (json_extract(nonfinite, '$.learning_rate') IS NOT NULL)
          AND (momentum IS NULL) = (json_extract(nonfinite, '$.momentum') IS NOT NULL) END)
    ) STRICT, WITHOUT ROWID;
    """
}

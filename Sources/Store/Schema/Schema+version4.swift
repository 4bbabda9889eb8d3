extension Schema {
  /// The tables of version 4: which validation images a run got right in the end, and how much it trained on what.
  ///
  /// `run_correctness.bits` has one bit an image: image i is bit i mod 8, the lowest first, of byte i/8. A run that an
  /// earlier runner recorded has no row in either.
  static let tablesOfRecord = """
    CREATE TABLE run_correctness (
      run INTEGER PRIMARY KEY REFERENCES run ON DELETE CASCADE,
      images INTEGER NOT NULL CHECK (images > 0),
      bits BLOB NOT NULL CHECK (length(bits) = (images + 7) / 8)
    ) STRICT;

    CREATE TABLE run_size (
      run INTEGER PRIMARY KEY REFERENCES run ON DELETE CASCADE,
      parameters INTEGER NOT NULL CHECK (parameters > 0),
      images_per_epoch INTEGER NOT NULL CHECK (images_per_epoch > 0)
    ) STRICT;
    """

  /// The views that version 4 adds; `settings` is made again whenever settings appear, see `remakeSettingsView`.
  static let viewsOfRecord = """
    CREATE VIEW costs AS
    SELECT x.name AS experiment, p.configuration, p.seed, r.name AS run, r.status, z.parameters,
      z.images_per_epoch * (SELECT count(*) FROM run_epoch WHERE run = r.id) AS images,
      (SELECT sum(training_s) FROM run_epoch WHERE run = r.id) AS training_s,
      (SELECT sum(validation_s) FROM run_epoch WHERE run = r.id) AS validation_s,
      \(timeTo(0.97)) AS to_97_s, \(timeTo(0.98)) AS to_98_s, \(timeTo(0.99)) AS to_99_s
    FROM planned_run AS p
    JOIN experiment AS x ON x.id = p.experiment
    JOIN run AS r ON r.fingerprint = p.fingerprint
    LEFT JOIN run_size AS z ON z.run = r.id
    WHERE p.current = 1
    ORDER BY x.id, p.position;

    CREATE VIEW validation_images AS
    WITH RECURSIVE number (image) AS (
      SELECT 0 WHERE EXISTS (SELECT 1 FROM run_correctness)
      UNION ALL SELECT image + 1 FROM number WHERE image + 1 < (SELECT max(images) FROM run_correctness)
    )
    SELECT x.name AS experiment, p.configuration, p.seed, r.name AS run, n.image,
      (instr('123456789ABCDEF', substr(hex(substr(c.bits, n.image / 8 + 1, 1)), iif(n.image % 8 < 4, 2, 1), 1))
        >> (n.image % 4)) & 1 AS correct
    FROM planned_run AS p
    JOIN experiment AS x ON x.id = p.experiment
    JOIN run AS r ON r.fingerprint = p.fingerprint
    JOIN run_correctness AS c ON c.run = r.id
    JOIN number AS n ON n.image < c.images
    WHERE p.current = 1;
    """

  /// Seconds of training until the first epoch that ends with that accuracy, NULL where none does.
  private static func timeTo(_ accuracy: Double) -> String {
    """
    (SELECT sum(training_s) FROM run_epoch WHERE run = r.id
      AND epoch <= (SELECT min(epoch) FROM run_epoch WHERE run = r.id AND accuracy >= \(accuracy)))
    """
  }
}

import GRDB

/// The store's tables and views, and how a file is known to have them.
///
/// Tables may change with a version; views stay. A released migration is never edited: a change is a new one, appended.
enum Schema {
  /// `runr` in ASCII, in the file's header: tells a store from other SQLite files.
  static let applicationID = 0x7275_6e72
  /// How many migrations there are; in the file's header as its user version.
  static let version = 5

  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: experiments, runs and what they recorded") { db in
      try db.execute(sql: tables1)
      try db.execute(sql: views1)
      try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = 1")
    }
    migrator.registerMigration("2: checkpoints", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: tables2)
      try db.execute(sql: views2)
      try db.execute(sql: "PRAGMA user_version = 2")
    }
    migrator.registerMigration("3: telemetry", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: tables3)
      try db.execute(sql: views3)
      try db.execute(sql: "PRAGMA user_version = 3")
    }
    migrator.registerMigration("4: validation images, sizes, settings as columns") { db in
      try db.execute(sql: tablesOfRecord)
      try db.execute(sql: viewsOfRecord)
      try remakeSettingsView(db)
      try db.execute(sql: "PRAGMA user_version = 4")
    }
    migrator.registerMigration("5: learning-rate finders", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: tablesOfFinds)
      try db.execute(sql: viewsOfFinds)
      try db.execute(sql: "PRAGMA user_version = 5")
    }
    return migrator
  }

  /// Brings the file to the latest version; several processes may do so at the same time.
  static func migrate(_ connection: DatabaseQueue) throws {
    let isCurrent = { try connection.read { try Int.fetchOne($0, sql: "PRAGMA user_version") == version } }
    guard try !isCurrent() else { return }
    do {
      try migrator.migrate(connection)
    } catch {
      // Where another process was faster, ours fails on what is there already.
      guard try isCurrent() else { throw error }
    }
  }

  /// Whether the file, which may be of an earlier version and open for reading, can hold checkpoints.
  static func hasCheckpoints(_ db: Database) throws -> Bool { try db.tableExists("run_checkpoint") }

  /// Whether it can hold telemetry.
  static func hasTelemetry(_ db: Database) throws -> Bool { try db.tableExists("run_layer_batch") }

  /// Whether it can hold learning-rate finds.
  static func hasFinds(_ db: Database) throws -> Bool { try db.tableExists("lr_find") }

  /// Throws unless the file is a store whose schema is known here, or has nothing in it and `mayBeEmpty`.
  static func check(_ db: Database, path: String, mayBeEmpty: Bool) throws {
    let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    // A process that was killed while it made the store leaves the list of migrations alone in it.
    let objects = try Int.fetchOne(
      db,
      sql: "SELECT count(*) FROM sqlite_master WHERE name <> 'grdb_migrations' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
    )
    if application == 0, objects == 0 {
      if mayBeEmpty { return }
      throw StoreError.empty(path: path)
    }
    guard application == applicationID else {
      throw StoreError.notAStore(path: path, found: "the SQLite database of another program")
    }
    let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard found <= version else { throw StoreError.newerSchema(path: path, found: found, known: version) }
  }
}

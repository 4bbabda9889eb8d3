import GRDB

extension Schema {
  /// Makes the view `settings` again where the settings of the store's configurations are others than its columns: one
  /// row a configuration, one column a setting, in alphabetical order.
  static func remakeSettingsView(_ db: Database) throws {
    let names = try String.fetchAll(db, sql: "SELECT DISTINCT name FROM configuration_setting ORDER BY name")
    let columns = try String.fetchAll(db, sql: "SELECT name FROM pragma_table_info('settings') ORDER BY cid")
    if columns == ["experiment", "configuration"] + names { return }
    let settings = names.map { name in
      let text = "'" + name.replacing("'", with: "''") + "'"
      return ",\n  max(iif(s.name = \(text), s.value, NULL)) AS \"\(name.replacing("\"", with: "\"\""))\""
    }
    try db.execute(
      sql: """
        DROP VIEW IF EXISTS settings;
        CREATE VIEW settings AS
        SELECT x.name AS experiment, c.name AS configuration\(settings.joined())
        FROM configuration AS c
        JOIN experiment AS x ON x.id = c.experiment
        LEFT JOIN configuration_setting AS s ON s.configuration = c.id
        GROUP BY c.id ORDER BY x.id, c.position
        """)
  }

  /// Whether the store says which validation images its runs got right; one of an earlier schema, open for reading, does
  /// not.
  static func hasRecord(_ db: Database) throws -> Bool { try db.tableExists("run_correctness") }
}

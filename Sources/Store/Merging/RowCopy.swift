import GRDB

/// Copies rows from one store to another, by the names of the columns that both have: one of them may be of an earlier
/// schema.
struct RowCopy {
  private let source: Database
  private let target: Database

  init(from source: Database, into target: Database) {
    self.source = source
    self.target = target
  }

  /// The tables of both stores whose column `column` refers to `table`, in alphabetical order.
  func tables(referringTo table: String, by column: String) throws -> [String] {
    let sql = """
      SELECT m.name FROM sqlite_master AS m JOIN pragma_foreign_key_list(m.name) AS f
      WHERE m.type = 'table' AND f."table" = ? AND f."from" = ? ORDER BY m.name
      """
    let known = Set(try String.fetchAll(target, sql: sql, arguments: [table, column]))
    return try String.fetchAll(source, sql: sql, arguments: [table, column]).filter(known.contains)
  }

  /// Inserts a row of the source's `table` and gives its new key.
  ///
  /// - excluded: columns that the target fills in by itself
  /// - replacing: values that take the place of the row's
  /// - orIgnore: whether a row that is there already stays as it is
  @discardableResult
  func row(
    _ table: String, _ row: Row, without excluded: Set<String> = [], replacing: [String: Int64] = [:],
    orIgnore: Bool = false
  ) throws -> Int64 {
    let columns = try columns(of: table).filter { !excluded.contains($0) && row.hasColumn($0) }
    try insert(columns, into: table, orIgnore: orIgnore)
      .execute(arguments: StatementArguments(columns.map { replacing[$0]?.databaseValue ?? row[$0] as DatabaseValue }))
    return target.lastInsertedRowID
  }

  /// Copies the rows of `table` that belong to `old`, so that they belong to `new`.
  func rows(of table: String, where owner: String, is old: Int64, becomes new: Int64) throws {
    let rows = try Row.fetchCursor(source, sql: "SELECT * FROM \(table) WHERE \(owner) = ?", arguments: [old])
    while let row = try rows.next() { try self.row(table, row, replacing: [owner: new]) }
  }

  /// The columns of the target's table, without generated ones.
  private func columns(of table: String) throws -> [String] {
    let statement = try target.cachedStatement(sql: "SELECT name FROM pragma_table_info(?) ORDER BY cid")
    return try String.fetchAll(statement, arguments: [table])
  }

  private func insert(_ columns: [String], into table: String, orIgnore: Bool) throws -> Statement {
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    return try target.cachedStatement(
      sql: """
        INSERT \(orIgnore ? "OR IGNORE " : "")INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(places))
        """)
  }
}

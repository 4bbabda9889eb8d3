import GRDBSQLite

/// What a statement of `query` may do, decided by SQLite's parser and not by looking at the text.
enum QueryGuard {
  /// The pragmas that describe the database, with or without an argument.
  private static let describing: Set<String> = [
    "collation_list", "compile_options", "database_list", "foreign_key_check", "foreign_key_list", "function_list",
    "index_info", "index_list", "index_xinfo", "integrity_check", "module_list", "pragma_list", "quick_check",
    "table_info", "table_list", "table_xinfo",
  ]
  /// The pragmas that tell a setting where they have no argument; with one they would change it.
  private static let telling: Set<String> = [
    "application_id", "encoding", "foreign_keys", "freelist_count", "page_count", "page_size",
    "query_only", "schema_version", "user_version",
  ]

  /// Refuses, from now on, whatever does more than read.
  static func install(on connection: OpaquePointer) {
    // ATTACH, and VACUUM INTO, which writes on a read-only connection too, need a second database.
    sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 0)
    sqlite3_set_authorizer(
      connection,
      { _, action, first, second, _, _ in
        QueryGuard.allows(
          action, first.map { String(cString: $0) }, second.map { String(cString: $0) }) ? SQLITE_OK : SQLITE_DENY
      }, nil)
  }

  /// Whether a statement may contain `action`, with SQLite's two arguments for it.
  private static func allows(_ action: Int32, _ first: String?, _ second: String?) -> Bool {
    switch action {
    case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE: true
    // SQLite's own declaration of `json_each` and its like; an UPDATE that is written out does not get past the
    // read-only connection and the check that the statement as a whole only reads.
    case SQLITE_UPDATE: first == "sqlite_master"
    case SQLITE_FUNCTION: second?.lowercased() != "load_extension"
    case SQLITE_PRAGMA:
      first.map { describing.contains($0.lowercased()) || (second == nil && telling.contains($0.lowercased())) }
        ?? false
    default: false
    }
  }
}

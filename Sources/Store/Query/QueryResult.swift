/// What a statement answered.
public struct QueryResult: Hashable, Sendable {
  /// The columns' names, as the statement gives them.
  public var columns: [String]
  /// Each row has a value for each column.
  public var rows: [[QueryValue]]

  /// An answer of these rows.
  public init(columns: [String], rows: [[QueryValue]]) {
    self.columns = columns
    self.rows = rows
  }
}

/// A value with the type that SQLite gives it.
public enum QueryValue: Hashable, Sendable {
  case null
  case integer(Int)
  case real(Double)
  case text(String)
  case blob([UInt8])
}

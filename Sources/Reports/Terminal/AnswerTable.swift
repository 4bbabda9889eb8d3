public import Runs

/// The answer to a question in SQL: columns and rows of values, nil for NULL.
public struct AnswerTable: Sendable {
  /// The columns' names, as the statement gives them.
  public var columns: [String]
  /// One value for each column in each row.
  public var rows: [[SettingValue?]]

  /// An answer of these rows.
  public init(columns: [String], rows: [[SettingValue?]]) {
    self.columns = columns
    self.rows = rows
  }

  /// A table for people: numbers to the right, text to the left, NULL left empty.
  public var terminal: String {
    var table = TextTable(
      columns: columns.indices.map { index in
        TextTable.Column(title: columns[index], alignment: isNumeric(index) ? .right : .left)
      })
    table.rows = rows.map { row in TextTable.Row(cells: row.map { TextTable.Cell($0?.text ?? "") }) }
    return (table.lines(width: .max, color: false) ?? []).map { $0 + "\n" }.joined()
  }

  /// RFC 4180 with a header; numbers in the shortest digits that read back as the same, NULL left empty.
  public var csv: String {
    let texts: [[String]] = rows.map { row in row.map { $0.map(csvText) ?? "" } }
    return ([columns] + texts).map { $0.map(CSVReport.field).joined(separator: ",") + "\n" }.joined()
  }

  /// One JSON array with an object a row; infinities are strings, as JSON has no number for them.
  public var json: String {
    let objects = rows.map { row in
      "{" + zip(columns, row).map { SettingValue.quoted($0) + ":" + jsonText($1) }.joined(separator: ",") + "}"
    }
    return "[" + objects.joined(separator: ",\n ") + "]\n"
  }

  private func isNumeric(_ column: Int) -> Bool {
    let values = rows.compactMap { $0[column] }
    return !values.isEmpty
      && values.allSatisfy { value in
        switch value {
        case .integer, .number: true
        default: false
        }
      }
  }

  private func csvText(_ value: SettingValue) -> String {
    if case .number(let number) = value { return number.description }
    return value.text
  }

  private func jsonText(_ value: SettingValue?) -> String {
    guard let value else { return "null" }
    if case .number(let number) = value, !number.isFinite { return SettingValue.quoted(number.description) }
    return value.json
  }
}

import Foundation
public import Runs

/// The answer to a question in SQL: columns and rows of values, nil for NULL.
public struct AnswerTable: Sendable {
  /// The columns' names, as the statement gives them.
  var columns: [String]
  /// One value for each column in each row.
  var rows: [[SettingValue?]]

  /// An answer of these rows.
  public init(columns: [String], rows: [[SettingValue?]]) {
    self.columns = columns
    self.rows = rows
  }

  /// A table for people: numbers to the right, text to the left, NULL as `NULL`.
  ///
  /// - width: the cells of the terminal: real numbers are rounded to six digits, and a table that is wider still is
  ///   written as records, a line a value. nil where there is no terminal: every digit, one line a row.
  public func terminal(width: Int?) -> String {
    let cells = rows.map { row in row.map { text($0, isRounded: width != nil) } }
    let table = TextTable(
      columns: columns.indices.map { .init(title: columns[$0], alignment: isNumeric($0) ? .right : .left) },
      rows: cells.map { row in .init(cells: row.map { .init($0) }) })
    // Without rows there are no records, and the names alone are worth a line that is too long.
    let lines = table.lines(width: rows.isEmpty ? .max : width ?? .max, color: false) ?? records(cells)
    return lines.map { $0 + "\n" }.joined()
  }

  /// RFC 4180 with a header; numbers in the shortest digits that read back as the same, NULL left empty.
  public var csv: String {
    let texts = rows.map { row in row.map { $0.map(csvText) ?? "" } }
    return ([columns] + texts).map { $0.map(CSVReport.field).joined(separator: ",") + "\n" }.joined()
  }

  /// One JSON array with an object a row, a line each; infinities are strings, as JSON has no number for them.
  ///
  /// A name that several columns have is numbered from the second on: `name`, `name_2`.
  public var json: String {
    let names = uniqueNames
    let objects = rows.map { JSONValue.object(Array(zip(names, $0.map(jsonValue)))).compact }
    return "[" + objects.joined(separator: ",\n ") + "]\n"
  }

  /// A line a value behind its column's name, an empty line between the rows.
  private func records(_ cells: [[String]]) -> [String] {
    let records = cells.map { row in zip(columns, row).map { printable("\($0): \($1)") } }
    return Array(records.joined(separator: [""]))
  }

  /// A value as it stands in a cell; no digit before the point is rounded away.
  private func text(_ value: SettingValue?, isRounded: Bool) -> String {
    guard case .number(let number)? = value, isRounded, number.isFinite else { return value?.text ?? "NULL" }
    let rounded = abs(number) < 1e6 ? Double(String(format: "%.6g", number)) : number.rounded()
    return SettingValue.number(rounded ?? number).text
  }

  private var uniqueNames: [String] {
    var taken = Set(columns)
    var seen: Set<String> = []
    return columns.map { name in
      if seen.insert(name).inserted { return name }
      let unused = (2...).lazy.map { "\(name)_\($0)" }.first { taken.insert($0).inserted }
      return unused ?? name
    }
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

  private func jsonValue(_ value: SettingValue?) -> JSONValue {
    if case .number(let number)? = value, !number.isFinite { return .string(number.description) }
    return .optional(value, JSONValue.init)
  }
}

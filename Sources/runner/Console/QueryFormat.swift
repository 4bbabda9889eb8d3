import ArgumentParser
import Reports
import Runs
import Store

/// How the answer to a query is printed.
enum QueryFormat: String, ExpressibleByArgument, CaseIterable {
  case table, csv, json

  /// The answer in this format, a table as wide as the terminal where there is one.
  func text(_ result: QueryResult) -> String {
    let answer = AnswerTable(columns: result.columns, rows: result.rows.map { $0.map(\.shown) })
    return switch self {
    case .table: answer.terminal(width: Console.outputIsTerminal ? Console.width() : nil)
    case .csv: answer.csv
    case .json: answer.json
    }
  }
}

extension QueryValue {
  /// The value in the vocabulary of reports: nil for NULL, hexadecimal digits for a blob.
  var shown: SettingValue? {
    switch self {
    case .null: nil
    case .integer(let value): .integer(value)
    case .real(let value): .number(value)
    case .text(let value): .string(value)
    case .blob(let bytes):
      .string(bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
    }
  }
}

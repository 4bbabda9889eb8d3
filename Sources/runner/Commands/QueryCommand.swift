import ArgumentParser
import Store

/// `runner query STORE "SQL"`: one statement that only reads.
struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query", abstract: "Ask a store one question in SQL; docs/schema.md lists the views.")

  @Argument(help: "The store.", completion: .file(extensions: ["sqlite"])) var store: String
  @Argument(help: "One statement that only reads.") var sql: String
  @Option(help: "table, csv or json.") var format = QueryFormat.table
  @Flag(help: "The same as --format json.") var json = false

  func run() throws {
    try reportingFailures {
      let result = try StoreFile.open(store).query(sql)
      try Console.print(json ? QueryFormat.json.text(result) : format.text(result))
    }
  }
}

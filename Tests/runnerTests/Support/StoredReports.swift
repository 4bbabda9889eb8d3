import Foundation
import GRDB

/// The small store that is committed as SQL, and the reports that belong to it.
enum StoredReports {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Stores")

  /// The path of a committed report.
  static func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// Makes the store as `small.sqlite` in the folder of `runner`, with `edits` made to it.
  static func make(in runner: Invocation, edits: String = "") throws {
    let sql = try String(contentsOfFile: path("small.sql"), encoding: .utf8)
    let database = try DatabaseQueue(path: runner.folder.appendingPathComponent("small.sqlite").path)
    // The dump has transactions of its own.
    try database.writeWithoutTransaction { try $0.execute(sql: sql + edits) }
    try database.close()
  }
}

import Foundation
import Testing

/// The texts that reports are held to, in the folder Golden beside the tests.
///
/// `RUNNER_UPDATE_GOLDEN=1 swift test --filter ReportsTests` writes them again; read the difference before committing.
enum Golden {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Golden")

  /// Expects `text` to be, byte for byte, what the file of that name holds.
  static func expect(_ text: String, in name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RUNNER_UPDATE_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: file)
    }
    let expected = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    #expect(Array(text.utf8) == Array(expected.utf8), "\(name) differs:\n\(text)", sourceLocation: sourceLocation)
  }
}

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
    let isSame = text.utf8.elementsEqual(expected.utf8)
    #expect(isSame, "\(name) \(firstDifference(text, expected))", sourceLocation: sourceLocation)
  }

  private static func firstDifference(_ text: String, _ expected: String) -> String {
    let (lines, expected) = (text.components(separatedBy: "\n"), expected.components(separatedBy: "\n"))
    let line = zip(lines, expected).prefix { $0.0 == $0.1 }.count
    let found = line < lines.count ? lines[line] : "nothing"
    return "differs in line \(line + 1): \(found), expected \(line < expected.count ? expected[line] : "nothing")"
  }
}

import Foundation
import Testing

/// The figures that drawing is held to, in the folder Golden beside the tests.
///
/// `RUNNER_UPDATE_GOLDEN=1 swift test --filter PlotsTests` writes them again; read the difference before committing.
enum Golden {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Golden")

  /// Expects `text` to be, byte for byte, what the file of that name holds; of pictures the pixels, since another zlib may compress
  /// them otherwise.
  static func expect(_ text: String, in name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RUNNER_UPDATE_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: file)
    }
    let expected = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    let pictures = try (PNGReader.pictures(in: text), PNGReader.pictures(in: expected))
    #expect(
      pictures.0.map(\.pixels) == pictures.1.map(\.pixels), "\(name): the pixels differ", sourceLocation: sourceLocation
    )
    #expect(
      pictures.0.map(\.palette) == pictures.1.map(\.palette), "\(name): the colours differ",
      sourceLocation: sourceLocation)
    let (found, wanted) = try (withoutPictures(text), withoutPictures(expected))
    let isSame = found.utf8.elementsEqual(wanted.utf8)
    #expect(isSame, "\(name) \(firstDifference(found, wanted))", sourceLocation: sourceLocation)
  }

  private static func withoutPictures(_ text: String) throws -> String {
    text.replacing(try Regex("base64,[A-Za-z0-9+/=]*"), with: "base64,")
  }

  private static func firstDifference(_ text: String, _ expected: String) -> String {
    let (lines, expected) = (text.components(separatedBy: "\n"), expected.components(separatedBy: "\n"))
    let line = zip(lines, expected).prefix { $0.0 == $0.1 }.count
    let found = line < lines.count ? lines[line] : "nothing"
    return "differs in line \(line + 1): \(found), expected \(line < expected.count ? expected[line] : "nothing")"
  }
}

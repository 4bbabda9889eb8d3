import Foundation
import FuzzPromises
import Testing

/// Every case that a fuzzer ever found, read again.
@Suite struct CrashTests {
  static let fuzz = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  /// The files of a folder below Tests/Fuzz, by name; none where git keeps no such folder.
  static func files(_ folder: String) -> [URL] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: fuzz.appending(path: folder).path())) ?? []
    return names.sorted().map { fuzz.appending(path: "\(folder)/\($0)") }
  }

  static func bytes(_ file: URL) throws -> [UInt8] { Array(try Data(contentsOf: file)) }

  @Test("no text that once broke a promise of the spec reader breaks one", arguments: files("Crashes/spec"))
  func spec(file: URL) throws {
    #expect(try SpecPromise.broken(by: Self.bytes(file)) == nil)
  }

  @Test("no file that once broke a promise of the reader of IDX files breaks one", arguments: files("Crashes/idx"))
  func idx(file: URL) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    #expect(try IDXPromise(folder: folder.path).broken(by: Self.bytes(file)) == nil)
  }
}

/// A folder of one test.
struct TemporaryFolder {
  let path = FileManager.default.temporaryDirectory.appendingPathComponent("fuzz-tests-\(UUID().uuidString)").path

  init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}

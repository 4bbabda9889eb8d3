import Diagnostics
import Foundation
import Runs
@testable import Specs
import Testing

@Suite("Faults of specs, word for word")
struct GoldenFaultsTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  /// Names of the specs in the folder, without `.json`.
  static let cases: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return files.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }()

  @Test("a faulty spec gives exactly the faults that its golden text shows", arguments: cases)
  func faults(of name: String) throws {
    let bytes = try Array(Data(contentsOf: Self.folder.appending(path: name + ".json")))
    let text: String
    do throws(SpecFaults) {
      _ = try SpecReader.read(bytes, name: "\(name).json", catalogue: .test)
      text = "no fault\n"
    } catch {
      text = error.rendered()
      #expect(error.faults.allSatisfy { $0.place != nil && $0.help != nil }, "where it is and what to do")
    }
    let golden = Self.folder.appending(path: name + ".txt")
    if ProcessInfo.processInfo.environment["RUNNER_UPDATE_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: golden)
    }
    #expect(try text == String(contentsOf: golden, encoding: .utf8))
  }

  @Test("the golden folder holds the cases that the promise is about")
  func folderIsThere() {
    #expect(Self.cases.count >= 15)
    #expect(Self.cases.contains("seven_mistakes"))
  }

  @Test("seven different mistakes are shown as seven faults")
  func sevenMistakes() throws {
    let bytes = try Array(Data(contentsOf: Self.folder.appending(path: "seven_mistakes.json")))
    do throws(SpecFaults) {
      _ = try SpecReader.read(bytes, name: "seven_mistakes.json", catalogue: .test)
      Issue.record("the spec was accepted")
    } catch {
      #expect(error.faults.count == 7)
      #expect(Set(error.faults.map(\.code)).count == 7)
    }
  }
}

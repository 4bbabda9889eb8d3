import Foundation
import Testing

@testable import FuzzPromises

/// The promises hold where nothing is wrong, and would be seen to be broken.
@Suite struct SpecPromiseTests {
  static let chapter: [UInt8] = {
    let file = CrashTests.fuzz.appending(path: "../../experiments/ch13.json")
    return (try? CrashTests.bytes(file)) ?? []
  }()

  @Test("the chapter's spec, and every beginning of it, keeps all promises")
  func chapter() {
    #expect(Self.chapter.count > 500)
    for length in stride(from: 0, through: Self.chapter.count, by: 7) {
      let broken = SpecPromise.broken(by: Array(Self.chapter.prefix(length)))
      #expect(broken == nil, "\(length) bytes: \(broken ?? "")")
    }
    #expect(SpecPromise.broken(by: Self.chapter) == nil)
  }

  @Test("a spec with every kind of value is the same when it is written out and read again")
  func everyKind() {
    let whole = #"""
      { "name": "a", "title": "quotes \" and \\ and \u00e9 \ud83d\ude00\n", "seeds": [3, 9007199254740991],
        "report": { "primary": "valid_loss", "alpha": 1e-3, "margin": 0.25, "at": "best", "compare": "baseline" },
        "defaults": { "dataset": "glyphs", "learning_rate": 1e-7, "schedule": { "name": "one_cycle", "pct_start": 0 } },
        "configurations": [
          { "name": "b", "model": { "normalization": "batch", "channels": [1, 2, 3, 4] } },
          { "name": "c", "extends": "b", "schedule": { "name": "constant" }, "optimizer": { "name": "sgd" } } ] }
      """#
    #expect(SpecPromise.broken(by: Array(whole.utf8)) == nil)
  }

  @Test(
    "a fault without a place, one outside of the text, and none at all are broken promises",
    arguments: [
      "1 error; nothing was run\n",
      "error[spec.a]: b\n",
      "error[spec.a]: b\n --> fuzz.json:3:1\n",
      "error[spec.a]: b\n --> fuzz.json:0:1\n",
      "error[spec.a]: b\n --> fuzz.json:1:5\n",
      "error[spec.a]: b\n --> fuzz.json:1:0\n",
      "error[spec.a]: b\n --> fuzz.json:1:1\nerror[spec.b]: c\n",
    ])
  func badFaults(rendered: String) {
    #expect(SpecPromise.complaint(about: rendered, of: Array("{ä}\n".utf8)) != nil)
  }

  @Test(
    "a fault at any character, and right behind the last one, is inside the text", arguments: [(1, 4), (2, 1), (1, 1)])
  func goodFault(line: Int, column: Int) {
    let rendered = "error[spec.a]: b\n --> fuzz.json:\(line):\(column)\n"
    #expect(SpecPromise.complaint(about: rendered, of: Array("{ä}\n".utf8)) == nil)
  }
}

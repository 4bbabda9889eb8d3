import Diagnostics
import Testing

@Suite("Many faults at once")
struct FaultsTests {
  private let spec = Source(name: "s.json", text: "one\ntwo\nthree")
  private let option = Source(name: "--set", text: "a=b")

  private func fault(_ code: String, _ source: Source, _ line: Int, _ column: Int) -> Fault {
    Fault(code, "m", at: Place(in: source, line: line, column: column))
  }

  @Test("they stand in the order of their places, text by text, those without a place last")
  func order() {
    let faults = [
      fault("e", spec, 3, 2), Fault("g", "m"), fault("f", option, 1, 1), fault("b", spec, 1, 3),
      fault("a", spec, 1, 1), fault("c", spec, 2, 1), fault("d", spec, 2, 1),
    ]
    #expect(faults.inOrderOfPlace().map(\.code) == ["a", "b", "c", "d", "e", "f", "g"])
  }

  @Test("one line at the end counts them, names the texts and says what did not happen")
  func summary() {
    func last(_ faults: [Fault], _ outcome: String? = nil) -> String? {
      faults.rendered(outcome: outcome).split(separator: "\n").last.map(String.init)
    }
    #expect(last([fault("a", spec, 1, 1)]) == "1 error in s.json")
    #expect(
      last([fault("a", spec, 1, 1), fault("a", spec, 2, 1)], "nothing was run") == "2 errors in s.json; nothing was run"
    )
    #expect(last([fault("a", spec, 1, 1), fault("a", option, 1, 1)]) == "2 errors in s.json and --set")
    #expect(last([Fault("a", "m")], "nothing was run") == "1 error; nothing was run")
    #expect([Fault]().rendered(outcome: "nothing was run") == "")
  }

  @Test("an empty line stands between them")
  func separation() {
    #expect(
      [fault("b", spec, 2, 1), fault("a", spec, 1, 1)].rendered() == """
        error[a]: m
         --> s.json:1:1
          |
        1 | one
          | ^

        error[b]: m
         --> s.json:2:1
          |
        2 | two
          | ^

        2 errors in s.json

        """)
  }
}

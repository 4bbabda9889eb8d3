import Testing

@testable import Diagnostics

@Suite("How a fault is shown")
struct RenderingTests {
  private let source = Source(
    name: "experiments/ch13.json", text: "{\n  \"batchsize\": 512,\n\t\"é\u{301}日\": \u{1B}[31m,\r\n}")

  private func fault(_ line: Int, _ column: Int, _ length: Int) -> Fault {
    Fault(
      "spec.unknown-key", "unknown key `x`", at: Place(in: source, line: line, column: column, length: length),
      label: "here", help: "do this")
  }

  /// The shown line and the one with the underline.
  private func excerpt(_ fault: Fault) -> [String] {
    fault.rendered().split(separator: "\n").dropFirst(3).prefix(2).map { String($0.dropFirst(4)) }
  }

  @Test("what is wrong, where, the line with the place underlined, and what to do")
  func sample() {
    let fault = Fault(
      "spec.unknown-key", "unknown key `batchsize`", at: Place(in: source, line: 2, column: 3, length: 11),
      label: "not a setting of a run", help: "did you mean `batch_size`?")
    #expect(
      fault.rendered() == """
        error[spec.unknown-key]: unknown key `batchsize`
         --> experiments/ch13.json:2:3
          |
        2 |   "batchsize": 512,
          |   ^^^^^^^^^^^ not a setting of a run
          = help: did you mean `batch_size`?

        """)
  }

  @Test("a fault without a place has its help alone")
  func placeless() {
    #expect(
      Fault("data.unobtainable", "cannot get it", help: "put it there", notes: ["one: no host", "two: no pip"])
        .rendered()
          == """
          error[data.unobtainable]: cannot get it
            = note: one: no host
            = note: two: no pip
            = help: put it there

          """)
    #expect(
      Fault("data.missing", "no data", help: "fetch them").rendered() == """
        error[data.missing]: no data
          = help: fetch them

        """)
    #expect(Fault("a.b", "c").rendered() == "error[a.b]: c\n")
  }

  @Test("the bar moves with the digits of the line number")
  func margin() {
    let long = Source(name: "f", text: String(repeating: "\n", count: 1233) + "x")
    let fault = Fault("a.b", "c", at: Place(in: long, line: 1234, column: 1), help: "h")
    #expect(
      fault.rendered() == """
        error[a.b]: c
            --> f:1234:1
             |
        1234 | x
             | ^
             = help: h

        """)
  }

  @Test("tabs are four columns, wide characters two, marks none")
  func widths() {
    #expect(excerpt(fault(3, 2, 5)) == ["    \"é\u{301}日\": \\u001b[31m,", "    ^^^^^ here"])
    #expect(excerpt(fault(3, 5, 1))[1] == "      ^^ here")
    #expect(excerpt(fault(3, 9, 1))[1] == "           ^^^^^^ here", "an escaped character is as wide as its escape")
    #expect(excerpt(fault(3, 1, 1))[1] == "^^^^ here")
  }

  @Test("a place behind the end of its line is shown there, one outside the text without a line")
  func outside() {
    #expect(excerpt(fault(2, 20, 1))[1] == "                   ^ here")
    #expect(excerpt(fault(2, 500, 9))[1] == "                   ^ here")
    #expect(fault(99, 1, 1).rendered().split(separator: "\n").count == 3)
    #expect(excerpt(fault(1, 1, 80))[1] == "^ here", "no further than the line")
  }

  @Test("long help goes on in lines below its first word, no wider than a terminal")
  func longHelp() {
    let names = (1...12).map { "`setting_\($0)`" }.joined(separator: ", ")
    let place = Place(in: Source(name: "f", text: String(repeating: "\n", count: 9) + "x"), line: 10, column: 1)
    #expect(
      Fault("a.b", "c", at: place, help: "the settings are \(names)").rendered() == """
        error[a.b]: c
          --> f:10:1
           |
        10 | x
           | ^
           = help: the settings are `setting_1`, `setting_2`, `setting_3`, `setting_4`,
                   `setting_5`, `setting_6`, `setting_7`, `setting_8`, `setting_9`,
                   `setting_10`, `setting_11`, `setting_12`

        """)
  }

  @Test(
    "nothing that a terminal would obey, hide or turn around comes through",
    arguments: [
      "\u{1B}", "\u{7}", "\u{0}", "\u{7F}", "\u{9B}", "\u{202E}", "\u{2066}", "\u{200B}", "\u{FEFF}", "\u{2028}", "\r",
      "\u{AD}",
    ])
  func hostile(character: String) {
    let text = "a\(character)b"
    let fault = Fault(
      "a.b", text, at: Place(in: Source(name: text, text: text), line: 1, column: 1), label: text, help: text)
    let rendered = fault.rendered()
    #expect(!rendered.contains(character))
    #expect(rendered.split(separator: "\n").count == 6)
    #expect(rendered.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
  }

  @Test("a line break in a message stays in its line")
  func lineBreak() {
    #expect(Fault("a.b", "x\ny\tz").rendered() == "error[a.b]: x\\ny\\tz\n")
  }

  @Test("a long line is cut to a window around the place", arguments: [1, 2, 40, 500, 950, 999, 1000])
  func window(column: Int) throws {
    let line = (0..<1000).map { $0 == column - 1 ? "X" : "." }.joined()
    let excerpt = try #require(Excerpt(of: Place(in: Source(name: "f", text: line), line: 1, column: column)))
    #expect(excerpt.text.count <= 120 && excerpt.text.count >= 118)
    #expect(Array(excerpt.text)[excerpt.indentation] == "X")
    #expect(excerpt.length == 1)
    #expect(excerpt.text.hasPrefix("…") == (column > 100))
    #expect(excerpt.text.hasSuffix("…") == (column < 900))
  }

  @Test("a place longer than the window is underlined as far as it is shown")
  func longPlace() throws {
    let text = String(repeating: "日", count: 400)
    let place = Place(in: Source(name: "f", text: text), line: 1, column: 100, length: 300)
    let excerpt = try #require(Excerpt(of: place))
    #expect(Screen.width(excerpt.text) <= 120)
    #expect(excerpt.indentation + excerpt.length <= 120)
    #expect(excerpt.length > 60)
  }

  @Test("a line of 120 columns is shown whole")
  func notCut() throws {
    let text = String(repeating: "x", count: 120)
    #expect(try #require(Excerpt(of: Place(in: Source(name: "f", text: text), line: 1, column: 60))).text == text)
  }

  @Test("colours only where they are asked for, and the same text below them")
  func color() {
    let fault = fault(2, 3, 11)
    let colored = fault.rendered(color: true)
    #expect(colored.contains("\u{1B}[1;31merror[spec.unknown-key]\u{1B}[0m"))
    #expect(!fault.rendered().contains("\u{1B}"))
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == fault.rendered())
  }

  @Test("a quotation of thousands of characters is cut, in the message and in the help; what is around it stays")
  func longQuotation() {
    let name = String(repeating: "a", count: 10_000)
    let text = Fault("code", "unknown key `\(name)` here", help: "did you mean `\(name)`?").rendered()
    let cut = "`" + String(repeating: "a", count: 300) + "…`"
    #expect(text.contains("unknown key \(cut) here"))
    #expect(text.contains("did you mean") && text.contains("\(cut)?"))
    let path = String(repeating: "folder/", count: 40)
    #expect(Fault("code", "there is no spec `\(path)`").rendered().contains("`\(path)`"))
  }
}

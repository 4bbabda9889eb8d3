import Foundation
import Reports
import Runs
import Testing

@Suite("The answer to a question in SQL")
struct AnswerTableTests {
  private let answer = AnswerTable(
    columns: ["run", "seed", "loss", "reason"],
    rows: [
      [.string("0e06fa2f99da"), .integer(0), .number(0.12345678901234), nil],
      [.string("b2843f2796bd"), .integer(12), .number(2), .string("")],
    ])

  @Test("away from a terminal every digit is there and a row is a line")
  func full() {
    #expect(
      answer.terminal(width: nil) == """
        run           seed              loss  reason
        ────────────────────────────────────────────
        0e06fa2f99da     0  0.12345678901234  NULL
        b2843f2796bd    12                 2

        """)
  }

  @Test("on a terminal real numbers have six digits")
  func rounded() {
    #expect(
      answer.terminal(width: 80) == """
        run           seed      loss  reason
        ────────────────────────────────────
        0e06fa2f99da     0  0.123457  NULL
        b2843f2796bd    12         2

        """)
  }

  @Test(
    "six digits whatever the size, but never fewer than stand before the point",
    arguments: [
      (1_234_567.891, "1234568"), (123_456_789, "123456789"), (1.5e-9, "1.5e-09"), (100, "100"),
      (-0.000123456789, "-0.000123457"),
      (.infinity, "inf"),
    ])
  func sizes(value: Double, expected: String) {
    let table = AnswerTable(columns: ["x"], rows: [[.number(value)]])
    #expect(table.terminal(width: 80).split(separator: "\n").last?.drop { $0 == " " } == expected[...])
  }

  @Test("a table that is wider than the terminal is written as records")
  func records() {
    #expect(answer.terminal(width: 36).hasPrefix("run  "))
    #expect(
      answer.terminal(width: 35) == """
        run: 0e06fa2f99da
        seed: 0
        loss: 0.123457
        reason: NULL

        run: b2843f2796bd
        seed: 12
        loss: 2
        reason:\u{20}

        """)
  }

  @Test("an answer without rows shows its columns at any width", arguments: [nil, 80, 5])
  func empty(width: Int?) {
    let table = AnswerTable(columns: ["configuration", "seed"], rows: [])
    #expect(table.terminal(width: width) == "configuration  seed\n───────────────────\n")
    #expect(table.csv == "configuration,seed\n")
    #expect(table.json == "[]\n")
  }

  @Test("line breaks and escape sequences in names and values are shown, not obeyed", arguments: [nil, 80, 9])
  func hostile(width: Int?) {
    let table = AnswerTable(columns: ["a\nb\u{1b}[2J"], rows: [[.string("x\r\ny\u{9b}31m")], [.string("\u{202e}z")]])
    let text = table.terminal(width: width)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    #expect(!text.contains("\u{202e}"))
    #expect(text.contains(#"a\nb\u{1b}[2J"#) && text.contains(#"x\r\ny\u{9b}31m"#))
    #expect(text.split(separator: "\n").count == (width == 9 ? 2 : 4))
  }

  @Test("CSV keeps every digit and leaves NULL empty")
  func csv() {
    #expect(
      answer.csv == """
        run,seed,loss,reason
        0e06fa2f99da,0,0.12345678901234,
        b2843f2796bd,12,2.0,

        """)
  }

  @Test("JSON is an object a line, with every digit")
  func json() {
    #expect(
      answer.json == """
        [{"run": "0e06fa2f99da", "seed": 0, "loss": 0.12345678901234, "reason": null},
         {"run": "b2843f2796bd", "seed": 12, "loss": 2.0, "reason": ""}]

        """)
  }

  @Test("columns of the same name keep apart in JSON, and from columns that are so named already")
  func duplicates() throws {
    let columns = ["a", "a", "b", "a_2", "a", "a_2"]
    let table = AnswerTable(columns: columns, rows: [(1...6).map(SettingValue.integer)])
    #expect(table.json == #"[{"a": 1, "a_3": 2, "b": 3, "a_2": 4, "a_4": 5, "a_2_2": 6}]"# + "\n")
    let plain = AnswerTable(columns: ["name", "name"], rows: [[.integer(1), .integer(2)]])
    #expect(plain.json == #"[{"name": 1, "name_2": 2}]"# + "\n")
  }

  @Test("JSON escapes what a terminal obeys and reads back as it was")
  func escapes() throws {
    let (name, value) = ("n\u{7f}\n", "\u{1b}]0;x\u{7}\u{7f}\u{9b}2J\u{202e}\"\\ 界")
    let json = AnswerTable(columns: [name], rows: [[.string(value)]]).json
    #expect(json.unicodeScalars.filter { $0.properties.generalCategory == .control } == ["\n"])
    #expect(json.contains("\\u007f") && json.contains("\\u009b"))
    let read = try JSONDecoder().decode([[String: String]].self, from: Data(json.utf8))
    #expect(read == [[name: value]])
  }

  @Test("infinities are strings in JSON")
  func infinities() {
    let table = AnswerTable(columns: ["x", "y"], rows: [[.number(.infinity), .number(-.infinity)]])
    #expect(table.json == #"[{"x": "inf", "y": "-inf"}]"# + "\n")
  }
}

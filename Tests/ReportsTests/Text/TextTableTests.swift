import Testing

@testable import Reports

@Suite("Tables of text")
struct TextTableTests {
  private let table = TextTable(
    columns: [.init(title: "name", alignment: .left, minimum: 6), .init(title: "value")],
    rows: [.init(cells: ["one two three", "1.5"]), .init(cells: ["界", "22"])])

  @Test("words stand left, numbers right, wide characters take two cells")
  func alignment() {
    #expect(
      table.lines(width: 40, color: false) == [
        "name           value",
        "────────────────────",
        "one two three    1.5",
        "界                22",
      ])
  }

  @Test("a column is narrowed to its minimum and no further")
  func narrowing() {
    #expect(
      table.lines(width: 13, color: false) == [
        "name    value",
        "─────────────",
        "one       1.5",
        "  two",
        "  thre",
        "  e",
        "界         22",
      ])
    #expect(table.lines(width: 12, color: false) == nil)
  }

  @Test("what stands below a row is wrapped and set in")
  func below() {
    let table = TextTable(
      columns: [.init(title: "n")], rows: [.init(cells: ["1"], below: "some words below")])
    #expect(
      table.lines(width: 12, color: false) == ["n", "─", "1", "    some", "      words", "      below"])
  }

  @Test("text is broken between words where that can be, else within them")
  func wrapping() {
    #expect(wrapped("a bc def", width: 4) == ["a bc", "def"])
    #expect(wrapped("abcdefgh ij", width: 4) == ["abcd", "efgh", "ij"])
    #expect(wrapped("abcdefgh ij", width: 5, indent: 2) == ["abcde", "  fgh", "  ij"])
    #expect(wrapped("界界界", width: 5) == ["界界", "界"])
    #expect(wrapped("", width: 5) == [""])
    #expect(wrapped("a-batch_size=64,rate=0.01", width: 14, indent: 2) == ["a-batch_size=", "  64,rate=0.01"])
    #expect(wrapped("a  b", width: 4) == ["a  b"])
    #expect(wrapped("tab\tand\nline", width: 20) == ["tab\\tand\\nline"])
  }

  @Test("pieces are kept whole where they fit")
  func flowing() {
    #expect(flowed(["a 1", "bb 2", "c 3"], gap: 3, width: 10) == ["a 1   bb 2", "c 3"])
    #expect(flowed(["one two three", "x"], gap: 2, width: 8) == ["one two", "  three", "x"])
  }

  @Test(
    "the width of a text is that of its cells",
    arguments: [
      ("abc", 3), ("", 0), ("é", 1), ("e\u{301}", 1), ("界面", 4), ("한글", 4), ("ﾊﾛ", 2), ("🙂", 2), ("👩‍👩‍👧", 2),
      ("🇫🇷", 2), ("❤️", 2), ("→–±Δ", 4), (".9743 ± .0012", 13), ("a – b\u{301}", 5), ("±\u{fe0f}", 2), ("1 → 界", 6),
      ("a\u{200b}b", 2), ("Ａ", 2), ("שלום", 4),
    ])
  func width(text: String, expected: Int) {
    #expect(cellWidth(text) == expected)
  }

  @Test("control characters, escape sequences and reversed writing are shown as escapes")
  func escapes() {
    #expect(printable("a\u{1b}[31mb\u{9b}c\u{7f}\r\n") == "a\\u{1b}[31mb\\u{9b}c\\u{7f}\\r\\n")
    #expect(printable("x\u{202e}y\u{2066}z\u{2028}") == "x\\u{202e}y\\u{2066}z\\u{2028}")
    #expect(printable("naïve 界 🙂 → 👩‍👩‍👧") == "naïve 界 🙂 → 👩‍👩‍👧")
  }
}

import Testing

@testable import Diagnostics

@Suite("Text in lines")
struct ParagraphTests {
  @Test("a text that fits is one line, and so is none")
  func short() {
    #expect(Paragraph.lines("did you mean `a`?", indentation: 10) == ["did you mean `a`?"])
    #expect(Paragraph.lines("", indentation: 10) == [""])
    let exact = String(repeating: "x", count: 35)
    #expect(Paragraph.lines("\(exact) \(exact)", indentation: 9) == ["\(exact) \(exact)"])
    #expect(Paragraph.lines("\(exact) \(exact)", indentation: 10) == [exact, "          " + exact])
  }

  @Test("no line is wider than the terminal, and no word is lost", arguments: [0, 9, 30])
  func wide(indentation: Int) {
    let words = (0..<100).map { "word\($0)" }
    let lines = Paragraph.lines(words.joined(separator: " "), indentation: indentation)
    #expect(lines.count > 8)
    #expect(lines.dropFirst().allSatisfy { $0.count <= Paragraph.widest })
    #expect(lines[0].count + indentation <= Paragraph.widest)
    #expect(lines.flatMap { $0.split(separator: " ") }.map(String.init) == words)
  }

  @Test("what stands in backticks is never broken, nor is a part that is too long for a line")
  func code() {
    let code = "`" + String(repeating: "a b ", count: 15) + "`"
    #expect(
      Paragraph.lines("write one of \(code) and \(code)", indentation: 2)
        == ["write one of \(code)", "  and \(code)"])
    let long = String(repeating: "x", count: 200)
    #expect(Paragraph.lines("a \(long) b", indentation: 2) == ["a", "  " + long, "  b"])
  }

  @Test("wide characters take two columns, and nothing that a terminal obeys comes through")
  func columns() {
    let wide = String(repeating: "日", count: 25)
    #expect(Paragraph.lines("\(wide) \(wide)", indentation: 0) == [wide, wide])
    #expect(Paragraph.lines("a\nb \u{1B}", indentation: 0) == ["a\\nb \\u001b"])
  }
}

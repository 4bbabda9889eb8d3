import Testing

@testable import Reports

@Suite("Markdown that shows what it was given")
struct MarkdownTextTests {
  @Test("what Markdown or HTML would read as markup is escaped")
  func escapes() {
    #expect(markdown("a|b") == "a\\|b")
    #expect(markdown("<b>x</b> & `y`") == "\\<b\\>x\\</b\\> \\& \\`y\\`")
    #expect(markdown("[l](u) *i* ~s~ $m$ # \\") == "\\[l\\](u) \\*i\\* \\~s\\~ \\$m\\$ \\# \\\\")
    #expect(markdown("batch_size _x_") == "batch_size \\_x\\_")
    #expect(markdown("two\nlines") == "two\\\\nlines")
  }

  @Test("a paragraph cannot begin a list or underline a heading")
  func paragraphs() {
    #expect(markdownParagraph("- x") == "\\- x")
    #expect(markdownParagraph("=== x") == "\\=== x")
    #expect(markdownParagraph("12. x") == "12\\. x")
    #expect(markdownParagraph("1cycle: x") == "1cycle: x")
    #expect(markdownParagraph("") == "")
  }

  @Test("a fenced block is longer fenced than anything in it")
  func fences() {
    #expect(fenced(["a"]) == "```sh\na\n```")
    #expect(fenced(["a ```` b", "\u{1b}c"]) == "`````sh\na ```` b\n\\u{1b}c\n`````")
  }

  @Test("every row of a table has as many cells as its header, whatever is in them")
  func tables() {
    let lines = markdownTable([("name", .left), ("n", .right)], [["a|b\\", "1"], ["界", "22"]])
    #expect(
      lines == """
        | name   |   n |
        | ------ | --: |
        | a\\|b\\\\ |   1 |
        | 界     |  22 |
        """)
  }
}

import Foundation
import Testing

/// Pages and pictures, as they are made from a store.
@Suite struct PageTests {
  @Test("the page is made from the store alone, the same each time, and -o writes what is printed otherwise")
  func page() throws {
    let runner = try trained()
    defer { runner.remove() }
    let printed = try runner("report", "results/small.sqlite", "--format", "html")
    #expect(printed.exitCode == 0 && printed.errors.isEmpty)
    #expect(printed.output.hasPrefix("<!DOCTYPE html>\n"))
    #expect(try runner("report", "small.json", "--format", "html", "-o", "pages/small.html").exitCode == 0)
    let written = try String(contentsOf: runner.folder.appendingPathComponent("pages/small.html"), encoding: .utf8)
    #expect(written == printed.output)
    for name in ["plain, seed 0", "cycle, seed 1"] { #expect(written.contains(">\(name)<"), "\(name)") }
  }

  @Test("a browser without a network opens the page and has nothing to complain of", .enabled(if: Chromium.path != nil))
  func browser() throws {
    let runner = try trained()
    defer { runner.remove() }
    #expect(try runner("report", "small.json", "--format", "html", "-o", "small.html").exitCode == 0)
    let seen = try Chromium.open(runner.folder.appendingPathComponent("small.html"))
    #expect(seen.console.isEmpty, "\(seen.console)")
    // What the script adds is there, and so it ran to its end.
    #expect(seen.page.contains("<fieldset class=\"chooser\">") && seen.page.contains("<button type=\"button\">"))
  }

  @Test(
    "the browser's test would see an error of a script and a file to be fetched", .enabled(if: Chromium.path != nil))
  func browserSees() throws {
    let runner = try trained()
    defer { runner.remove() }
    let page = try runner("report", "small.json", "--format", "html").output
    for (name, markup) in [
      ("script", "<script>throw new Error('no')</script>"), ("fetch", "<img src=\"http://example.com/x.png\" />"),
    ] {
      try runner.write(page.replacing("</main>", with: markup + "</main>"), to: "\(name).html")
      let seen = try Chromium.open(runner.folder.appendingPathComponent("\(name).html"))
      #expect(!seen.console.isEmpty, "\(name)")
    }
  }

  @Test("pictures of a run are SVG files; one that nothing was recorded for says what to do")
  func pictures() throws {
    let runner = try trained()
    defer { runner.remove() }
    let run = try runner("query", "results/small.sqlite", "SELECT run FROM results LIMIT 1", "--format", "csv").output
      .split(separator: "\n")[1]
    for picture in ["loss", "accuracy", "schedule"] {
      let file = "\(picture).svg"
      #expect(try runner("show", "results/small.sqlite", "\(run)", "--plot", picture, "-o", file).exitCode == 0)
      let svg = try String(contentsOf: runner.folder.appendingPathComponent(file), encoding: .utf8)
      #expect(svg.hasPrefix("<svg ") && svg.contains("plain, seed 0"))
      #expect(try runner("show", "results/small.sqlite", "\(run)", "--plot", picture).output == svg)
    }
    let missing = try runner("show", "results/small.sqlite", "\(run)", "--plot", "color_dim")
    #expect(missing.exitCode == 66 && missing.output.isEmpty)
    #expect(missing.errors.contains("error[input.nothing-to-draw]") && missing.errors.contains("\"telemetry\""))
    for options in [["-o", "x.svg"], ["--plot", "loss", "--layer", "conv_1"], ["--plot", "nothing"]] {
      #expect(try runner.start(["show", "results/small.sqlite", "\(run)"] + options).wait().exitCode == 64)
    }
  }

  @Test("a data set's first images come in the order of training, into a file and as text")
  func images() throws {
    let runner = try trained()
    defer { runner.remove() }
    #expect(try runner("data", "show", "glyphs", "-o", "images.svg", "--count", "12").exitCode == 0)
    let svg = try String(contentsOf: runner.folder.appendingPathComponent("images.svg"), encoding: .utf8)
    #expect(svg.components(separatedBy: "<image ").count == 13)
    #expect(
      svg.contains("first training images of seed 0&#39;s first epoch, in order.") && svg.contains("black becomes -"))
    let text = try runner("data", "show", "glyphs", "--count", "2").output
    #expect(text.contains("checksum ") && text.contains(where: "*#%@".contains) && !text.contains("\u{1b}"))
    #expect(try runner("data", "show", "glyphs", "--count", "2", "--seed", "1").output != text)
    #expect(try runner("data", "show", "glyphs", "--count", "0").exitCode == 64)
  }

  private func trained() throws -> Invocation {
    let runner = try Invocation()
    try runner.write(Spec.small(), to: "small.json")
    #expect(try runner("small.json").exitCode == 0)
    return runner
  }
}

import Foundation
import Testing

/// `runner diff` on a store that is committed as SQL.
@Suite struct DiffTests {
  let runner: Invocation

  init() throws {
    runner = try Invocation()
    try StoredReports.make(in: runner)
  }

  @Test("two configurations: the setting that differs, each seed, the declared verdict, epochs and curves")
  func configurations() throws {
    defer { runner.remove() }
    let result = try runner("diff", "small.sqlite", "plain", "slow")
    #expect(result.exitCode == 0, "\(result.errors)")
    let text = result.output
    #expect(text.hasPrefix("slow against plain\n"))
    #expect(text.contains("learning_rate         0.01   0.001\n"))
    #expect(text.contains("slow against plain: worse;"))
    #expect(text.split(separator: "\n").count { $0.hasPrefix("seed ") } == 7)
    #expect(text.contains("by epoch") && text.contains("█"))
    #expect(!text.contains("batch_size"), "equal settings are not shown")
  }

  @Test("a comparison that the spec does not declare has an effect and no verdict")
  func undeclared() throws {
    defer { runner.remove() }
    let text = try runner("diff", "small.sqlite", "slow", "cycle").output
    #expect(text.contains("cycle against slow: no verdict; exploratory;"), "\(text)")
    #expect(text.contains("+.") && text.contains("interval"))
    #expect(try runner("diff", "small.sqlite", "slow", "plain").output.contains("plain against slow: no verdict"))
  }

  @Test("two runs by the first digits of their fingerprints")
  func runs() throws {
    defer { runner.remove() }
    let names = try runner(
      "query", "small.sqlite", "SELECT run FROM results WHERE seed = 0 ORDER BY configuration DESC", "--format", "csv"
    ).output.split(whereSeparator: \.isNewline).dropFirst().map(String.init)
    let result = try runner(
      "diff", "small.sqlite", String(names[0].prefix(8)), names[1], environment: ["COLUMNS": "110"])
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.output.contains("(slow seed 0)") && result.output.contains("(plain seed 0)"))
    #expect(result.output.contains("of 512 validation images"))
    #expect(result.output.contains("weights: different"))
  }

  @Test("what is neither is refused with the nearest name; a run and a configuration do not go together")
  func faults() throws {
    defer { runner.remove() }
    let run = try runner(
      "query", "small.sqlite", "SELECT run FROM results LIMIT 1", "--format", "csv"
    ).output.split(whereSeparator: \.isNewline)[1]
    let cases = [
      (["plain", "slwo"], "error[diff.unknown]", "did you mean `slow`?"),
      (["plain", String(run)], "error[diff.mixed]", "name two configurations, or two runs"),
      (["plain", "plain"], "Error: A and B are the same", "two configurations"),
      (["plain", "slow", "--experiment", "smal"], "error[input.no-experiment]", "did you mean `small`?"),
    ]
    for (arguments, start, help) in cases {
      let result = try runner.start(["diff", "small.sqlite"] + arguments).wait()
      #expect(result.exitCode == 64)
      #expect(result.errors.hasPrefix(start) && result.errors.contains(help), "\(result.errors)")
    }
  }
}

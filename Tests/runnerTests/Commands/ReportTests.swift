import Foundation
import Testing

/// `runner report` on a store that is committed as SQL.
@Suite struct ReportTests {
  let runner: Invocation

  init() throws {
    runner = try Invocation()
    try StoredReports.make(in: runner)
  }

  @Test(
    "the committed reports are, byte for byte, those of the committed store (RUNNER_UPDATE_GOLDEN=1 writes them again)",
    arguments: [("markdown", "small.md"), ("json", "small.json"), ("latex", "small.tex"), ("csv", "small.csv")])
  func committed(format: String, file: String) throws {
    defer { runner.remove() }
    let path = StoredReports.path(file)
    if ProcessInfo.processInfo.environment["RUNNER_UPDATE_GOLDEN"] == "1" {
      _ = try runner("report", "small.sqlite", "--format", format, "-o", path)
    }
    let result = try runner("report", "small.sqlite", "--format", format, "--check", path)
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.output.isEmpty && result.errors.isEmpty)
  }

  @Test("a report that one stored number has made untrue is found, with the first line that differs")
  func differs() throws {
    let other = try Invocation()
    defer {
      runner.remove()
      other.remove()
    }
    try StoredReports.make(
      in: other,
      edits: "UPDATE run_epoch SET accuracy = 0.5 WHERE epoch = 1 AND run = (SELECT min(run) FROM run_epoch);")
    let result = try other("report", "small.sqlite", "--format", "markdown", "--check", StoredReports.path("small.md"))
    #expect(result.exitCode == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("error[report.differs]"))
    #expect(result.errors.contains("small.md:5:"), "\(result.errors)")
    #expect(result.errors.contains("the report has:"))
  }

  @Test("a file that is cut or goes on is found too; one that is not there is another matter")
  func ends() throws {
    defer { runner.remove() }
    let whole = try String(contentsOfFile: StoredReports.path("small.csv"), encoding: .utf8)
    try runner.write(String(whole.dropLast(1)), to: "cut.csv")
    try runner.write(whole + "\n", to: "longer.csv")
    for name in ["cut.csv", "longer.csv"] {
      let result = try runner("report", "small.sqlite", "--format", "csv", "--check", name)
      #expect(result.exitCode == 2 && result.errors.contains(name), "\(result.errors)")
    }
    let missing = try runner("report", "small.sqlite", "--format", "csv", "--check", "none.csv")
    #expect(missing.exitCode == 66)
    #expect(missing.errors.contains("error[report.no-file]"))
  }

  @Test("a check needs a format that is the same everywhere, and writes no file")
  func usage() throws {
    defer { runner.remove() }
    for arguments in [["--check", "x"], ["--format", "csv", "--check", "x", "-o", "y"]] {
      let result = try runner.start(["report", "small.sqlite"] + arguments).wait()
      #expect(result.exitCode == 64, "\(result.errors)")
    }
    #expect(runner.files == ["small.sqlite"])
  }

  @Test("metric, columns, order and configurations are chosen; what does not exist is refused with the nearest name")
  func choices() throws {
    defer { runner.remove() }
    let chosen = try runner(
      "report", "small.sqlite", "--format", "csv", "--columns", "configuration,seed,settings", "--only", "[cs]*,*l*",
      "--sort", "median:asc")
    #expect(chosen.exitCode == 64, "a pattern that matches nothing")
    let rows = try runner(
      "report", "small.sqlite", "--format", "csv", "--columns", "configuration,seed,settings", "--only", "slow,cy*",
      "--sort", "median:asc"
    ).output.split(separator: "\n")
    #expect(rows.count == 15)
    #expect(rows[0] == "configuration,seed,learning_rate,schedule.name")
    #expect(rows[1] == "slow,0,0.001,constant" && rows[8] == "cycle,0,0.01,one_cycle")

    let faults = [
      (["--metric", "acuracy"], "report.unknown-metric", "`accuracy`"),
      (["--columns", "medain"], "report.unknown-column", "`median`"),
      (["--columns", "learningrate"], "report.unknown-column", "`learning_rate`"),
      (["--sort", "verdikt"], "report.unknown-column", "`verdict`"),
      (["--sort", "n:up"], "report.unknown-order", "`asc`"), (["--only", "slwo"], "select.no-configuration", "`slow`"),
    ]
    for (arguments, code, help) in faults {
      let result = try runner.start(["report", "small.sqlite"] + arguments).wait()
      #expect(result.exitCode == 64)
      #expect(result.errors.hasPrefix("error[\(code)]") && result.errors.contains(help), "\(result.errors)")
    }
  }

  @Test("another metric than the declared one has no verdict")
  func exploratory() throws {
    defer { runner.remove() }
    let text = try runner("report", "small.sqlite", "--metric", "valid_loss", environment: ["COLUMNS": "200"]).output
    #expect(text.contains("exploratory: accuracy was declared"))
    #expect(!text.contains(": worse") && text.contains("slow against plain: no verdict; exploratory"))
  }
}

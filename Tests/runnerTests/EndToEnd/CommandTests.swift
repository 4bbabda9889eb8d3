import Foundation
import Testing

/// The commands beside `run`.
@Suite struct CommandTests {
  /// A folder with a trained small spec.
  func trained() throws -> Invocation {
    let runner = try Invocation()
    try runner.write(Spec.small(), to: "small.json")
    #expect(try runner("small.json").exitCode == 0)
    return runner
  }

  @Test("seven different mistakes are shown at once with their places, and nothing is touched")
  func faults() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    try runner.write(
      """
      {
        "name": "wrong",
        "baseline": "basline",
        "seeds": [0, 0],
        "defaults": { "dataset": "glyphs", "batchsize": 64, "learning_rate": -1 },
        "configurations": [
          { "name": "baseline", "epochs": "two" },
          { "name": "cycle", "extends": "base", "schedule": { "name": "onecycle" } }
        ]
      }
      """, to: "wrong.json")
    for command in [["wrong.json"], ["check", "wrong.json"], ["plan", "wrong.json"]] {
      let result = try runner.start(command).wait()
      #expect(result.exitCode == 65)
      #expect(result.output.isEmpty)
      let places = ["3:15", "4:16", "5:38", "5:72", "7:37", "8:35", "8:65"]
      for place in places { #expect(result.errors.contains("wrong.json:\(place)"), "\(place)\n\(result.errors)") }
      #expect(result.errors.split(separator: "\n").filter { $0.hasPrefix("error[") }.count == 7, "\(result.errors)")
      #expect(result.errors.contains("did you mean `batch_size`?"))
    }
    #expect(runner.files == ["wrong.json"])
  }

  @Test("a spec without faults is told so")
  func check() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    try runner.write(Spec.small(), to: "small.json")
    let result = try runner("check", "small.json")
    #expect(result.exitCode == 0)
    #expect(result.output == "small.json: 2 configurations × 2 seeds, 4 runs; no faults\n")
  }

  @Test("a plan says what is missing, then what is done and how long runs took")
  func plan() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    try runner.write(Spec.small(), to: "small.json")
    let before = try runner("plan", "small.json")
    #expect(before.exitCode == 0)
    #expect(runner.files == ["small.json"])
    #expect(try runner("small.json", "--only", "plain").exitCode == 0)
    let after = try runner("plan", "small.json")
    #expect(after.output != before.output)
  }

  @Test(
    "a report has the same bytes twice, from the spec, from the store and from a copy elsewhere",
    arguments: [
      "terminal", "markdown", "csv", "json",
    ])
  func report(format: String) throws {
    let runner = try trained()
    defer { runner.remove() }
    let first = try runner("report", "results/small.sqlite", "--format", format)
    #expect(first.exitCode == 0)
    #expect(!first.output.isEmpty)
    #expect(try runner("report", "results/small.sqlite", "--format", format).output == first.output)
    #expect(try runner("report", "small.json", "--format", format).output == first.output)
    let copy = runner.folder.appendingPathComponent("elsewhere/under another name.db")
    try FileManager.default.createDirectory(at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: runner.folder.appendingPathComponent("results/small.sqlite"), to: copy)
    #expect(try runner("report", copy.path, "--format", format, "-o", "out/report").exitCode == 0)
    #expect(try String(contentsOf: runner.folder.appendingPathComponent("out/report"), encoding: .utf8) == first.output)
  }

  @Test("an experiment that the store does not hold is named, with those that it holds")
  func unknownExperiment() throws {
    let runner = try trained()
    defer { runner.remove() }
    let result = try runner("report", "results/small.sqlite", "--experiment", "smal")
    #expect(result.exitCode == 64)
    #expect(result.errors.contains("did you mean `small`?"))
    try runner.write(Spec.small().replacing(#""name": "small""#, with: #""name": "other""#), to: "other.json")
    let other = try runner("report", "other.json", "--store", "results/small.sqlite")
    #expect(other.exitCode == 64)
    #expect(other.errors.contains("`other`") && other.errors.contains("`small`"))
  }

  @Test("a report goes where it is told: through a link, into a pipe, to standard output; and says where it cannot")
  func output() throws {
    let runner = try trained()
    defer { runner.remove() }
    let text = try runner("report", "small.json", "--format", "csv").output
    #expect(try runner("report", "small.json", "--format", "csv", "-o", "-").output == text)
    #expect(
      try runner.shell(
        """
        echo old > target; ln -s target link; mkfifo pipe; cat pipe > received &
        $RUNNER report small.json --format csv -o link && $RUNNER report small.json --format csv -o pipe && wait
        test -L link && test -p pipe && cmp target received && cat target
        """
      ).output == text)
    let nowhere = try runner("report", "small.json", "-o", "small.json/report")
    #expect(nowhere.exitCode == 74)
    #expect(nowhere.errors.contains("small.json/report"))
  }

  @Test(
    "what cannot be written to standard output is an error; a reader that has gone away is none",
    arguments: [
      "report small.json", "query results/small.sqlite 'SELECT 1'", "plan small.json", "check small.json", "data list",
      "small.json",
    ])
  func fullOutput(command: String) throws {
    let runner = try trained()
    defer { runner.remove() }
    let full = try runner.shell("$RUNNER \(command) > /dev/full")
    #expect(full.exitCode == 74)
    #expect(full.errors.contains("No space left"))
    #expect(try runner.shell("$RUNNER \(command) | true").errors.contains("error[") == false)
  }

  @Test("a run is shown by the beginning of its fingerprint, as fastai prints it")
  func show() throws {
    let runner = try trained()
    defer { runner.remove() }
    let run = try query(runner, "SELECT run FROM results WHERE configuration = 'cycle' AND seed = 1")
      .trimmingCharacters(in: .newlines)
    let result = try runner("show", "results/small.sqlite", String(run.prefix(8)))
    #expect(result.exitCode == 0)
    for words in ["cycle", "seed 1", "train_loss", "valid_loss", "accuracy", "time", "one_cycle"] {
      #expect(result.output.contains(words), "\(words)\n\(result.output)")
    }
    let unknown = try runner("show", "results/small.sqlite", "zzz")
    #expect(unknown.exitCode == 64)
    #expect(unknown.errors.hasPrefix("error["))
  }

  @Test("an answer comes as a table, as CSV and as JSON")
  func answers() throws {
    let runner = try trained()
    defer { runner.remove() }
    let sql = "SELECT 1 AS one, 'a,b' AS text, NULL AS absent, 0.5 AS half"
    #expect(
      try runner("query", "results/small.sqlite", sql).output == """
        one  text  absent  half
        ───────────────────────
          1  a,b   NULL     0.5

        """)
    #expect(
      try runner("query", "results/small.sqlite", sql, "--format", "csv").output
        == "one,text,absent,half\n1,\"a,b\",,0.5\n")
    #expect(
      try runner("query", "results/small.sqlite", sql, "--json").output
        == #"[{"one": 1, "text": "a,b", "absent": null, "half": 0.5}]"# + "\n")
  }

  @Test(
    "a query cannot write",
    arguments: [
      "DELETE FROM run", "ATTACH 'x.db' AS x", "VACUUM INTO 'x.db'", "PRAGMA user_version = 1", "SELECT 1; SELECT 2",
      "CREATE TABLE t (a)",
    ])
  func queryGuard(sql: String) throws {
    let runner = try trained()
    defer { runner.remove() }
    let before = runner.files
    let result = try runner("query", "results/small.sqlite", sql)
    #expect(result.exitCode == 64)
    #expect(result.errors.hasPrefix("error["), "\(result.errors)")
    #expect(runner.files == before)
  }

  @Test(
    "a store that is not there is a missing input and is not made",
    arguments: [
      ["report", "no.sqlite"], ["query", "no.sqlite", "SELECT 1"], ["show", "no.sqlite", "ab"],
    ])
  func missingStore(arguments: [String]) throws {
    let runner = try Invocation()
    defer { runner.remove() }
    let result = try runner.start(arguments).wait()
    #expect(result.exitCode == 66)
    #expect(result.errors.contains("no.sqlite"))
    #expect(runner.files.isEmpty)
  }

  @Test("a file that is no store is refused and left as it is")
  func notAStore() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    try runner.write("hello", to: "results/small.sqlite")
    try runner.write(Spec.small(), to: "small.json")
    let result = try runner("small.json")
    #expect(result.exitCode == 74)
    #expect(result.errors.contains("results/small.sqlite"))
    #expect(
      try String(contentsOf: runner.folder.appendingPathComponent("results/small.sqlite"), encoding: .utf8) == "hello")
  }

  @Test("an empty file where the store should be holds no runs, and becomes the store")
  func emptyStore() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    try runner.write("", to: "results/small.sqlite")
    try runner.write(Spec.small(seeds: [0]), to: "small.json")
    #expect(try runner("plan", "small.json").exitCode == 0)
    #expect(try runner("report", "small.json").exitCode == 74)
    #expect(try runner("small.json").exitCode == 0)
    #expect(try runner("report", "small.json").exitCode == 0)
  }

  @Test("a store given for a spec is told so")
  func storeForSpec() throws {
    let runner = try trained()
    defer { runner.remove() }
    let result = try runner("results/small.sqlite")
    #expect(result.exitCode == 64)
    #expect(result.errors.contains("runner report results/small.sqlite"))
  }

  @Test("data sets are listed and fetched by name")
  func data() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    let list = try runner("data", "list")
    #expect(list.output.contains("mnist") && list.output.contains("glyphs"))
    let fetched = try runner("data", "fetch", "glyphs", "--data-dir", "data")
    #expect(fetched.exitCode == 0, "\(fetched.errors)")
    #expect(runner.files.contains("data/glyphs/glyphs-train-images-idx3-ubyte"))
    let unknown = try runner("data", "fetch", "mnits")
    #expect(unknown.exitCode == 64)
    #expect(unknown.errors.contains("did you mean `mnist`?"))
  }

  @Test("a damaged data set stops the run before the store is made")
  func damagedData() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    try runner.write(Spec.small(), to: "small.json")
    #expect(try runner("data", "fetch", "glyphs", "--data-dir", "data").exitCode == 0)
    let file = runner.folder.appendingPathComponent("data/glyphs/glyphs-train-images-idx3-ubyte")
    var bytes = try Data(contentsOf: file)
    bytes[5_000] ^= 1
    try bytes.write(to: file)
    let result = try runner("small.json", "--data-dir", "data")
    #expect(result.exitCode == 66)
    #expect(result.errors.contains("glyphs-train-images-idx3-ubyte"))
    #expect(!runner.files.contains("results"))
  }
}

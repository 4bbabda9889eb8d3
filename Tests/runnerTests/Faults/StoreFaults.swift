import Foundation
import GRDB
import Testing

/// A store that cannot be used: what is said, the exit code, and that nothing of it is lost.
@Suite struct StoreFaults {
  /// A folder with a trained small spec, and one that asks for a third seed.
  func trained() throws -> Invocation {
    let runner = try Invocation()
    try runner.write(Spec.small(), to: "small.json")
    try runner.write(Spec.small(seeds: [0, 1, 2]), to: "more.json")
    #expect(try runner("small.json").exitCode == 0)
    return runner
  }

  func store(_ runner: Invocation) -> URL { runner.folder.appendingPathComponent("results/small.sqlite") }

  @Test(
    "a file or a folder that may not be written stops a run before it trains, and can be read all the same",
    .enabled(if: Provoke.asOrdinaryUser != nil, "needs a user whom permissions bind"),
    arguments: [
      "chmod 444 results/small.sqlite; chmod 777 results", "chmod 666 results/small.sqlite; chmod 555 results",
    ])
  func writeProtected(protection: String) throws {
    let runner = try trained()
    defer { runner.remove() }
    let before = try Data(contentsOf: store(runner))
    let user = try #require(Provoke.asOrdinaryUser)
    #expect(try runner.shell("chmod 755 .; \(protection)").exitCode == 0)
    defer { _ = try? runner.shell("chmod 755 results") }
    let result = try runner.shell("\(user) $RUNNER more.json")
    #expect(result.exitCode == 74)
    #expect(result.errors.contains("error[store.read-only]: results/small.sqlite cannot be written"), "\(result)")
    #expect(!result.errors.contains("[1/"), "nothing is trained that cannot be kept")
    for command in [
      "report results/small.sqlite", "status results/small.sqlite", "doctor results/small.sqlite",
      "query results/small.sqlite 'SELECT run FROM results'", "verify results/small.sqlite --only plain",
    ] {
      let reading = try runner.shell("\(user) $RUNNER \(command)")
      #expect(reading.exitCode == 0, "\(command): \(reading)")
    }
    #expect(try Data(contentsOf: store(runner)) == before)
    #expect(runner.files.filter { $0.hasPrefix("results/") } == ["results/small.sqlite"])
  }

  @Test(
    "a disk that became read-only says so, and what is on it is read",
    .enabled(if: Provoke.canMount, "only root can mount a small disk"))
  func readOnlyDisk() throws {
    let runner = try trained()
    let disk = try SmallDisk(kilobytes: 4_000)
    defer { disk.remove(); runner.remove() }
    try FileManager.default.copyItem(atPath: store(runner).path, toPath: disk.path + "/a.sqlite")
    #expect(disk.protect())
    let result = try runner("more.json", "--store", disk.path + "/a.sqlite")
    #expect(result.exitCode == 74)
    #expect(result.errors.hasPrefix("error[store.read-only]:"), "\(result.errors)")
    #expect(try runner("report", disk.path + "/a.sqlite").output == runner("report", "results/small.sqlite").output)
    let new = try runner("more.json", "--store", disk.path + "/new.sqlite")
    #expect(new.exitCode == 74 && new.errors.contains("nothing can be written to its folder: read-only file system"))
  }

  @Test("whoever finds the store locked says so after a second, gives up after the busy timeout, and harms nothing")
  func locked() throws {
    let runner = try trained()
    defer { runner.remove() }
    let other = try DatabaseQueue(path: store(runner).path)
    try other.inTransaction(.exclusive) { _ in
      for command in [
        ["more.json"], ["report", "results/small.sqlite"], ["status", "small.json"],
        ["doctor", "results/small.sqlite"],
        ["doctor", "results/small.sqlite", "--json"], ["merge", "new.sqlite", "results/small.sqlite"],
      ] {
        let result = try runner.start(command, environment: ["RUNNER_BUSY_TIMEOUT": "1.5"]).wait()
        #expect(result.exitCode == 75, "\(command)")
        #expect(result.errors.contains("waiting for the store: another process has it locked\n"), "\(command)")
        #expect(result.errors.contains("error[store.busy]: another process keeps results/small.sqlite locked"))
        #expect(result.output.isEmpty)
        #expect(!runner.files.contains("new.sqlite"))
      }
      return .commit
    }
    try other.close()
    let result = try runner("more.json")
    #expect(result.exitCode == 0 && !result.errors.contains("waiting"), "\(result.errors)")
  }

  @Test("a lock that is given back in time delays a run and does no more")
  func lockedForAWhile() throws {
    let runner = try trained()
    defer { runner.remove() }
    let other = try DatabaseQueue(path: store(runner).path)
    var running: Running?
    try other.inTransaction(.exclusive) { _ in
      running = try runner.start(["more.json"])
      Thread.sleep(forTimeInterval: 2)
      return .commit
    }
    try other.close()
    let result = try #require(running?.wait())
    #expect(result.exitCode == 0)
    #expect(result.errors.contains("waiting for the store"))
  }

  @Test("a lock that outlasts the busy timeout while runs train loses no row: the next run completes them, equal")
  func lockedWhileTraining() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    try runner.write(Spec.long(seeds: [0]), to: "small.json")
    let running = try runner.start(["small.json", "--jobs", "1"], environment: ["RUNNER_BUSY_TIMEOUT": "1.5"])
    let isAtWork = try eventually { try runner("status", "results/small.sqlite").output.contains("/60") }
    #expect(isAtWork)
    let other = try DatabaseQueue(path: store(runner).path)
    try other.inTransaction(.immediate) { _ in
      let result = running.wait()
      #expect(result.exitCode == 75, "\(result)")
      #expect(result.errors.contains("error[store.busy]:"))
      return .commit
    }
    try other.close()
    try expectWhole(runner, "results/small.sqlite")
    #expect(try runner("small.json").exitCode == 0)
    #expect(try runner("verify", "results/small.sqlite").output == "2 runs: 2 equal\n")
  }

  @Test(
    "the store of a newer runner, what is no database, and a folder are refused with what they are, and kept",
    arguments: [
      ("newer", "error[store.newer-schema]: results/small.sqlite has schema version 99"),
      ("text", "error[store.not-a-store]: results/small.sqlite is not a store of runner: no SQLite database"),
      (
        "foreign",
        "error[store.not-a-store]: results/small.sqlite is not a store of runner: the SQLite database of another program"
      ),
      ("folder", "error[store.not-a-store]: results/small.sqlite is not a store of runner: a folder"),
    ])
  func foreign(kind: String, message: String) throws {
    let runner = try trained()
    defer { runner.remove() }
    switch kind {
    case "newer": try edit(runner, "PRAGMA user_version = 99")
    case "foreign": try edit(runner, "PRAGMA application_id = 1")
    case "text": try Data("no database at all\n".utf8).write(to: store(runner))
    default:
      try FileManager.default.removeItem(at: store(runner))
      try FileManager.default.createDirectory(at: store(runner), withIntermediateDirectories: false)
    }
    let before = try? Data(contentsOf: store(runner))
    for command in [
      ["more.json"], ["report", "results/small.sqlite"], ["status", "results/small.sqlite"],
      ["verify", "results/small.sqlite"], ["query", "results/small.sqlite", "SELECT 1"],
      ["merge", "results/small.sqlite", "results/small.sqlite"],
    ] {
      let result = try runner.start(command).wait()
      #expect(result.exitCode == 74, "\(command) \(result)")
      #expect(result.errors.contains(message), "\(command): \(result.errors)")
    }
    #expect(try runner("doctor", "results/small.sqlite").output.contains("problem  format"))
    #expect((try? Data(contentsOf: store(runner))) == before)
  }

  @Test(
    "a store that is cut off is said to be damaged, wherever it is cut, and not written to",
    arguments: [
      100, 4_096, 50_000, 90_000,
    ])
  func cutOff(length: Int) throws {
    let runner = try trained()
    defer { runner.remove() }
    let cut = try Data(contentsOf: store(runner)).prefix(length)
    try cut.write(to: store(runner))
    for command in [["more.json"], ["report", "results/small.sqlite"], ["query", "results/small.sqlite", "SELECT 1"]] {
      let result = try runner.start(command).wait()
      #expect(result.exitCode == 74)
      #expect(result.errors.contains("error[store.damaged]: results/small.sqlite is damaged"), "\(result.errors)")
      #expect(result.errors.contains("restore it from a copy"))
    }
    #expect(try runner("doctor", "results/small.sqlite").exitCode == 74)
    #expect(try Data(contentsOf: store(runner)) == cut)
  }

  private func edit(_ runner: Invocation, _ sql: String) throws {
    let editor = try DatabaseQueue(path: store(runner).path)
    try editor.writeWithoutTransaction { try $0.execute(sql: sql) }
    try editor.close()
  }
}

/// Expects that a store is sound, and that what it has of each run is a beginning of that run: no batch is missing or
/// there twice, and no epoch is recorded without its batches.
func expectWhole(_ runner: Invocation, _ store: String) throws {
  let checkup = try runner("doctor", store).output
  for check in ["format", "integrity", "references"] { #expect(checkup.contains("ok       \(check)"), "\(checkup)") }
  let gaps = try runner(
    "query", store, "--format", "csv",
    """
    SELECT run, count(*) AS n, max(step) AS last, max(epoch) AS epoch FROM batches GROUP BY run, configuration
    HAVING n <> last + 1 OR epoch + 1 < (SELECT count(*) FROM epochs WHERE epochs.run = batches.run
      AND epochs.configuration = batches.configuration)
    """)
  #expect(gaps.output == "run,n,last,epoch\n", "\(gaps)")
}

import Foundation
import GRDB
import Testing

@testable import runner

/// `runner doctor`: what is wrong with a store is found, and a copy of it is whole.
@Suite struct DoctorTests {
  func trained() throws -> Invocation {
    let runner = try Invocation()
    try runner.write(Spec.small(seeds: [0]), to: "small.json")
    #expect(try runner("small.json").exitCode == 0)
    return runner
  }

  /// The lines of a checkup that say `problem`.
  func problems(_ runner: Invocation, _ code: Int32 = 74) throws -> [String] {
    let result = try runner("doctor", "results/small.sqlite", environment: ["COLUMNS": "400"])
    #expect(result.exitCode == code, "\(result)")
    return result.output.split(separator: "\n").filter { $0.hasPrefix("problem") }.map(String.init)
  }

  @Test("a store that is well has only lines that say ok; with --json too, and nothing is touched")
  func well() throws {
    let runner = try trained()
    defer { runner.remove() }
    let before = try Data(contentsOf: runner.folder.appendingPathComponent("results/small.sqlite"))
    #expect(try problems(runner, 0) == [])
    let json = try runner("doctor", "results/small.sqlite", "--json")
    #expect(json.exitCode == 0 && json.output.contains(#""ok": true"#) && !json.output.contains("false"))
    #expect(try Data(contentsOf: runner.folder.appendingPathComponent("results/small.sqlite")) == before)
    #expect(runner.files == ["results", "results/small.sqlite", "small.json"])
    #expect(try runner("doctor", "none.sqlite").exitCode == 66)
  }

  @Test("while runs train the log is in use; after a kill -9 it is left behind, and its runs are named")
  func killed() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    try runner.write(Spec.long(seeds: [0]), to: "small.json")
    let running = try runner.start(["small.json", "--jobs", "1"])
    #expect(try eventually { try runner("status", "results/small.sqlite").output.contains("/60") })
    #expect(try problems(runner, 0) == [])
    let during = try runner("doctor", "results/small.sqlite", "--backup", "copy.sqlite")
    #expect(during.exitCode == 0 && during.output.contains("in use by process"), "\(during)")
    for process in [running.processID] + running.children { kill(process, SIGKILL) }
    _ = running.wait()
    let found = try problems(runner)
    #expect(found.count == 2 && found[0].contains("1 run held by workers that are gone"), "\(found)")
    #expect(found[1].contains("-wal and -shm left beside it"))
    #expect(try runner("doctor", "copy.sqlite").output.contains("problem  leases"), "the copy has the run as it was")
    #expect(try runner("small.json").exitCode == 0)
    #expect(try problems(runner, 0) == [])
  }

  @Test("an index that misses rows and rows that belong to none are problems")
  func tampered() throws {
    let runner = try trained()
    defer { runner.remove() }
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let editor = try DatabaseQueue(
      path: runner.folder.appendingPathComponent("results/small.sqlite").path, configuration: configuration)
    try editor.writeWithoutTransaction { db in
      try db.execute(sql: "INSERT INTO run_epoch VALUES (99, 0, 1, 1, 1, 1, 1, NULL)")
      try db.execute(sql: "PRAGMA writable_schema = 1")
      try db.execute(
        sql: "UPDATE sqlite_master SET sql = 'CREATE INDEX run_by_status ON run (seed)' WHERE name = 'run_by_status'")
    }
    try editor.close()
    let found = try problems(runner)
    #expect(found.count == 2 && found[0].contains("run_by_status"), "\(found)")
    #expect(found[1].contains("run_epoch refers to run: 1 rows"))
  }

  @Test("a copy answers as the store does, and no file is ever overwritten")
  func backup() throws {
    let runner = try trained()
    defer { runner.remove() }
    #expect(try runner("doctor", "results/small.sqlite", "--backup", "copy.sqlite").exitCode == 0)
    #expect(try runner("report", "copy.sqlite").output == runner("report", "results/small.sqlite").output)
    let again = try runner("doctor", "results/small.sqlite", "--backup", "copy.sqlite")
    #expect(again.exitCode == 74 && again.errors.contains("copy.sqlite exists already"))
    #expect(try runner("doctor", "results/small.sqlite", "--backup", "small.json").exitCode == 74)
    #expect(try runner("check", "small.json").exitCode == 0)
  }

  @Test(
    "sizes are told in the unit that suits them",
    arguments: [
      (0, "0 bytes"), (999, "999 bytes"), (1_500, "1.5 kB"), (106_496, "106 kB"), (80_000_000_000, "80 GB"),
      (2_500_000_000_000, "2.5 TB"),
    ])
  func sizes(bytes: Int, text: String) {
    #expect(ByteCount.text(bytes) == text)
  }
}

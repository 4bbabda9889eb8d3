import Foundation
import GRDB
import Testing

/// `runner merge`, as it is used after runs on several machines.
@Suite struct MergeTests {
  /// A folder with two stores that have trained one seed each.
  func shards() throws -> Invocation {
    let runner = try Invocation()
    try runner.write(Spec.small(), to: "small.json")
    for seed in ["0", "1"] {
      let result = try runner("small.json", "--seeds", seed, "--store", "shard\(seed).sqlite")
      #expect(result.exitCode == 0, "\(result.errors)")
    }
    return runner
  }

  @Test("shards make a store that has nothing left to train and reports as one that was trained whole")
  func shardsTogether() throws {
    let runner = try shards()
    defer { runner.remove() }
    let result = try runner("merge", "results/small.sqlite", "shard0.sqlite", "shard1.sqlite")
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.output == "shard0.sqlite: 2 runs came in\nshard1.sqlite: 2 runs came in\n")
    #expect(runner.files.filter { $0.hasPrefix("results/") } == ["results/small.sqlite"])
    #expect(try runner("small.json").errors.contains("0 to train, 4 done"))
    #expect(try runner("verify", "results/small.sqlite").output == "4 runs: 4 equal\n")
    let again = try runner("merge", "results/small.sqlite", "shard1.sqlite")
    #expect(again.exitCode == 0 && again.output == "shard1.sqlite: 0 runs came in, 2 here already\n")
  }

  @Test("a run with other digests is refused with exit code 2, and the others come in")
  func conflict() throws {
    let runner = try shards()
    defer { runner.remove() }
    #expect(try runner("merge", "all.sqlite", "shard0.sqlite").exitCode == 0)
    let editor = try DatabaseQueue(path: runner.folder.appendingPathComponent("all.sqlite").path)
    try editor.write {
      try $0.execute(sql: "UPDATE run SET weights_digest = '\(String(repeating: "0", count: 64))' WHERE id = 1")
    }
    try editor.close()
    let result = try runner("merge", "all.sqlite", "shard0.sqlite", "shard1.sqlite")
    #expect(result.exitCode == 2)
    #expect(result.output.contains("shard0.sqlite: 0 runs came in, 1 here already, 1 refused\n  run "))
    #expect(result.output.contains("stays as it is here: weights digest 00000000"))
    #expect(result.output.contains("shard1.sqlite: 2 runs came in"))
    let json = try runner("merge", "all.sqlite", "shard0.sqlite", "none.sqlite", "--json")
    #expect(json.exitCode == 74)
    let shards =
      try #require(
        JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])["shards"] as? [[String: Any]]
    #expect(shards?.map { $0["kept"] as? Int } == [1, 0])
    #expect(shards?.map { ($0["conflicts"] as? [Any])?.count } == [1, 0])
    #expect((shards?.last?["error"] as? [String: String])?["code"] == "store.not-found", "\(json)")
  }

  @Test("shards that are missing, no stores, newer or cut off are named, the others come in, and the exit code is 74")
  func unreadable() throws {
    let runner = try shards()
    defer { runner.remove() }
    try runner.write(
      "no database, but long enough to be taken for one if nobody looked".padding(
        toLength: 900, withPad: ".", startingAt: 0), to: "text.sqlite")
    let whole = try Data(contentsOf: runner.folder.appendingPathComponent("shard0.sqlite"))
    try whole.prefix(whole.count / 2).write(to: runner.folder.appendingPathComponent("cut.sqlite"))
    try whole.write(to: runner.folder.appendingPathComponent("newer.sqlite"))
    let editor = try DatabaseQueue(path: runner.folder.appendingPathComponent("newer.sqlite").path)
    try editor.write { try $0.execute(sql: "PRAGMA user_version = 99") }
    try editor.close()
    let result = try runner(
      "merge", "all.sqlite", "none.sqlite", "text.sqlite", "cut.sqlite", "newer.sqlite", "shard1.sqlite")
    #expect(result.exitCode == 74)
    for name in ["none", "text", "cut", "newer"] { #expect(result.errors.contains("\(name).sqlite"), "\(name)") }
    #expect(result.errors.split(separator: "\n").count { $0.hasPrefix("error[") } == 4, "\(result.errors)")
    #expect(result.output == "shard1.sqlite: 2 runs came in\n")
  }

  @Test("where nothing can be brought in, no store is made")
  func nothingMade() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    #expect(try runner("merge", "all.sqlite", "none.sqlite").exitCode == 74)
    #expect(runner.files == [])
  }

  @Test(
    "nor where the only shard opens and is damaged: pages that are broken, rows that do not give their digest",
    arguments: ["pages", "rows"])
  func nothingMadeOfDamage(kind: String) throws {
    let runner = try shards()
    defer { runner.remove() }
    let shard = runner.folder.appendingPathComponent("shard0.sqlite")
    if kind == "rows" {
      let editor = try DatabaseQueue(path: shard.path)
      try editor.write { try $0.execute(sql: "UPDATE run_batch SET loss = 7 WHERE step = 3") }
      try editor.close()
    } else {
      var bytes = try Data(contentsOf: shard)
      let page = bytes.count / 4_096 - 2
      bytes.replaceSubrange(page * 4_096..<(page + 1) * 4_096, with: Data(repeating: 0xa5, count: 4_096))
      try bytes.write(to: shard)
    }
    let result = try runner("merge", "all.sqlite", "shard0.sqlite")
    #expect(result.exitCode == 74 && result.errors.contains("error[store.damaged]: shard0.sqlite"), "\(result)")
    #expect(!runner.files.contains("all.sqlite"))
    // The others come in all the same.
    #expect(try runner("merge", "all.sqlite", "shard0.sqlite", "shard1.sqlite").exitCode == 74)
    #expect(try runner("verify", "all.sqlite").output == "2 runs: 2 equal\n")
  }
}

import Foundation
import GRDB
import Testing

/// `runner verify`: what is stored can be had again, and what was changed is found.
@Suite struct VerifyTests {
  /// A folder with a trained small spec, one configuration of which diverges.
  func trained() throws -> Invocation {
    let runner = try Invocation()
    try runner.write(
      Spec.small().replacing(
        #"{ "name": "plain" },"#, with: #"{ "name": "plain" }, { "name": "steep", "learning_rate": 1e30 },"#),
      to: "small.json")
    #expect(try runner("small.json").exitCode == 0)
    return runner
  }

  /// Changes the store of `runner` by hand.
  func edit(_ runner: Invocation, _ sql: String) throws {
    let editor = try DatabaseQueue(path: runner.folder.appendingPathComponent("results/small.sqlite").path)
    try editor.write { try $0.execute(sql: sql) }
    try editor.close()
  }

  @Test("every completed and diverged run comes out equal, with other kernels and jobs too; the store keeps its bytes")
  func equal() throws {
    let runner = try trained()
    defer { runner.remove() }
    let store = runner.folder.appendingPathComponent("results/small.sqlite")
    let before = try Data(contentsOf: store)
    let result = try runner("verify", "results/small.sqlite")
    #expect(result.exitCode == 0 && result.output == "6 runs: 6 equal\n", "\(result)")
    #if arch(x86_64)
      let other = try runner("verify", "results/small.sqlite", "--jobs", "1", environment: ["RUNNER_KERNELS": "avx2"])
      #expect(other.exitCode == 0 && other.output == "6 runs: 6 equal\n" && other.errors.contains("avx2"), "\(other)")
    #endif
    #expect(try Data(contentsOf: store) == before)
    #expect(runner.files == ["results", "results/small.sqlite", "small.json"])
  }

  @Test("a number that was changed by hand is found: its batch, its epoch, both values")
  func changedNumbers() throws {
    let runner = try trained()
    defer { runner.remove() }
    let run = try query(runner, "SELECT run FROM results WHERE configuration = 'cycle' AND seed = 1")
      .trimmingCharacters(in: .newlines)
    let loss = try query(runner, "SELECT loss FROM batches WHERE run = '\(run)' AND step = 17")
      .trimmingCharacters(in: .newlines)
    try edit(
      runner,
      """
      UPDATE run_batch SET loss = 0.25 WHERE step >= 17 AND run = (SELECT id FROM run WHERE name = '\(run)');
      UPDATE run_epoch SET accuracy = 0.99 WHERE run = (SELECT id FROM run WHERE name = '\(run)');
      UPDATE run SET weights_digest = '\(String(repeating: "ab", count: 32))' WHERE name = '\(run)';
      """)
    let result = try runner("verify", "results/small.sqlite", environment: ["COLUMNS": "300"])
    #expect(result.exitCode == 2)
    #expect(result.output.contains("run \(run) (cycle seed 1) differs"), "\(result.output)")
    #expect(
      result.output.contains("  first in batch 17 (epoch 0): loss: stored 0.25, now \(loss)\n"), "\(result.output)")
    #expect(result.output.contains("  first in epoch 0: accuracy: stored 0.99, now 0."))
    #expect(result.output.contains("  weights digest: stored abab"))
    #expect(result.output.hasSuffix("6 runs: 5 equal, 1 different\n"))
  }

  @Test("some runs are verified by their digits, others by the names of their configurations")
  func selection() throws {
    let runner = try trained()
    defer { runner.remove() }
    let run = try query(runner, "SELECT run FROM results WHERE configuration = 'steep' AND seed = 0").prefix(8)
    #expect(try runner("verify", "results/small.sqlite", String(run), String(run)).output == "1 run: 1 equal\n")
    #expect(
      try runner("verify", "results/small.sqlite", "--only", "c*", "--experiment", "small").output
        == "2 runs: 2 equal\n")
    for arguments in [["zzz"], ["--only", "nothing"], ["--experiment", "none"], [String(run), "--only", "c*"]] {
      #expect(try runner.start(["verify", "results/small.sqlite"] + arguments).wait().exitCode == 64, "\(arguments)")
    }
  }

  @Test("a run of another trainer, of other data, with changed settings or without a result is named with the reason")
  func notTrainable() throws {
    let runner = try trained()
    defer { runner.remove() }
    try edit(
      runner,
      """
      UPDATE run_provenance SET trainer_version = 77 WHERE run = 1;
      UPDATE run_provenance SET dataset_checksum = 'other' WHERE run = 2;
      UPDATE run SET settings = json_set(settings, '$.learning_rate', 0.5) WHERE id = 3;
      """)
    let result = try runner("verify", "results/small.sqlite", environment: ["COLUMNS": "300"])
    #expect(result.exitCode == 1, "\(result)")
    #expect(result.output.contains("it was trained by trainer version 77, and this runner has version"))
    #expect(result.output.contains("its data set `glyphs` had other bytes"))
    #expect(result.output.contains("its settings do not give its fingerprint"))
    #expect(result.output.hasSuffix("6 runs: 3 equal, 3 not trained again\n"))
  }
}

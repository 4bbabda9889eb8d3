import Foundation
import GRDB
import Testing

/// `"telemetry"` in a spec, from the spec to `layer_stats`.
@Suite(.serialized) struct TelemetryTests {
  /// `Spec.small`, with batch normalisation in its second configuration, and telemetry or none.
  static func spec(_ telemetry: String?, epochs: Int = 2) -> String {
    let spec = Spec.small(epochs: epochs).replacing(
      #""schedule": { "name": "one_cycle" }"#,
      with: #""schedule": { "name": "one_cycle" }, "model": { "normalization": "batch" }"#)
    return telemetry.map { spec.replacing(#""defaults": {"#, with: #""defaults": { "telemetry": \#($0),"#) } ?? spec
  }

  static let on = #"{ "activations": true }"#
  static let layers =
    "SELECT configuration, seed, step, layer, layer_index, mean, std, histogram FROM layer_stats ORDER BY 1, 2, 3, 5"
  static let digests = "SELECT run, weights_digest, metrics_digest FROM provenance"

  /// A folder in which the spec was run.
  func trained(_ telemetry: String?) throws -> Invocation {
    let runner = try Invocation()
    try runner.write(Self.spec(telemetry), to: "small.json")
    #expect(try runner("small.json").exitCode == 0)
    return runner
  }

  @Test(
    "layer_stats has each convolution and normalisation of each batch; digests and fingerprints are the same without")
  func recorded() throws {
    let (with, without) = (try trained(Self.on), try trained(nil))
    defer {
      with.remove()
      without.remove()
    }
    #expect(try query(with, Self.digests) == query(without, Self.digests))
    #expect(try query(without, "SELECT count(*) FROM layer_stats") == "0\n")
    #expect(try query(without, "SELECT count(gradient_norm) FROM batches") == "0\n")
    #expect(try query(with, "SELECT count(*) = count(gradient_norm) FROM batches WHERE gradient_norm > 0") == "1\n")
    let counts = """
      SELECT configuration, count(DISTINCT layer), count(*) = count(DISTINCT layer) * (SELECT count(*) FROM batches AS b
        WHERE b.configuration = s.configuration) AS whole FROM layer_stats AS s GROUP BY configuration ORDER BY 1
      """
    #expect(try query(with, counts) == "cycle,10,1\nplain,5,1\n")
    let sixth = "SELECT DISTINCT layer FROM layer_stats WHERE layer_index = 6"
    #expect(try query(with, sixth) == "conv_4\n")
    let whole = """
      SELECT count(*) FROM layer_stats AS s WHERE below + above
        + (SELECT sum(value) FROM json_each(s.histogram)) <> count OR near_zero_abs > near_zero OR near_zero > 1
      """
    #expect(try query(with, whole) == "0\n")
  }

  @Test("results without the telemetry that is asked for are trained again, come out the same, and have it then")
  func addedLater() throws {
    let (runner, fresh) = (try trained(nil), try trained(Self.on))
    defer {
      runner.remove()
      fresh.remove()
    }
    let digests = try query(runner, Self.digests)
    try runner.write(Self.spec(#"{ "activations": true, "every": 2 }"#), to: "small.json")
    let again = try runner("small.json")
    #expect(again.exitCode == 0, "\(again)")
    #expect(again.errors.contains("4 to train (4 again, to record telemetry)"), "\(again.errors)")
    try runner.write(Self.spec(Self.on), to: "small.json")
    #expect(try runner("small.json").errors.contains("(4 again, to record telemetry)"))
    #expect(try query(runner, Self.digests) == digests)
    #expect(try query(runner, Self.layers) == query(fresh, Self.layers))
    for enough in [Self.on, #"{ "activations": true, "every": 3 }"#, #"{ "activations": false }"#] {
      try runner.write(Self.spec(enough), to: "small.json")
      #expect(try runner("small.json").errors.contains("0 to train, 4 done"), "\(enough)")
    }
    #expect(try query(runner, "SELECT count(*) FROM run") == "4\n")
  }

  @Test("a result that does not come out again fails with both digests, and `--rerun all` takes the new one")
  func changed() throws {
    let runner = try trained(nil)
    defer { runner.remove() }
    let editor = try DatabaseQueue(path: runner.folder.appendingPathComponent("results/small.sqlite").path)
    try editor.write {
      try $0.execute(
        sql: "UPDATE run SET weights_digest = ? WHERE id = 1", arguments: [String(repeating: "ab", count: 32)])
    }
    try editor.close()
    try runner.write(Self.spec(Self.on), to: "small.json")
    let failed = try runner("small.json", environment: ["COLUMNS": "300"])
    #expect(failed.exitCode == 1)
    let words = "trained again to record its telemetry, it came out differently: weights digest "
    #expect(failed.errors.contains(words) && failed.errors.contains("where it had abababababab; `--rerun all`"))
    #expect(try query(runner, "SELECT count(*) FROM results WHERE status = 'completed'") == "3\n")
    #expect(try runner("small.json").exitCode == 1, "it is not forgotten")
    #expect(try runner("small.json", "--rerun", "all").exitCode == 0)
    #expect(try query(runner, "SELECT count(*) FROM results WHERE status = 'completed'") == "4\n")
  }

  /// How many batches are recorded.
  func recorded(_ runner: Invocation) throws -> Int {
    guard runner.files.contains("results/small.sqlite") else { return 0 }
    let result = try runner("query", "results/small.sqlite", "SELECT count(*) FROM batches", "--format", "csv")
    return result.output.split(separator: "\n").last.flatMap { Int($0) } ?? 0
  }

  @Test("a run that was killed has the same rows as one that was not")
  func resumed() throws {
    let (runner, whole) = (try Invocation(), try Invocation())
    defer {
      runner.remove()
      whole.remove()
    }
    for place in [runner, whole] { try place.write(Self.spec(Self.on, epochs: 40), to: "small.json") }
    #expect(try whole("small.json", "--seeds", "0").exitCode == 0)
    for kills in 1...3 {
      let running = try runner.start(["small.json", "--seeds", "0", "--checkpoint-every", "50ms"])
      #expect(try eventually { try recorded(runner) > 100 * kills })
      kill(running.processID, SIGSTOP)
      for child in running.children { kill(child, SIGKILL) }
      kill(running.processID, SIGKILL)
      _ = running.wait()
    }
    #expect(try runner("small.json", "--seeds", "0").exitCode == 0)
    #expect(try query(runner, Self.layers) == query(whole, Self.layers))
    #expect(try query(runner, "SELECT sum(resumes) > 0 FROM provenance") == "1\n")
    let norms = "SELECT run, step, gradient_norm FROM batches ORDER BY run, step"
    #expect(try query(runner, norms) == query(whole, norms))
  }

  @Test("verify compares telemetry too, and names the layer, the batch and both values")
  func verified() throws {
    let runner = try trained(#"{ "activations": true, "every": 2 }"#)
    defer { runner.remove() }
    #expect(try runner("verify", "results/small.sqlite").output == "4 runs: 4 equal\n")
    let editor = try DatabaseQueue(path: runner.folder.appendingPathComponent("results/small.sqlite").path)
    try editor.write {
      try $0.execute(
        sql: "UPDATE run_layer_batch SET above = 12345, count = 99999999 WHERE run = 1 AND step = 4 AND layer = 2")
    }
    try editor.close()
    let result = try runner("verify", "results/small.sqlite", environment: ["COLUMNS": "300"])
    #expect(result.exitCode == 2)
    #expect(
      result.output.contains("first in what conv_3 made of batch 4: count: stored 99999999.0, now "), "\(result.output)"
    )
    #expect(result.output.contains("first in what conv_3 made of batch 4: above: stored 12345.0, now "))
  }

  @Test("a setting of telemetry that is wrong is shown where it stands")
  func wrong() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    for (telemetry, words) in [
      (#"{ "activation": true }"#, "did you mean `activations`?"),
      (#"{ "every": 0 }"#, "`telemetry.every` must be a whole number"),
      ("true", "`telemetry` must be an object"), (#"{ "name": "x" }"#, "unknown key `name`"),
    ] {
      try runner.write(Self.spec(telemetry), to: "small.json")
      let result = try runner("check", "small.json")
      #expect(result.exitCode == 65 && result.errors.contains(words), "\(telemetry): \(result.errors)")
    }
    try runner.write(Self.spec(nil), to: "small.json")
    let set = try runner("small.json", "--set", "telemetry.activations=true", "--only", "plain")
    #expect(set.exitCode == 0)
    #expect(try query(runner, "SELECT count(DISTINCT layer) FROM layer_stats") == "5\n")
  }
}

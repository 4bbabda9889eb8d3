import Foundation
import Testing

/// A run's numbers depend on its configuration alone.
@Suite struct DeterminismTests {
  /// Every recorded number and digest of a fresh run of the spec with every setting.
  func numbers(_ arguments: [String] = [], environment: [String: String] = [:]) throws -> String {
    let runner = try Invocation(environment: environment)
    defer { runner.remove() }
    try runner.write(Spec.everything, to: "everything.json")
    let result = try runner.start(["everything.json"] + arguments).wait()
    #expect(result.exitCode == 0, "\(result.errors)")
    let batches = try query(
      runner,
      "SELECT run, step, loss, smooth_loss, learning_rate, momentum FROM batches ORDER BY run, step", of: "everything")
    let digests = try query(
      runner, "SELECT run, weights_digest, metrics_digest FROM provenance ORDER BY run", of: "everything")
    #expect(batches.split(separator: "\n").count >= 21 * digests.split(separator: "\n").count)
    return batches + digests
  }

  @Test("one worker and three give the same numbers")
  func jobs() throws {
    #expect(try numbers(["--jobs", "1"]) == numbers(["--jobs", "3"]))
  }

  @Test("AVX-512, AVX2 and plain kernels give the same numbers, where the processor has them")
  func kernels() throws {
    let best = try numbers()
    let cpu = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    if cpu.contains(" avx2 "), cpu.contains(" fma ") {
      #expect(try numbers(environment: ["RUNNER_KERNELS": "avx2"]) == best)
    }
    // Plain code does each fused multiply-add in software there: two runs are enough.
    let some = ["--only", "batchnorm,cycle"]
    #expect(try numbers(some, environment: ["RUNNER_KERNELS": "plain"]) == numbers(some))
  }

  @Test("a run has the same numbers alone as beside all others")
  func alone() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    try runner.write(Spec.small(), to: "small.json")
    let sql = """
      SELECT weights_digest, metrics_digest FROM provenance
      WHERE run = (SELECT run FROM results WHERE configuration = 'cycle' AND seed = 1)
      """
    #expect(try runner("small.json", "--only", "cycle", "--seeds", "1").exitCode == 0)
    let alone = try query(runner, sql)
    #expect(try runner("small.json", "--rerun", "all").exitCode == 0)
    #expect(try query(runner, sql) == alone)
    #expect(alone.split(separator: ",").count == 2)
  }
}

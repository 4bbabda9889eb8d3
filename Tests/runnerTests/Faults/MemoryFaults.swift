import Foundation
import Testing

/// Workers that the system gives no more memory.
@Suite struct MemoryFaults {
  @Test(
    "a run that needs more memory than there is fails with that reason, and the others complete",
    .enabled(if: Provoke.memoryLimit != nil, "runner does not start under a limit of memory here"))
  func outOfMemory() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    try runner.write(
      Spec.small(seeds: [0]).replacing(
        #"{ "name": "cycle", "extends": "plain", "schedule": { "name": "one_cycle" } }"#,
        with: #"{ "name": "wide", "extends": "plain", "model": { "channels": [3000, 3000, 3000, 3000] } }"#),
      to: "small.json")
    let limit = try #require(Provoke.memoryLimit)
    let result = try runner.shell("ulimit -v \(limit); $RUNNER small.json --jobs 1")
    #expect(result.exitCode == 1, "\(result)")
    #expect(result.errors.contains("its worker ran out of memory"), "\(result.errors)")
    #expect(
      try query(runner, "SELECT configuration, status FROM results ORDER BY 1") == "plain,completed\nwide,failed\n")
    try expectWhole(runner, "results/small.sqlite")
  }
}

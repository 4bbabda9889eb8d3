import Foundation
import Runs
import Store
import Testing

@testable import runner

/// A clock that was set back: times in the store lie ahead.
@Suite struct ClockFaults {
  /// Far enough ahead for every machine that runs this.
  let ahead = "2099-01-01T00:00:00.000Z"

  /// A folder whose store has one run that began at a time that lies ahead.
  func begun(by lease: Lease) throws -> Invocation {
    let runner = try Invocation()
    try runner.write(Spec.small(epochs: 2), to: "small.json")
    let path = runner.folder.appendingPathComponent("results/small.sqlite").path
    let store = try Store(path: path, access: .create)
    let run = try StoredRuns.begin(in: store, at: ahead, lease: lease)
    try store.append(
      to: run,
      batches: [BatchRecord(step: 0, epoch: 0, loss: 1, smoothLoss: 1, learningRate: 1, momentum: 1)], epochs: [],
      at: ahead)
    try store.finish()
    return runner
  }

  @Test("ages are never negative, and no time is left that nobody knows")
  func ages() throws {
    #expect(Clock.age(of: ahead) == 0)
    #expect(Clock.age(of: "2001-01-01T00:00:00.000Z") > 0)
    let runner = try begun(by: .ofThisProcess)
    defer { runner.remove() }
    let status = try runner("status", "results/small.sqlite", "--json")
    #expect(
      status.output.contains(#""heartbeat_age_s": 0.0"#) && status.output.contains(#""left_s": null"#), "\(status)")
  }

  @Test("a live worker is not taken for dead: neither on this machine nor on another one")
  func alive() throws {
    var elsewhere = Lease.ofThisProcess
    elsewhere.host += "-other"
    for lease in [Lease.ofThisProcess, elsewhere] {
      let runner = try begun(by: lease)
      defer { runner.remove() }
      let result = try runner("small.json", "--only", "plain", "--seeds", "0")
      #expect(result.exitCode == 0)
      #expect(result.errors.contains("1 being trained by another runner"), "\(result.errors)")
      #expect(try query(runner, "SELECT status FROM results") == "running\n")
    }
  }

  @Test("a dead worker's run is taken over all the same, and completes with times that make sense")
  func dead() throws {
    var gone = Lease.ofThisProcess
    gone.processStart -= 1
    let runner = try begun(by: gone)
    defer { runner.remove() }
    let result = try runner("small.json")
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(try query(runner, "SELECT count(*) FROM results WHERE status = 'completed' AND time_s >= 0") == "4\n")
    #expect(try query(runner, "SELECT count(*) FROM epochs WHERE training_s < 0 OR validation_s < 0") == "0\n")
    #expect(try runner("verify", "results/small.sqlite").output == "4 runs: 4 equal\n")
  }
}

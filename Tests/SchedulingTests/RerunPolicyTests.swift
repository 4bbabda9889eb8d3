import Runs
import Scheduling
import Testing

@Suite struct RerunPolicyTests {
  @Test("by default results stand, failures start over and what never ended is trained")
  func failedIsTheDefaultPolicy() {
    let expected: [(RunStatus?, RerunPolicy.Decision)] = [
      (nil, .train), (.queued, .train), (.completed, .skip), (.diverged, .skip), (.failed, .train),
      (.timedOut, .train), (.interrupted, .train),
    ]
    for (status, decision) in expected {
      #expect(RerunPolicy.failed.decision(status: status, workerIsAlive: false) == decision, "\(status as Any)")
    }
  }

  @Test("`none` leaves failures alone and still trains what never ended")
  func noneSkipsFailures() {
    #expect(RerunPolicy.none.decision(status: .failed, workerIsAlive: false) == .skip)
    #expect(RerunPolicy.none.decision(status: .interrupted, workerIsAlive: false) == .train)
    #expect(RerunPolicy.none.decision(status: nil, workerIsAlive: false) == .train)
  }

  @Test("`all` replaces every result")
  func allReplaces() {
    for status in RunStatus.allCases where status != .running {
      #expect(RerunPolicy.all.decision(status: status, workerIsAlive: false) == .train, "\(status)")
    }
  }

  @Test("a result of which more is to be recorded is trained again, unless nothing that has ended is")
  func lackingTelemetry() {
    for status in [RunStatus.completed, .diverged] {
      let decisions = RerunPolicy.allCases.map {
        $0.decision(status: status, lacksTelemetry: true, workerIsAlive: false)
      }
      #expect(decisions == [.skip, .train, .train], "none, failed, all")
    }
    #expect(RerunPolicy.failed.decision(status: .running, lacksTelemetry: true, workerIsAlive: true) == .leave)
  }

  @Test("a running run is left to a live worker and taken from a dead one", arguments: RerunPolicy.allCases)
  func runningRuns(policy: RerunPolicy) {
    #expect(policy.decision(status: .running, workerIsAlive: true) == .leave)
    #expect(policy.decision(status: .running, workerIsAlive: false) == .train)
  }
}

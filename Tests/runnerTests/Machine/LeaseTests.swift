import Foundation
import Runs
import Testing

@testable import runner

/// Whether a worker is still there: the question behind every run that stands as running.
@Suite struct LeaseTests {
  let mine = Lease.ofThisProcess

  @Test("the lease of a living process is alive, however old its heartbeat")
  func alive() {
    #expect(mine.isAlive(secondsSinceHeartbeat: 0))
    #expect(mine.isAlive(secondsSinceHeartbeat: 1e6))
    #expect(mine.processStart > 0)
    #expect(!mine.bootID.isEmpty)
  }

  @Test("the lease of a process that has ended is dead at once")
  func dead() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sleep")
    process.arguments = ["60"]
    try process.run()
    let processID = Int(process.processIdentifier)
    var lease = mine
    lease.processID = processID
    lease.processStart = try #require(Machine.start(ofProcess: processID))
    #expect(lease.isAlive(secondsSinceHeartbeat: 0))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(!lease.isAlive(secondsSinceHeartbeat: 0))
  }

  @Test("a process id that was given to another process is not taken for the worker")
  func reusedProcessID() {
    var lease = mine
    lease.processStart -= 1
    #expect(!lease.isAlive(secondsSinceHeartbeat: 0))
  }

  @Test("a process from before a restart of the machine is dead")
  func otherBoot() {
    var lease = mine
    lease.bootID = "00000000-0000-0000-0000-000000000000"
    #expect(!lease.isAlive(secondsSinceHeartbeat: 0))
  }

  @Test("a worker of another machine lives by its heartbeat")
  func otherHost() {
    var lease = mine
    lease.host += "-other"
    #expect(lease.isAlive(secondsSinceHeartbeat: 5))
    #expect(!lease.isAlive(secondsSinceHeartbeat: Lease.heartbeatLimit + 1))
  }
}

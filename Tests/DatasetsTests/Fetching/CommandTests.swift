import Foundation
import Testing

@testable import Datasets

extension ProgramTests {
  @Suite struct CommandTests {
    let programs: FakePrograms
    init() throws { programs = try FakePrograms() }

    private func run(_ words: String..., seconds: Double = 10, output: String? = nil) throws {
      try Command(words: words, seconds: seconds, output: output.map { programs.folder.path + "/" + $0 })
        .run(environment: programs.environment(), scratch: programs.folder.path)
    }

    @Test("a command that ends well wrote its output to the file, and knows its arguments to the letter")
    func success() throws {
      try run("printf", "%s|", "a b", "$c", "'d'", output: "out")
      #expect(programs.folder.text("out") == "a b|$c|'d'|")
    }

    @Test("a command that fails tells the last line of what it complained about")
    func failure() throws {
      try programs.add("broken", "echo first >&2; echo 'the cause ' >&2; exit 3")
      #expect(throws: Command.Failure.failed("the cause")) { try run("broken") }
      try programs.add("mute", "exit 3")
      #expect(throws: Command.Failure.failed("ended with status 3")) { try run("mute") }
    }

    @Test("a command that is nowhere on the path is told apart from one that fails")
    func notInstalled() {
      #expect(throws: Command.Failure.notInstalled) { try run("no-such-program") }
    }

    @Test("a command that hangs is ended in time, and so is what it started")
    func hangs() throws {
      try programs.add("hang", "sleep 60 & echo $! > \"$FAKES/child\"; wait")
      let start = Date()
      #expect(throws: Command.Failure.failed("no answer within 1 s")) { try run("hang", seconds: 0.5) }
      #expect(Date().timeIntervalSince(start) < 10)
      let child = try #require(pid_t(programs.folder.text("child").trimmingCharacters(in: .whitespacesAndNewlines)))
      // The signal is on its way; a process that nobody waits for any more may still be listed as a zombie.
      let deadline = Date() + 5
      while isRunning(child), Date() < deadline { usleep(10_000) }
      #expect(!isRunning(child))
    }

    @Test("a command that nobody waits for any more is ended at once")
    func cancelled() throws {
      try programs.add("hang", "sleep 60")
      let start = Date()
      let command = Command(words: ["hang"], seconds: 60, output: nil) { Date().timeIntervalSince(start) > 0.2 }
      #expect(throws: Command.Failure.cancelled) {
        try command.run(environment: programs.environment(), scratch: programs.folder.path)
      }
      #expect(Date().timeIntervalSince(start) < 10)
    }

    private func isRunning(_ process: pid_t) -> Bool {
      guard kill(process, 0) == 0 else { return false }
      guard let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return true }
      return !status.contains(") Z ")
    }
  }
}

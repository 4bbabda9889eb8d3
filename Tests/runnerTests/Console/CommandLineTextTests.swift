import Foundation
import Testing

@testable import runner

@Suite struct CommandLineTextTests {
  @Test("plain words stay as they are, others are quoted")
  func quoting() {
    #expect(CommandLineText.quoted("experiments/ch13.json") == "experiments/ch13.json")
    #expect(CommandLineText.quoted("--set") == "--set")
    #expect(CommandLineText.quoted("a b") == "'a b'")
    #expect(CommandLineText.quoted("") == "''")
    #expect(CommandLineText.quoted("*") == "'*'")
    #expect(CommandLineText.quoted("it's") == #"'it'\''s'"#)
  }

  @Test(
    "a shell reads back the very word",
    arguments: ["plain", "two words", "it's", "$HOME `id` \"q\" \\", "new\nline", "ümlaut", "-n"])
  func roundTrip(word: String) throws {
    let shell = Process()
    let pipe = Pipe()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", "printf '%s' \(CommandLineText.quoted(word))"]
    shell.standardOutput = pipe
    try shell.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    shell.waitUntilExit()
    #expect(String(decoding: data, as: UTF8.self) == word)
  }
}

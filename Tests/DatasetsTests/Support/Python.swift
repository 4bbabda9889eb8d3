import Foundation

@testable import Datasets

/// The system's `python3`, where there is one.
enum Python {
  static let isInstalled = (try? run(["-c", "pass"], scratch: TemporaryFolder())) != nil

  static func run(_ arguments: [String], scratch: TemporaryFolder) throws {
    try Command(words: ["python3", "-I"] + arguments, seconds: 60)
      .run(environment: ProcessInfo.processInfo.environment, scratch: scratch.path)
  }
}

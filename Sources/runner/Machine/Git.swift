import Foundation

/// What git says of the folder that `runner` was started in.
struct Git {
  /// The commit, nil outside a checkout or where there is no git.
  let commit: String?
  /// Whether there are uncommitted changes, nil outside a checkout.
  let isDirty: Bool?

  /// Asks git.
  init() {
    commit = Self.output(of: ["rev-parse", "HEAD"])
    isDirty = commit == nil ? nil : Self.output(of: ["status", "--porcelain"]).map { !$0.isEmpty }
  }

  private static func output(of arguments: [String]) -> String? {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

import Foundation

/// What the figures were measured on.
enum Machine {
  /// The processor's model name.
  static var cpu: String { value(of: "model name", in: "/proc/cpuinfo", separator: ":") ?? "an unknown processor" }

  /// Cores that are online.
  static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// The operating system.
  static var system: String { value(of: "PRETTY_NAME", in: "/etc/os-release", separator: "=") ?? "an unknown system" }

  /// The first line of `swift --version`.
  static var compiler: String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["swift", "--version"]
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return "an unknown compiler" }
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text.split(separator: "\n").first.map(String.init) ?? "an unknown compiler"
  }

  private static func value(of key: String, in path: String, separator: Character) -> String? {
    let lines = (try? String(contentsOfFile: path, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.first { $0.hasPrefix(key) }?.split(separator: separator, maxSplits: 1).last.map {
      $0.trimmingCharacters(in: CharacterSet(charactersIn: " \"\t"))
    }
  }
}

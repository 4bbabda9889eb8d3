import Foundation

/// Facts of the machine, for provenance and leases.
enum Machine {
  /// Host name.
  static var host: String { ProcessInfo.processInfo.hostName }

  /// Operating system, such as `Debian GNU/Linux 12 (bookworm)`.
  static var system: String {
    guard let release = try? String(contentsOfFile: "/etc/os-release", encoding: .utf8) else {
      return ProcessInfo.processInfo.operatingSystemVersionString
    }
    let line = release.split(separator: "\n").first { $0.hasPrefix("PRETTY_NAME=") }
    return line.map { $0.dropFirst("PRETTY_NAME=".count).trimmingCharacters(in: ["\""]) } ?? "Linux"
  }

  /// The processor's model name.
  static var cpu: String {
    let info = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let line = info.split(separator: "\n").first { $0.hasPrefix("model name") }
    return line?.split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) } ?? "unknown processor"
  }

  /// Cores that this process may use.
  static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// The executable of this process.
  static var executable: URL {
    Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
  }

  /// The compiler that built runner, and how.
  static var compiler: String {
    #if compiler(>=6.4)
      let version = "Swift 6.4 or later"
    #elseif compiler(>=6.3)
      let version = "Swift 6.3"
    #elseif compiler(>=6.2)
      let version = "Swift 6.2"
    #else
      let version = "Swift 6.1"
    #endif
    #if DEBUG
      return version + ", debug"
    #else
      return version + ", release"
    #endif
  }

  /// Identifies the boot, so that process ids from before a restart are not taken for today's; empty where unknown.
  static var bootID: String {
    let text = try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)
    return text?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
  }

  /// When a process started, in clock ticks since boot; nil where it is gone, 0 where the system does not say.
  static func start(ofProcess processID: Int) -> Int? {
    guard kill(pid_t(processID), 0) == 0 || errno == EPERM else { return nil }
    // The command name, which may hold anything, ends at the last parenthesis; the state letter is the next field.
    guard let stat = try? String(contentsOfFile: "/proc/\(processID)/stat", encoding: .utf8),
      let end = stat.lastIndex(of: ")")
    else { return FileManager.default.fileExists(atPath: "/proc/self/stat") ? nil : 0 }
    let fields = stat[end...].split(separator: " ").dropFirst()
    let state = fields.first
    guard state != "Z", state != "X" else { return nil }
    return fields.dropFirst(19).first.flatMap { Int($0) } ?? 0
  }
}

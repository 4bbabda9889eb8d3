import Foundation

/// How tests provoke faults of the machine; each says whether this machine and this user can.
enum Provoke {
  /// Words that make a shell run a command as a user whom permissions bind: none for such a user, nil where root cannot
  /// become one that may run `runner`.
  static let asOrdinaryUser: String? = {
    guard geteuid() == 0 else { return "" }
    let words = "setpriv --reuid 65534 --regid 65534 --clear-groups"
    return succeeds("\(words) \(quoted(Invocation.executable.path)) --version") ? words : nil
  }()

  /// Whether small disks can be mounted.
  static let canMount: Bool = {
    guard geteuid() == 0, let disk = try? SmallDisk(kilobytes: 64) else { return false }
    disk.remove()
    return true
  }()

  /// A shell's limit of memory, in kilobytes, under which `runner` starts; nil where it does not.
  static let memoryLimit: Int? = {
    let limit = 1_000_000
    return succeeds("ulimit -v \(limit); \(quoted(Invocation.executable.path)) --version") ? limit : nil
  }()

  /// Whether a line of the shell ends well.
  static func succeeds(_ line: String) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  private static func quoted(_ path: String) -> String { "'\(path.replacing("'", with: #"'\''"#))'" }
}

/// A disk of a few kilobytes in memory.
struct SmallDisk {
  let path: String

  init(kilobytes: Int) throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("disk-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard Provoke.succeeds("mount -t tmpfs -o size=\(kilobytes)k tmpfs '\(path)'") else {
      try? FileManager.default.removeItem(atPath: path)
      throw CocoaError(.featureUnsupported)
    }
  }

  /// Makes it larger, or smaller.
  func resize(kilobytes: Int) -> Bool { Provoke.succeeds("mount -o remount,size=\(kilobytes)k '\(path)'") }

  /// Lets nothing be written to it any more.
  func protect() -> Bool { Provoke.succeeds("mount -o remount,ro '\(path)'") }

  func remove() {
    guard Provoke.succeeds("umount '\(path)'") else { return }
    try? FileManager.default.removeItem(atPath: path)
  }
}

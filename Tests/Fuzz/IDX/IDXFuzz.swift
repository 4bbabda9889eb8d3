import Foundation
import FuzzPromises

/// Files in a folder of this process.
private let promise: IDXPromise = {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("runner-fuzz-\(getpid())").path
  mkdir(folder, 0o700)
  return IDXPromise(folder: folder)
}()

/// What libFuzzer calls with one case for the reader of IDX files: a broken promise ends the process, and the case is kept.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  if let broken = promise.broken(by: Array(UnsafeBufferPointer(start: bytes, count: count))) { fatalError(broken) }
  return 0
}

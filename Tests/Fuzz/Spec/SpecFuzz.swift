import FuzzPromises

/// What libFuzzer calls with one case for the spec reader: a broken promise ends the process, and the case is kept.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  if let broken = SpecPromise.broken(by: Array(UnsafeBufferPointer(start: bytes, count: count))) { fatalError(broken) }
  return 0
}

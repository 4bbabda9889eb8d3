import Testing

@testable import FuzzPromises

@Suite struct IDXPromiseTests {
  let folder: TemporaryFolder
  let promise: IDXPromise

  init() throws {
    folder = try TemporaryFolder()
    promise = IDXPromise(folder: folder.path)
  }

  @Test("whole files, every beginning of them, longer ones, and ones with any byte changed keep all promises")
  func everyByte() {
    defer { folder.remove() }
    for whole in [IDXPromise.images, IDXPromise.labels] {
      for length in 0...whole.count { #expect(promise.broken(by: Array(whole.prefix(length))) == nil, "\(length)") }
      #expect(promise.broken(by: whole + [0]) == nil)
      for index in whole.indices {
        for change: UInt8 in [0x01, 0x80, 0xff] {
          var bytes = whole
          bytes[index] ^= change
          #expect(promise.broken(by: bytes) == nil, "byte \(index) changed by \(change)")
        }
      }
    }
  }

  @Test("what the promises call whole are files that the reader of data sets takes: the seeds of the fuzzer")
  func seeds() throws {
    defer { folder.remove() }
    let seeds = try CrashTests.files("Seeds").map(CrashTests.bytes)
    #expect(seeds == [IDXPromise.images, IDXPromise.labels])
  }
}

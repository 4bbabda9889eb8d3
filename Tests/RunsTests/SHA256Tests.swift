import CDigests
import Runs
import Testing

@Suite("SHA-256 (FIPS 180-4)")
struct SHA256Tests {
  @Test(
    "the digests of NIST's examples",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
    ])
  func examples(message: String, digest: String) {
    #expect(SHA256.hex(of: message) == digest)
  }

  @Test("the digest of a million times `a`")
  func million() {
    var hash = SHA256()
    for _ in 0..<1000 { hash.update([UInt8](repeating: UInt8(ascii: "a"), count: 1000)) }
    #expect(hash.finalize() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("a message in uneven pieces has the digest of the message in one", arguments: [1, 3, 55, 63, 64, 65, 130])
  func pieces(size: Int) {
    for length in 0...200 {
      let message = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ length) }
      var whole = SHA256()
      whole.update(message)
      var parts = SHA256()
      var start = 0
      while start < length {
        let end = min(length, start + 1 + (start * 7 + size) % size)
        parts.update(Array(message[start..<end]))
        start = end
      }
      #expect(whole.finalize() == parts.finalize())
    }
  }

  @Test("lengths around the padding's edges differ from their neighbours")
  func edges() {
    let digests = (0...200).map { SHA256.hex(of: String(repeating: "a", count: $0)) }
    #expect(Set(digests).count == 201)
    #expect(digests[55] == "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318")
    #expect(digests[56] == "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a")
    #expect(digests[64] == "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb")
  }

  @Test("a message of every length from 0 to 300 has the digest that the plain variant gives")
  func lengths() {
    for length in 0...300 {
      let message = Self.message(length)
      #expect(SHA256.hex(of: message) == Self.digest(of: message, by: cd_sha256_plain), "\(length) bytes")
    }
  }

  @Test("the processor's instructions give the same state as plain code, any number of blocks at any address")
  func variants() throws {
    // Where there are none, plain code is all that is used.
    guard let instructions = cd_sha256_instructions() else { return }
    for count in [0, 1, 2, 3, 7, 100] {
      for offset in 0..<16 {
        let message = Self.message(64 * count + offset)
        var (plain, fast) = (Self.initial, Self.initial)
        message.withUnsafeBufferPointer { bytes in
          guard let start = bytes.baseAddress.map({ $0 + offset }) else { return }
          cd_sha256_plain(&plain, start, count)
          instructions(&fast, start, count)
        }
        #expect(plain == fast, "\(count) blocks from \(offset)")
        #expect((plain == Self.initial) == (count == 0))
      }
    }
  }

  @Test("both variants give the digest of NIST's example of two blocks")
  func exampleByVariant() {
    let message = Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8)
    for compress in [cd_sha256_plain, cd_sha256_instructions()].compactMap(\.self) {
      #expect(
        Self.digest(of: message, by: compress) == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    }
  }

  /// The square roots of the first 8 primes, first 32 bits of their fractional parts (FIPS 180-4, section 5.3.3).
  private static let initial: [UInt32] = [2, 3, 5, 7, 11, 13, 17, 19].map { (prime: Double) in
    UInt32(prime.squareRoot().truncatingRemainder(dividingBy: 1) * 0x1p32)
  }

  /// Bytes without a pattern.
  private static func message(_ length: Int) -> [UInt8] {
    var word = UInt32(truncatingIfNeeded: length) &* 2_654_435_761 &+ 1
    return (0..<length).map { _ in
      word = word &* 1_664_525 &+ 1_013_904_223
      return UInt8(word >> 24)
    }
  }

  /// The digest as FIPS 180-4 says it: the whole message padded first, then taken in.
  private static func digest(of message: [UInt8], by compress: cd_compress) -> String {
    var padded = message + [0x80]
    while padded.count % 64 != 56 { padded.append(0) }
    padded += (0..<8).map { UInt8(truncatingIfNeeded: (message.count * 8) >> (56 - 8 * $0)) }
    var state = initial
    compress(&state, padded, padded.count / 64)
    return state.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }
}

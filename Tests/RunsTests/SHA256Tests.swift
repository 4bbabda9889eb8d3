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
}

import CDigests

/// SHA-256 (FIPS 180-4), for fingerprints, digests and data set checksums.
///
/// Ours because a package for it adds a minute to everybody's first build (docs/decisions/0002).
public struct SHA256 {
  private var state = SIMD8<UInt32>(
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19)
  private var pending: [UInt8] = []
  private var byteCount: UInt64 = 0

  /// A digest of nothing yet.
  public init() {
    pending.reserveCapacity(128)
  }

  /// The digest of `text` in UTF-8, as 64 hex digits.
  public static func hex(of text: String) -> String {
    hex(of: Array(text.utf8))
  }

  /// The digest of `bytes`, as 64 hex digits.
  public static func hex(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finalize()
  }

  /// Takes in the next bytes.
  public mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { update($0) }
  }

  /// Takes in the next bytes.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    byteCount += UInt64(bytes.count)
    var rest = bytes[...]
    if !pending.isEmpty {
      let taken = min(64 - pending.count, rest.count)
      pending.append(contentsOf: rest.prefix(taken))
      rest = rest.dropFirst(taken)
      guard pending.count == 64 else { return }
      compressPending()
    }
    let whole = rest.count - rest.count % 64
    state = Self.compressed(UnsafeRawBufferPointer(rebasing: rest.prefix(whole)), into: state)
    pending.append(contentsOf: rest.dropFirst(whole))
  }

  /// Ends the message and gives its digest as 64 hex digits.
  public mutating func finalize() -> String {
    pending.append(0x80)
    while pending.count % 64 != 56 { pending.append(0) }
    withUnsafeBytes(of: (byteCount * 8).bigEndian) { pending.append(contentsOf: $0) }
    compressPending()
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: 64) { text in
      for index in 0..<64 {
        text[index] = digits[Int(state[index / 8] >> UInt32(28 - 4 * (index % 8)) & 15)]
      }
      return 64
    }
  }

  /// What waited for a block to be whole, and is whole now.
  private mutating func compressPending() {
    state = pending.withUnsafeBytes { [state] in Self.compressed($0, into: state) }
    pending.removeAll(keepingCapacity: true)
  }

  /// The state after whole 64-byte blocks.
  private static func compressed(_ blocks: UnsafeRawBufferPointer, into state: SIMD8<UInt32>) -> SIMD8<UInt32> {
    guard let start = blocks.bindMemory(to: UInt8.self).baseAddress else { return state }
    var state = state
    withUnsafeMutableBytes(of: &state) { state in
      guard let words = state.bindMemory(to: UInt32.self).baseAddress else { return }
      compress(words, start, blocks.count / 64)
    }
    return state
  }

  /// The fastest that this processor has.
  private static let compress: cd_compress = cd_sha256_instructions() ?? cd_sha256_plain
}

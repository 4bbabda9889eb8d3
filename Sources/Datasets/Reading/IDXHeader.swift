/// The beginning of an IDX file of bytes (LeCun, "The MNIST database"): a magic number, then the extent of each dimension,
/// all of them 32-bit big-endian integers.
package struct IDXHeader: Sendable {
  /// The extents, the first dimension first.
  let counts: [Int]

  /// The header of a file with these extents.
  package init(counts: [Int]) {
    self.counts = counts
  }

  /// How many bytes it takes.
  var size: Int { 4 + 4 * counts.count }

  /// Its bytes.
  var encoded: [UInt8] {
    ([magic] + counts.map { UInt32($0) }).flatMap { word in
      (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) }
    }
  }

  /// Expects that `bytes` are a whole file: this header and one byte for each element. Nothing outside `bytes` is read.
  ///
  /// - path: where the file is, for errors
  package func check(_ bytes: UnsafeRawBufferPointer, of path: String) throws(DatasetError) {
    let whole = counts.reduce(1, *) + size
    guard bytes.count >= size else { throw .wrongSize(path, expected: whole, found: bytes.count) }
    let words = (0...counts.count).map {
      UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self))
    }
    guard words[0] == magic else { throw .wrongMagic(path, expected: magic, found: words[0]) }
    let found = words.dropFirst().map(Int.init)
    guard found == counts else { throw .wrongCounts(path, expected: counts, found: found) }
    guard bytes.count == whole else { throw .wrongSize(path, expected: whole, found: bytes.count) }
  }

  /// Two zero bytes, the code of unsigned bytes, the number of dimensions.
  private var magic: UInt32 { 0x0000_0800 + UInt32(counts.count) }
}

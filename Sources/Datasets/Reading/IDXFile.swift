/// A file of bytes in the IDX format (LeCun, "The MNIST database"): a magic number, the extent of each dimension as
/// 32-bit big-endian integers, then the elements in row-major order.
struct IDXFile {
  private let file: MappedFile
  private let headerSize: Int

  /// The file at `path`, which must hold exactly the `counts`, the first dimension first.
  init(_ path: String, counts: [Int]) throws(DatasetError) {
    file = try MappedFile(path)
    headerSize = 4 + 4 * counts.count
    let size = counts.reduce(1, *) + headerSize
    guard file.bytes.count >= headerSize else {
      throw .wrongSize(path, expected: size, found: file.bytes.count)
    }
    let words = (0...counts.count).map { [bytes = file.bytes] in
      UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self))
    }
    let magic = Self.magic(dimensions: counts.count)
    guard words[0] == magic else { throw .wrongMagic(path, expected: magic, found: words[0]) }
    let found = words.dropFirst().map(Int.init)
    guard found == counts else { throw .wrongCounts(path, expected: counts, found: found) }
    guard file.bytes.count == size else { throw .wrongSize(path, expected: size, found: file.bytes.count) }
  }

  /// The elements; valid as long as this file or a copy of it lives.
  var elements: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: file.bytes.bindMemory(to: UInt8.self).dropFirst(headerSize))
  }

  /// The bytes of an IDX file with these extents and elements.
  static func encode(_ elements: [UInt8], counts: [Int]) -> [UInt8] {
    precondition(counts.reduce(1, *) == elements.count, "\(elements.count) elements are not \(counts)")
    let words = [magic(dimensions: counts.count)] + counts.map { UInt32($0) }
    return words.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) } } + elements
  }

  /// Two zero bytes, the code of unsigned bytes, the number of dimensions.
  private static func magic(dimensions: Int) -> UInt32 { 0x0000_0800 + UInt32(dimensions) }
}

/// A file of bytes in the IDX format: its header, then the elements in row-major order.
struct IDXFile {
  private let file: MappedFile
  private let headerSize: Int

  /// The file at `path`, which must hold exactly the `counts`, the first dimension first.
  init(_ path: String, counts: [Int]) throws(DatasetError) {
    let header = IDXHeader(counts: counts)
    file = try MappedFile(path)
    headerSize = header.size
    try header.check(file.bytes, of: path)
  }

  /// The elements; valid as long as this file or a copy of it lives.
  var elements: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: file.bytes.bindMemory(to: UInt8.self).dropFirst(headerSize))
  }

  /// The bytes of an IDX file with these extents and elements.
  static func encode(_ elements: [UInt8], counts: [Int]) -> [UInt8] {
    precondition(counts.reduce(1, *) == elements.count, "\(elements.count) elements are not \(counts)")
    return IDXHeader(counts: counts).encoded + elements
  }
}

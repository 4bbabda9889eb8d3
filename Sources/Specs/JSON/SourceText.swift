import Diagnostics

/// A text that is read as JSON: its bytes, and where each of them stands for people.
final class SourceText: Sendable {
  let source: Source
  /// The text in UTF-8, valid whatever was given: broken sequences stand as U+FFFD.
  let bytes: [UInt8]
  /// Offset in `bytes` of the first broken sequence, nil where the given bytes were UTF-8 throughout.
  let firstBroken: Int?
  /// Offset of the first byte of each line.
  private let lineStarts: [Int]

  /// The bytes that people know as `name`.
  init(_ given: [UInt8], name: String) {
    source = Source(name: name, text: String(decoding: given, as: UTF8.self))
    let bytes = Array(source.text.utf8)
    self.bytes = bytes
    lineStarts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    firstBroken = given == bytes ? nil : Self.firstDifference(given, bytes)
  }

  /// Repairing changes nothing before the first broken sequence.
  private static func firstDifference(_ given: [UInt8], _ repaired: [UInt8]) -> Int {
    var offset = zip(given, repaired).prefix { $0 == $1 }.count
    while offset > 0, offset == repaired.count || repaired[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  /// The place of the bytes in `range`, as far as they are in the first line of it.
  func place(_ range: Range<Int>) -> Place {
    let line = line(of: range.lowerBound)
    let end = line < lineStarts.count ? lineStarts[line] - 1 : bytes.count
    return Place(
      in: source, line: line, column: scalars(lineStarts[line - 1]..<range.lowerBound) + 1,
      length: scalars(range.lowerBound..<max(range.lowerBound, min(range.upperBound, end))))
  }

  /// The line, from 1, that the byte at `offset` is in.
  func line(of offset: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  private func scalars(_ range: Range<Int>) -> Int {
    bytes[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}

/// Where something stands in a text, in bytes; its place is worked out only where a fault needs it.
struct Span: Sendable {
  let text: SourceText
  let range: Range<Int>

  /// The place for people.
  var place: Place { text.place(range) }
  /// The line, from 1, that it begins in.
  var line: Int { text.line(of: range.lowerBound) }
  /// The text itself.
  var content: String { String(decoding: text.bytes[range], as: UTF8.self) }
}

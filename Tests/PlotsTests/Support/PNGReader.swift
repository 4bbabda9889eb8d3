import CZlib
import Foundation

/// Reads the PNG files that figures hold, by the standard and not by the code that wrote them.
struct PNGReader {
  let width: Int
  let height: Int
  /// 0 for gray, 3 for a palette.
  let colorType: UInt8
  /// [palette][red, green, blue]
  let palette: [[UInt8]]
  let alphas: [UInt8]
  /// Gray values or places in the palette: [height × width].
  let pixels: [UInt8]

  struct Damaged: Error { let reason: String }

  init(_ bytes: [UInt8]) throws {
    guard bytes.prefix(8) == [137, 80, 78, 71, 13, 10, 26, 10] else { throw Damaged(reason: "signature") }
    var chunks: [String: [UInt8]] = [:]
    var rest = bytes.dropFirst(8)
    while !rest.isEmpty {
      guard rest.count >= 12 else { throw Damaged(reason: "cut off") }
      let length = Int(Self.number(rest.prefix(4)))
      guard rest.count >= 12 + length else { throw Damaged(reason: "length of a chunk") }
      let body = Array(rest.dropFirst(4).prefix(4 + length))
      let sum = Self.number(rest.dropFirst(8 + length).prefix(4))
      guard sum == Self.checksum(body) else { throw Damaged(reason: "checksum") }
      chunks[String(decoding: body.prefix(4), as: UTF8.self), default: []] += body.dropFirst(4)
      rest = rest.dropFirst(12 + length)
    }
    guard let header = chunks["IHDR"], header.count == 13, header[8] == 8, chunks["IEND"] == [] else {
      throw Damaged(reason: "header or end")
    }
    (width, height) = (Int(Self.number(header[0..<4])), Int(Self.number(header[4..<8])))
    colorType = header[9]
    let colors = chunks["PLTE"] ?? []
    palette = stride(from: 0, to: colors.count, by: 3).map { Array(colors[$0..<$0 + 3]) }
    alphas = chunks["tRNS"] ?? []
    let rows = try Self.inflated(chunks["IDAT"] ?? [], count: (width + 1) * height)
    let width = width
    guard (0..<height).allSatisfy({ rows[$0 * (width + 1)] == 0 }) else { throw Damaged(reason: "filter") }
    pixels = (0..<height).flatMap { rows[$0 * (width + 1) + 1..<($0 + 1) * (width + 1)] }
  }

  /// The pictures of a figure, in the order in which they stand in it.
  static func pictures(in svg: String) throws -> [PNGReader] {
    try svg.components(separatedBy: "data:image/png;base64,").dropFirst().map { part in
      guard let data = Data(base64Encoded: String(part.prefix { $0 != "\"" })) else { throw Damaged(reason: "base64") }
      return try PNGReader(Array(data))
    }
  }

  private static func number(_ bytes: some Sequence<UInt8>) -> UInt32 { bytes.reduce(0) { $0 << 8 | UInt32($1) } }

  /// CRC-32 bit by bit (ISO/IEC 15948, annex D).
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value & 1 == 1 ? 0xedb8_8320 ^ value >> 1 : value >> 1 }
    }
  }

  private static func inflated(_ bytes: [UInt8], count: Int) throws -> [UInt8] {
    var result = [UInt8](repeating: 0, count: count)
    var length = uLong(count)
    guard uncompress(&result, &length, bytes, uLong(bytes.count)) == Z_OK, Int(length) == count else {
      throw Damaged(reason: "compressed data")
    }
    return result
  }
}

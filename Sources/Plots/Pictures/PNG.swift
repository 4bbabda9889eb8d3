import CZlib
import Foundation

/// A picture of at most 256 colours as a PNG file (ISO/IEC 15948): the same picture gives the same bytes with the same zlib.
struct PNG: Sendable {
  struct Color: Hashable, Sendable {
    var red: UInt8
    var green: UInt8
    var blue: UInt8
    var alpha: UInt8 = 255
  }

  /// The file.
  let bytes: [UInt8]

  /// Pixels as indices into a palette.
  ///
  /// - Parameters:
  ///   - width: pixels a row, at least 1
  ///   - height: rows, at least 1
  ///   - pixels: [height × width] from the top left, row by row
  ///   - palette: at most 256 colours; every pixel names one
  init(width: Int, height: Int, pixels: [UInt8], palette: [Color]) {
    let opaque = palette.allSatisfy { $0.alpha == 255 }
    let colors = Self.chunk("PLTE", palette.flatMap { [$0.red, $0.green, $0.blue] })
    let alphas = opaque ? [] : Self.chunk("tRNS", palette.map(\.alpha))
    bytes = Self.file(width: width, height: height, colorType: 3, pixels: pixels, between: colors + alphas)
  }

  /// Pixels from black, 0, to white, 255: [height × width] from the top left, row by row.
  init(width: Int, height: Int, grays: [UInt8]) {
    bytes = Self.file(width: width, height: height, colorType: 0, pixels: grays, between: [])
  }

  /// The file as the value of a link.
  var dataURI: String { "data:image/png;base64," + Data(bytes).base64EncodedString() }

  private static func file(width: Int, height: Int, colorType: UInt8, pixels: [UInt8], between: [UInt8]) -> [UInt8] {
    precondition(width > 0 && height > 0, "a picture of \(width) × \(height) pixels")
    precondition(pixels.count == width * height, "\(pixels.count) pixels for \(width) × \(height)")
    let rows = (0..<height).flatMap { [0] + pixels[$0 * width..<($0 + 1) * width] }
    let header = bigEndian(UInt32(width)) + bigEndian(UInt32(height)) + [8, colorType, 0, 0, 0]
    return [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] + chunk("IHDR", header) + between
      + chunk("IDAT", compressed(rows)) + chunk("IEND", [])
  }

  private static func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
    let body = Array(type.utf8) + content
    return bigEndian(UInt32(content.count)) + body + bigEndian(UInt32(crc32(0, body, UInt32(body.count))))
  }

  private static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    var count = compressBound(uLong(bytes.count))
    var result = [UInt8](repeating: 0, count: Int(count))
    let status = compress2(&result, &count, bytes, uLong(bytes.count), Z_BEST_COMPRESSION)
    precondition(status == Z_OK, "zlib could not compress \(bytes.count) bytes: \(status)")
    return Array(result.prefix(Int(count)))
  }

  private static func bigEndian(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}

import Runs

extension Checkpoint {
  /// The version of the encoding.
  static let version = 1
  private static let magic = Array("runnerck".utf8)
  /// Hex digits of the SHA-256 at the end.
  private static let digestLength = 64

  /// Its encoding, all little-endian: `runnerck`, version, position, optimizer's steps, then parameters, statistics and
  /// each average as a count and that many Float32; at the end the SHA-256, in hex, of all bytes before.
  ///
  /// Integers take 8 bytes, numbers the 8 of their double; no last loss is NaN.
  public var bytes: [UInt8] {
    var bytes = Self.magic
    bytes.reserveCapacity(4 * (parameters.count * (1 + optimizer.averages.count) + statistics.count) + 256)
    bytes.append(Self.version)
    bytes.append(position.step)
    bytes.append(position.epoch)
    bytes.append(position.trainingSeconds)
    bytes.append(position.smoothedLoss.average)
    bytes.append(position.smoothedLoss.remainder)
    bytes.append(position.lastFiniteLoss ?? .nan)
    bytes.append(optimizer.steps)
    bytes.append(optimizer.averages.count)
    for array in [parameters, statistics] + optimizer.averages { bytes.append(array) }
    return bytes + Self.digest(of: bytes[...])
  }

  /// The checkpoint that these bytes encode.
  public init(bytes: [UInt8]) throws(CheckpointError) {
    let content = bytes.dropLast(Self.digestLength)
    guard bytes.starts(with: Self.magic), Self.digest(of: content) == Array(bytes.suffix(Self.digestLength)) else {
      throw .damaged
    }
    var reader = ByteReader(content.dropFirst(Self.magic.count))
    let version = try reader.integer()
    guard version == Self.version else { throw .unknownVersion(version) }
    position = Position(step: try reader.integer(), epoch: try reader.integer(), trainingSeconds: try reader.number())
    position.smoothedLoss = SmoothedLoss(average: try reader.number(), remainder: try reader.number())
    let last = try reader.number()
    position.lastFiniteLoss = last.isNaN ? nil : last
    optimizer = OptimizerMemory(steps: try reader.integer(), averages: [])
    let averages = try reader.integer()
    parameters = try reader.floats()
    statistics = try reader.floats()
    for _ in 0..<max(0, averages) { optimizer.averages.append(try reader.floats()) }
    guard reader.isAtEnd else { throw .damaged }
  }

  private static func digest(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update($0) }
    return Array(hash.finalize().utf8)
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ value: Int) {
    Swift.withUnsafeBytes(of: Int64(value).littleEndian) { append(contentsOf: $0) }
  }

  fileprivate mutating func append(_ value: Double) {
    Swift.withUnsafeBytes(of: value.bitPattern.littleEndian) { append(contentsOf: $0) }
  }

  fileprivate mutating func append(_ values: [Float]) {
    append(values.count)
    values.map { $0.bitPattern.littleEndian }.withUnsafeBytes { append(contentsOf: $0) }
  }
}

/// Takes values from the front of bytes; what is not there is damage.
private struct ByteReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func integer() throws(CheckpointError) -> Int { Int(Int64(bitPattern: try word())) }

  mutating func number() throws(CheckpointError) -> Double { Double(bitPattern: try word()) }

  mutating func floats() throws(CheckpointError) -> [Float] {
    let count = try integer()
    guard count >= 0, count <= rest.count / 4 else { throw .damaged }
    let taken = rest.prefix(4 * count)
    rest = rest.dropFirst(4 * count)
    return taken.withUnsafeBytes { bytes in
      (0..<count).map {
        Float(bitPattern: UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self)))
      }
    }
  }

  private mutating func word() throws(CheckpointError) -> UInt64 {
    guard rest.count >= 8 else { throw .damaged }
    defer { rest = rest.dropFirst(8) }
    return rest.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)) }
  }
}

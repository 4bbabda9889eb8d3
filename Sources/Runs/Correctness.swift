/// Which of the validation images a run classified correctly after its last epoch, one bit an image.
public struct Correctness: Hashable, Sendable {
  /// How many images.
  public let images: Int
  /// Image i is bit i mod 8, the lowest first, of byte i/8; 1 is right. Bits from `images` on are 0.
  public private(set) var bits: [UInt8]

  /// Of `images` images none is right yet.
  public init(images: Int) {
    self.images = images
    bits = [UInt8](repeating: 0, count: (images + 7) / 8)
  }

  /// As `bits` were stored; nil where they are not as many as `images` need, or bits behind the last image are set.
  public init?(images: Int, bits: [UInt8]) {
    guard images > 0, bits.count == (images + 7) / 8 else { return nil }
    if !images.isMultiple(of: 8), bits[bits.count - 1] >> UInt8(images % 8) != 0 { return nil }
    self.images = images
    self.bits = bits
  }

  /// Whether image `index`, from 0, is right.
  public subscript(index: Int) -> Bool {
    get { bits[index / 8] & (1 << UInt8(index % 8)) != 0 }
    set {
      let bit: UInt8 = 1 << UInt8(index % 8)
      if newValue { bits[index / 8] |= bit } else { bits[index / 8] &= ~bit }
    }
  }

  /// How many are right.
  public var count: Int { bits.reduce(0) { $0 + $1.nonzeroBitCount } }
}

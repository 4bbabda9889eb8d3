/// The order in which a run sees its training images: a function of seed and epoch alone, so that every configuration
/// of a seed sees the same.
public struct ImageOrder: Hashable, Sendable {
  /// How many images there are.
  public var count: Int
  /// The run's seed.
  public var seed: Int
  /// Whether each epoch has a new random order; without it every epoch goes through the images as they are stored.
  public var shuffled: Bool

  /// The orders of `count` images under `seed`.
  public init(count: Int, seed: Int, shuffled: Bool) {
    self.count = count
    self.seed = seed
    self.shuffled = shuffled
  }

  /// The index of each image of `epoch` (from 0), every image once.
  public func indices(epoch: Int) -> [Int32] {
    guard shuffled else { return (0..<Int32(count)).map { $0 } }
    var stream = RandomStream(seed: seed, purpose: "order of epoch \(epoch)")
    return stream.permutation(of: count)
  }
}

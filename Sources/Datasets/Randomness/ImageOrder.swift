/// The order in which a run sees its training images: a function of seed and epoch alone, so that every configuration
/// of a seed sees the same.
public struct ImageOrder: Hashable, Sendable {
  /// How many images a run sees.
  public var count: Int
  /// How many there are: where that is more, the images are drawn from them, the same ones in every epoch.
  public var total: Int
  /// The run's seed.
  public var seed: Int
  /// Whether each epoch has a new random order; without it every epoch goes through the images as they are stored.
  public var shuffled: Bool

  /// The orders of `count` images, out of `total`, under `seed`.
  public init(count: Int, of total: Int? = nil, seed: Int, shuffled: Bool) {
    precondition(total.map { count <= $0 } ?? true, "\(count) of \(total ?? 0) images")
    self.count = count
    self.total = total ?? count
    self.seed = seed
    self.shuffled = shuffled
  }

  /// The indices of the images that are seen, in ascending order: the first `count` of a random order of all, so that a
  /// smaller subset of a seed lies in its larger ones.
  public var subset: [Int32] {
    guard count < total else { return (0..<Int32(count)).map { $0 } }
    var stream = RandomStream(seed: seed, purpose: "training subset")
    return stream.permutation(of: total).prefix(count).sorted()
  }

  /// The index of each image of `epoch` (from 0), every image once.
  public func indices(epoch: Int) -> [Int32] { indices(epoch: epoch, in: subset) }

  /// The same where the `subset` is at hand.
  public func indices(epoch: Int, in subset: [Int32]) -> [Int32] {
    guard shuffled else { return subset }
    var stream = RandomStream(seed: seed, purpose: "order of epoch \(epoch)")
    let order = stream.permutation(of: count)
    return count < total ? order.map { subset[Int($0)] } : order
  }
}

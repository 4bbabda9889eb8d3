/// The difference of two configurations' accuracy with the luck of both: of the seeds, and of the test images.
///
/// The interval over seeds alone tells whether the difference would come again on these images; this one whether it
/// would hold on new ones. Seeds and images are crossed: every seed's network saw every image.
public struct CrossedEffect: Hashable, Sendable {
  /// Seeds and images.
  public var seeds: Int, images: Int
  /// Mean over seeds and images of correct(v) − correct(b).
  public var mean: Double
  /// Variance of the mean by seeds, by images and by what is neither's: V_s, V_i and V_e.
  public var seedVariance: Double, imageVariance: Double, residualVariance: Double

  /// √(V_s + V_i − V_e), 0 where that is negative: the variances by seeds and by images both contain the residual's.
  public var standardError: Double { max(0, seedVariance + imageVariance - residualVariance).squareRoot() }

  /// The interval mean ± t·standardError with `critical` = t(1 − α/2, seeds − 1).
  public func interval(critical: Double) -> Interval { Interval(mean, plusMinus: critical * standardError) }

  /// From one bit an image and seed: whether it was classified correctly.
  ///
  /// - own, reference: seed by seed; image i is bit i mod 8, the lowest first, of byte i/8; bits from `images` on are
  ///   left out
  /// - images: how many, at least 2; nil is returned where they, or the seeds, are fewer
  public init?(own: [[UInt8]], reference: [[UInt8]], images: Int) {
    precondition(own.count == reference.count, "both sides have the same seeds")
    let bytes = (images + 7) / 8
    precondition((own + reference).allSatisfy { $0.count >= bytes }, "a bit for each of \(images) images")
    let seeds = own.count
    if seeds < 2 || images < 2 { return nil }
    // u is −1, 0 or 1; whole sums over images, over seeds and over both are exact.
    var bySeed = [Int](repeating: 0, count: seeds)
    var byImage = [Int](repeating: 0, count: images)
    var differing = 0
    for seed in 0..<seeds {
      for byte in 0..<bytes {
        let ours = own[seed][byte]
        var bits = ours ^ reference[seed][byte]
        if byte == bytes - 1, !images.isMultiple(of: 8) { bits &= (1 << UInt8(images % 8)) - 1 }
        while bits != 0 {
          let bit = bits.trailingZeroBitCount
          let u = ours & (1 << UInt8(bit)) != 0 ? 1 : -1
          bySeed[seed] += u
          byImage[8 * byte + bit] += u
          differing += 1
          bits &= bits - 1
        }
      }
    }
    let (n, count) = (Double(seeds), Double(images))
    let total = Double(bySeed.reduce(0, +))
    // Sums of squares around the means, by Σ(x − x̄)² = Σx² − (Σx)²/n, over the whole sums.
    let correction = total * total / (n * count)
    let seedSquares = Double(bySeed.reduce(0) { $0 + $1 * $1 }) / count - correction
    let imageSquares = Double(byImage.reduce(0) { $0 + $1 * $1 }) / n - correction
    let residualSquares = Double(differing) - correction - seedSquares - imageSquares
    self.seeds = seeds
    self.images = images
    mean = total / (n * count)
    seedVariance = seedSquares / count / (n - 1) / n
    imageVariance = imageSquares / n / (count - 1) / count
    residualVariance = residualSquares / ((n - 1) * (count - 1) * n * count)
  }
}

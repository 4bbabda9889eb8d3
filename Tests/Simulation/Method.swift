import Comparisons

/// A way to decide whether a configuration differs from its parent; raw values are the table's headings.
enum Method: String, CaseIterable {
  case verdict = "verdict"
  case interval = "paired t-interval"
  case signFlip = "sign flips"
  case signedRank = "signed ranks"
  case bootstrap = "bootstrap"
  case welch = "Welch"

  /// Whether `report` uses it.
  var isUsed: Bool { self != .bootstrap && self != .welch }
}

/// Paired results of n seeds, both sides normal and correlated.
struct Replicate {
  var own: [Double]
  var reference: [Double]

  /// Differences of standard deviation 1 around `shift`.
  ///
  /// - correlation: between both sides over seeds
  init(n: Int, shift: Double, correlation: Double, _ random: inout RandomStream) {
    // A part that both share and one of each, so that own − reference has variance 2·(1 − correlation)·scale² = 1.
    let scale = (1 / (2 * (1 - correlation))).squareRoot()
    let (shared, apart) = (scale * correlation.squareRoot(), scale * (1 - correlation).squareRoot())
    own = []
    reference = []
    for _ in 0..<n {
      let common = shared * random.normal()
      own.append(common + apart * random.normal() + shift)
      reference.append(common + apart * random.normal())
    }
  }

  /// Own − reference, seed by seed.
  var differences: [Double] { zip(own, reference).map { $0 - $1 } }
}

/// All methods at one n and level.
struct Decisions {
  let n: Int
  let alpha: Double
  /// t(1 − α/2, n − 1)
  private let critical: Double
  private let resamples = 1000

  init(n: Int, alpha: Double) {
    self.n = n
    self.alpha = alpha
    critical = StudentT(degreesOfFreedom: Double(n - 1)).critical(alpha)
  }

  /// Which methods say that there is a difference.
  func rejections(_ replicate: Replicate, _ random: inout RandomStream) -> [Bool] {
    let differences = replicate.differences
    guard let effect = PairedEffect(differences) else { return Method.allCases.map { _ in false } }
    let interval = effect.interval(critical: critical)
    let isOutside = interval.isAbove(0) || interval.isBelow(0)
    let verdict = Verdict(ofOnly: differences, alpha: alpha, critical: critical)
    return Method.allCases.map { method in
      switch method {
      case .verdict: verdict == .better || verdict == .worse
      case .interval: isOutside
      case .signFlip: SignFlipTest(differences).p < alpha
      case .signedRank: SignedRankTest(differences).p < alpha
      case .bootstrap: bootstrapRejects(differences, &random)
      case .welch: welchRejects(replicate)
      }
    }
  }

  /// Whether 0 lies outside the percentile interval of the means of 1,000 resamples.
  ///
  /// It does where fewer than α/2 of the means lie on one side of 0, so resampling ends once both sides have that many.
  func bootstrapRejects(_ differences: [Double], _ random: inout RandomStream) -> Bool {
    let limit = Int((alpha / 2 * Double(resamples)).rounded())
    let count = UInt64(differences.count)
    var (below, above) = (0, 0)
    for _ in 0..<resamples {
      var sum = 0.0
      var left = differences.count
      while left > 0 {
        let (first, second) = random.pair(below: count)
        sum += differences[first]
        if left > 1 { sum += differences[second] }
        left -= 2
      }
      if sum <= 0 { below += 1 }
      if sum >= 0 { above += 1 }
      if below >= limit, above >= limit { return false }
    }
    return true
  }

  /// Welch's t-test, which takes the two sides for independent.
  func welchRejects(_ replicate: Replicate) -> Bool {
    guard let own = PairedEffect(replicate.own), let other = PairedEffect(replicate.reference) else { return false }
    let (a, b) = (own.standardError * own.standardError, other.standardError * other.standardError)
    let degrees = (a + b) * (a + b) * Double(n - 1) / (a * a + b * b)
    return StudentT(degreesOfFreedom: degrees).twoSided((own.mean - other.mean) / (a + b).squareRoot()) < alpha
  }
}

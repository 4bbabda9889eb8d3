import Datasets
import Runs

/// How weights are drawn before the first step; scales and shifts of normalisation start at 1 and 0.
enum Initialization: String, CaseIterable {
  /// PyTorch's default for convolutions and linear layers: weights and biases from U(−1/√fan_in, +1/√fan_in).
  case pytorch
  /// U(−√(6/fan_in), +√(6/fan_in)), biases 0 (He et al. 2015).
  case kaimingUniform = "kaiming_uniform"
  /// N(0, 2/fan_in), biases 0 (He et al. 2015).
  case kaimingNormal = "kaiming_normal"
  /// U(−√(6/(fan_in + fan_out)), +√(6/(fan_in + fan_out))), biases 0 (Glorot & Bengio 2010).
  case xavierUniform = "xavier_uniform"
  /// N(0, 2/(fan_in + fan_out)), biases 0 (Glorot & Bengio 2010).
  case xavierNormal = "xavier_normal"

  /// What the configuration says.
  init(_ configuration: RunConfiguration) {
    let name = configuration.string("initialization")
    guard let value = Self(rawValue: name) else { preconditionFailure("no initialization is named `\(name)`") }
    self = value
  }

  /// What numbers are drawn from.
  enum Distribution: Hashable {
    /// Evenly between −bound and +bound.
    case uniform(bound: Double)
    /// Gaussian around 0.
    case normal(deviation: Double)
    /// Always this.
    case constant(Float)
  }

  /// What the elements of a parameter are drawn from.
  func distribution(of start: Parameter.Start) -> Distribution {
    switch (start, self) {
    case (.constant(let value), _): .constant(value)
    case (.bias(let fanIn), .pytorch), (.weight(let fanIn, _), .pytorch):
      .uniform(bound: 1 / Double(fanIn).squareRoot())
    case (.bias, _): .constant(0)
    case (.weight(let fanIn, _), .kaimingUniform): .uniform(bound: (6 / Double(fanIn)).squareRoot())
    case (.weight(let fanIn, _), .kaimingNormal): .normal(deviation: (2 / Double(fanIn)).squareRoot())
    case (.weight(let fanIn, let fanOut), .xavierUniform): .uniform(bound: (6 / Double(fanIn + fanOut)).squareRoot())
    case (.weight(let fanIn, let fanOut), .xavierNormal): .normal(deviation: (2 / Double(fanIn + fanOut)).squareRoot())
    }
  }

  /// The setting, for the catalogue.
  static let setting = Setting(
    "initialization", .choice(allCases.map(\.rawValue)), default: .string("pytorch"),
    "how weights are drawn: PyTorch's default, Kaiming's (He et al. 2015) or Xavier's (Glorot & Bengio 2010); with the "
      + "last two biases start at 0")
}

extension RandomStream {
  /// A number from the standard normal distribution (Box & Muller 1958), of two random words.
  mutating func normal() -> Double {
    // The first is never 0; half a turn is enough, for the cosine of the other half is the same.
    let (radius, angle) = ((Double(next()) + 1) * 0x1p-32, Double(next()) * 0x1p-32)
    return (-2 * logarithm(radius)).squareRoot() * cosine(.pi * angle)
  }
}

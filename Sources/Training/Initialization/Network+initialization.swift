import Datasets

extension Network {
  /// Draws every parameter that does not start at a constant.
  ///
  /// Each has a random stream of its own, named by its name, so that where names and shapes agree, runs of one seed
  /// start alike whatever else differs; where only the scale of a distribution differs, they start alike up to that.
  func initialize(seed: Int, as initialization: Initialization = .pytorch) {
    for parameter in parameters {
      var stream = RandomStream(seed: seed, purpose: "initialization of \(parameter.name)")
      let count = parameter.count
      let values: [Float] =
        switch initialization.distribution(of: parameter.start) {
        case .uniform(let bound): (0..<count).map { _ in stream.uniform(within: Float(bound)) }
        case .normal(let deviation): (0..<count).map { _ in Float(deviation * stream.normal()) }
        case .constant(let value): [Float](repeating: value, count: count)
        }
      write(values, to: parameter)
    }
  }
}

import Datasets

extension Network {
  /// Draws every parameter that does not start at a constant, as PyTorch does: from U(−1/√fan_in, +1/√fan_in).
  ///
  /// Each has a random stream of its own, named by its name, so that where names and shapes agree, runs of one seed
  /// start alike whatever else differs.
  func initialize(seed: Int) {
    for parameter in parameters {
      guard let fanIn = parameter.fanIn else { continue }
      var stream = RandomStream(seed: seed, purpose: "initialization of \(parameter.name)")
      let bound = Float(1 / Double(fanIn).squareRoot())
      write((0..<parameter.count).map { _ in stream.uniform(within: bound) }, to: parameter)
    }
  }
}

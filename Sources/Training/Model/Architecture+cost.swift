import Runs

extension Architecture {
  /// Multiply-adds of one image's forward pass through convolutions and linear layers, those with padding counted too.
  public var multiplyAdds: Int { inputs.reduce(0) { $0 + $1.layer.multiplyAdds(on: $1.input) } }
}

/// An array of a network that is learnt.
public struct Parameter: Hashable, Sendable {
  /// Layer and role, such as `conv_1.weight`.
  public let name: String
  /// PyTorch's shape: [outputs, inputs, kernel, kernel] or [channels].
  public let shape: [Int]
  /// Whether weight decay applies: not to biases, nor to anything of batch normalisation.
  public let isDecayed: Bool
  /// How it starts.
  public let start: Start
  /// Where it lies in the network's flat memory, padding included; padding is zero in values and in gradients.
  public let range: Range<Int>
  /// Where each element in PyTorch's order lies in the network's flat memory.
  let places: [Int]

  /// How an array starts.
  public enum Start: Hashable, Sendable {
    /// A weight, drawn as the initialization says; the network itself starts it at 0.
    ///
    /// - fanIn: inputs of one output; fanOut: outputs that one input reaches
    case weight(fanIn: Int, fanOut: Int)
    /// A bias beside weights of that fan-in, drawn as the initialization says; the network itself starts it at 0.
    case bias(fanIn: Int)
    /// This value everywhere.
    case constant(Float)
  }

  /// Elements in PyTorch's shape.
  public var count: Int { places.count }
  /// Inputs of one output, nil where the start does not depend on it.
  public var fanIn: Int? {
    switch start {
    case .weight(let fanIn, _), .bias(let fanIn): fanIn
    case .constant: nil
    }
  }
}

/// An array of a network that training follows without learning it, such as `norm_1.running_mean`.
public struct RunningStatistic: Hashable, Sendable {
  /// Layer and role.
  public let name: String
  /// What every element starts with.
  public let start: Float
  /// Elements.
  public let count: Int
  /// Where it lies in the network's memory for statistics.
  let range: Range<Int>
}
